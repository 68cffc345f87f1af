import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { isFinal } from '../../api/api-error';
import { useChangingAnswer } from '../../api/use-answer';
import { CROSSTAB } from './crosstab';
import { CrosstabView } from './CrosstabView';
import { crosstabInput, type TableView } from './table-view';

const HEIGHT_WHILE_LOADING = 420;

/** The table a view asks for, or what stands in its way. */
export function CrosstabResult({ view }: { readonly view: TableView }) {
  const { t } = useTranslation();
  return view.rows === null ? (
    <Typography sx={{ py: 6, color: 'text.secondary' }}>{t('table.empty')}</Typography>
  ) : (
    <Asked view={view} rows={view.rows} />
  );
}

function Asked({ view, rows }: { readonly view: TableView; readonly rows: string }) {
  const { t } = useTranslation();
  const answer = useChangingAnswer(CROSSTAB, { input: crosstabInput(view, rows) });
  if (answer.isPending) return <Skeleton variant="rounded" height={HEIGHT_WHILE_LOADING} />;
  if (answer.isError) {
    const retry = (
      <Button color="inherit" onClick={() => void answer.refetch()}>
        {t('error.retry')}
      </Button>
    );
    return (
      <Alert severity="error" variant="outlined" action={isFinal(answer.error) ? null : retry}>
        {t(isFinal(answer.error) ? 'table.refused' : 'error.text')}
      </Alert>
    );
  }
  return <CrosstabView table={answer.data.crosstab} isOld={answer.isPlaceholderData} />;
}
