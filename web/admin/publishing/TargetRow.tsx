import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent } from '../../format';
import { type OptionCount, targetProblem } from './weighting-draft';

interface Props {
  readonly option: OptionCount;
  /** Respondents who gave any answer. */
  readonly answered: number;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** The share that one answer shall have. */
export function TargetRow({ option, answered, text, onChange }: Props) {
  const { t } = useTranslation('publishing');
  const { label, respondents } = option;
  const problem = targetProblem(text, option);
  const isNobody = respondents === 0;
  const isShown = problem !== null && (problem !== 'missing' || text !== '');
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {label}
      </TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        {isNobody
          ? t('margin.nobody')
          : `${formatCount(respondents)} · ${formatPercent(respondents / answered)}`}
      </TableCell>
      <TableCell>
        <TextField
          size="small"
          value={text}
          error={isShown}
          helperText={isShown ? t(`margin.problem.${problem}`) : undefined}
          slotProps={{
            htmlInput: {
              inputMode: 'decimal',
              'aria-label': t('margin.targetOf', { answer: label }),
              style: { width: '5em' },
            },
          }}
          onChange={({ target }) => {
            onChange(target.value);
          }}
        />
      </TableCell>
    </TableRow>
  );
}
