import Box from '@mui/material/Box';
import type { QuestionMatrixModel } from 'survey-core';
import { idsOf } from './item-ids';
import { useProblem } from './problems-context';
import { ProblemText } from './ProblemText';
import { Scale, type Step } from './Scale';
import { ScaleEnds } from './ScaleEnds';

interface Props {
  readonly question: QuestionMatrixModel;
  readonly row: string;
  readonly label: string;
  readonly steps: readonly Step[];
  readonly ends: { readonly low: string; readonly high: string };
  readonly columns: object;
  readonly value: unknown;
  readonly onRate: (value: unknown) => void;
}

export function MatrixRow({ question, row, label, ends, columns, ...scale }: Props) {
  const ids = idsOf(question, row);
  const problem = useProblem(question.name, row);
  return (
    <Box
      sx={{
        display: 'grid',
        alignItems: 'center',
        rowGap: 1,
        ...columns,
        p: { xs: 2, md: 0 },
        py: { md: 1.25 },
        mb: { xs: 1.5, md: 0 },
        border: { xs: 1, md: 0 },
        borderTop: { md: 1 },
        borderColor: { xs: 'divider', md: 'divider' },
        borderRadius: { xs: 2, md: 0 },
        bgcolor: { xs: 'background.paper', md: 'transparent' },
      }}
    >
      <Box>
        <Box id={ids.title} sx={{ fontWeight: { xs: 600, md: 500 }, lineHeight: 1.4 }}>
          {label}
        </Box>
        <ProblemText id={ids.problem} problem={problem} />
      </Box>
      <Scale
        id={ids.control}
        label={label}
        labelledBy={ids.title}
        describedBy={problem === undefined ? undefined : ids.problem}
        isInvalid={problem !== undefined}
        {...scale}
      />
      <Box sx={{ display: { md: 'none' } }}>
        <ScaleEnds {...ends} />
      </Box>
    </Box>
  );
}
