import ErrorOutlineIcon from '@mui/icons-material/ErrorOutlineOutlined';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { AnswerProblem } from '../answers/answer-problem';
import { problemText } from './problem-text';

interface Props {
  readonly id: string;
  readonly problem: AnswerProblem | undefined;
}

/** Stands between an item and its control, which it describes. */
export function ProblemText({ id, problem }: Props) {
  const { t } = useTranslation();
  if (problem === undefined) return null;
  return (
    <Typography
      id={id}
      variant="body2"
      sx={{ display: 'flex', gap: 0.75, color: 'error.main', fontWeight: 600, mt: 0.5, mb: 1 }}
    >
      <ErrorOutlineIcon aria-hidden sx={{ fontSize: '1.25rem' }} />
      {problemText(problem, t)}
    </Typography>
  );
}
