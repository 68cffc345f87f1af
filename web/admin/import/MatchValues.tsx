import ExpandMore from '@mui/icons-material/ExpandMore';
import Accordion from '@mui/material/Accordion';
import AccordionDetails from '@mui/material/AccordionDetails';
import AccordionSummary from '@mui/material/AccordionSummary';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { Mapping, PreviewedVariable } from './import-data';
import { ValueTable } from './ValueTable';

interface Props {
  readonly variables: readonly PreviewedVariable[];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** What the values of closed questions stand for; those that nobody can tell come first. */
export function MatchValues({ variables, mapping, onChange }: Props) {
  const { t } = useTranslation('import');
  const unknownIn = ({ values }: PreviewedVariable): number =>
    values.filter(({ means }) => means === 'UNKNOWN').length;
  const shown = variables
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => unknownIn(b) - unknownIn(a));
  if (shown.length === 0) return null;
  return (
    <Box component="section" aria-labelledby="import-values" sx={{ mt: 4 }}>
      <Typography id="import-values" variant="h2" gutterBottom>
        {t('values.title')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', mb: 2, maxWidth: '46em' }}>
        {t('values.text')}
      </Typography>
      {shown.map((variable) => {
        const unknown = unknownIn(variable);
        return (
          <Accordion
            key={variable.name}
            disableGutters
            defaultExpanded={unknown > 0}
            slotProps={{ heading: { component: 'h3' }, transition: { unmountOnExit: true } }}
          >
            <AccordionSummary expandIcon={<ExpandMore />}>
              <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
                <span>{variable.label}</span>
                <Chip
                  size="small"
                  color={unknown > 0 ? 'warning' : 'default'}
                  variant="outlined"
                  label={
                    unknown > 0
                      ? t('values.unknown', { count: unknown })
                      : t('values.known', { count: variable.values.length })
                  }
                />
              </Box>
            </AccordionSummary>
            <AccordionDetails>
              <ValueTable variable={variable} mapping={mapping} onChange={onChange} />
            </AccordionDetails>
          </Accordion>
        );
      })}
    </Box>
  );
}
