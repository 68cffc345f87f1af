import Box from '@mui/material/Box';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/language-context';
import { MarkedTable } from './MarkedTable';
import type { Scorecard } from './scorecard';
import { Section } from './Section';

/** The respondent's own answers in an earlier wave and in this one; nobody else's. */
export function ChangeSection({ change }: { readonly change: NonNullable<Scorecard['change']> }) {
  const { t } = useTranslation();
  const { formats } = useLanguage();
  const listed = (labels: readonly string[]): string =>
    labels.length === 0 ? '–' : formats.list(labels);
  return (
    <Section title={t('results.change.title', { wave: change.waveName })}>
      {change.items.length === 0 ? (
        <Typography>{t('results.change.none')}</Typography>
      ) : (
        <MarkedTable
          title={t('results.change.caption')}
          note={t('results.change.lead')}
          provenance={null}
          columns={[
            t('results.change.item'),
            t('results.change.before'),
            t('results.change.after'),
            t('results.change.change'),
          ]}
        >
          {change.items.map((item) => (
            <TableRow key={item.id} data-change={item.id}>
              <TableCell
                component="th"
                scope="row"
                sx={{ ...words, ...wholeWords, fontWeight: 550 }}
              >
                {item.label}
              </TableCell>
              <TableCell sx={words}>{listed(item.before)}</TableCell>
              <TableCell sx={words}>{listed(item.after)}</TableCell>
              <TableCell sx={{ fontWeight: 650, whiteSpace: 'nowrap' }}>
                {item.change === null ? '–' : formats.change(item.change)}
              </TableCell>
            </TableRow>
          ))}
        </MarkedTable>
      )}
      {change.notCompared.length > 0 && (
        <>
          <Typography variant="h3" sx={{ mt: 3, mb: 0.5 }}>
            {t('results.change.notCompared')}
          </Typography>
          <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
            {change.notCompared.map(({ id, label, because }) => (
              <li key={id}>
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {label}
                </Box>
                {': '}
                {because}
              </li>
            ))}
          </Box>
        </>
      )}
    </Section>
  );
}

/** Three columns of labels beside a number: on a phone they are small, and break where they must. */
const words = {
  fontSize: { xs: '0.75rem', sm: '0.9375rem' },
  wordBreak: 'normal',
  overflowWrap: 'anywhere',
  hyphens: 'auto',
} as const;

/** Items keep their words whole, but for German compounds wider than a third of a phone. */
const wholeWords = {
  overflowWrap: 'normal',
  '&:lang(de)': { overflowWrap: 'anywhere' },
} as const;
