import Alert from '@mui/material/Alert';
import { ApiError } from '../../api/api-error';

/** What the API said no with, in its own words: they name the remedy. */
export function Trouble({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  const problems = error instanceof ApiError ? messagesIn(error.details.problems) : [];
  return (
    <Alert severity="error" role="alert" sx={{ my: 2 }}>
      {problems.length > 1 ? problems.map((each) => <p key={each}>{each}</p>) : error.message}
    </Alert>
  );
}

function messagesIn(problems: unknown): readonly string[] {
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((each: unknown) => {
    const message = (each as { message?: unknown } | null)?.message;
    return typeof message === 'string' ? [message] : [];
  });
}
