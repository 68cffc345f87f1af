import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTimes } from '../../format';
import { PasteTargets } from './PasteTargets';
import { TargetRow } from './TargetRow';
import type { WeightingVariable } from './use-weighting-variables';
import { equalTargets, isHundred, type MarginDraft, totalOf } from './weighting-draft';

interface Props {
  readonly margin: MarginDraft;
  /** Missing while it is not read, or when the waves do not ask it. */
  readonly asked: WeightingVariable | undefined;
  readonly onChange: (targets: MarginDraft['targets']) => void;
  readonly onRemove: () => void;
}

/** What the population looks like in one question. */
export function MarginCard({ margin, asked, onChange, onRemove }: Props) {
  const { t } = useTranslation('publishing');
  const [isPasting, setIsPasting] = useState(false);
  const { variable, targets } = margin;
  const options = asked?.options ?? [];
  const answered = options.reduce((sum, { respondents }) => sum + respondents, 0);
  const total = totalOf(targets);
  const isWhole = isHundred(total);
  const label = asked?.label ?? variable;
  return (
    <Paper variant="outlined" component="section" aria-label={label} sx={{ p: 2 }}>
      <Typography variant="h3">{label}</Typography>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" aria-label={t('margin.table', { question: label })}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('margin.answer')}</TableCell>
              <TableCell scope="col" align="right">
                {t('margin.now')}
              </TableCell>
              <TableCell scope="col">{t('margin.target')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {options.map((option) => (
              <TargetRow
                key={option.option}
                option={option}
                answered={answered}
                text={targets[option.option] ?? ''}
                onChange={(text) => {
                  onChange({ ...targets, [option.option]: text });
                }}
              />
            ))}
          </TableBody>
          <TableFooter>
            <TableRow>
              <TableCell component="th" scope="row" colSpan={2}>
                {t('margin.total')}
              </TableCell>
              <TableCell
                role="status"
                sx={{ color: isWhole ? 'success.main' : 'error.main', fontWeight: 650 }}
              >
                {t(isWhole ? 'margin.whole' : 'margin.notWhole', { total: formatTimes(total) })}
              </TableCell>
            </TableRow>
          </TableFooter>
        </Table>
      </Box>
      {asked !== undefined && asked.silent > 0 && (
        <Typography variant="body2" sx={{ mt: 1, color: 'text.secondary' }}>
          {t('margin.silent', { count: asked.silent })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
        <Button
          size="small"
          variant="outlined"
          onClick={() => {
            onChange(equalTargets(options));
          }}
        >
          {t('margin.equal')}
        </Button>
        <Button
          size="small"
          variant="outlined"
          aria-expanded={isPasting}
          onClick={() => {
            setIsPasting(!isPasting);
          }}
        >
          {t('margin.paste')}
        </Button>
        <Button size="small" onClick={onRemove} sx={{ marginInlineStart: 'auto' }}>
          {t('margin.remove')}
        </Button>
      </Box>
      {isPasting && (
        <PasteTargets
          options={options}
          onTake={(pasted) => {
            onChange(pasted);
            setIsPasting(false);
          }}
        />
      )}
    </Paper>
  );
}
