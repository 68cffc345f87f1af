import Typography from '@mui/material/Typography';
import type { JsonPath } from '../document/json-path';
import { pathText } from '../document/json-path';
import { problemsAt } from '../document/problem-places';
import type { Problem } from '../instrument-data';
import { useEditor } from '../editor/editor-context';

/** What is wrong at a place, in one line; null when nothing is. */
export function useProblemAt(path: JsonPath): string | null {
  const { problems } = useEditor();
  const found: readonly Problem[] = problemsAt(problems, pathText(path));
  return found.length === 0
    ? null
    : found.map(({ message, remedy }) => `${message}. ${remedy}`).join(' ');
}

/** Problems of a part that is no single field, such as a list or a rule. */
export function FieldProblems({ path }: { readonly path: JsonPath }) {
  const problem = useProblemAt(path);
  return problem === null ? null : (
    <Typography variant="body2" sx={{ color: 'error.main' }}>
      {problem}
    </Typography>
  );
}
