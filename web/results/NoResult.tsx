import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { ApiError } from '../api/api-error';
import { useLocalPath } from '../language/use-local-path';
import { Message } from '../layout/Message';
import { ALL_PEERS, PEER_BREAKS, resultPath, type ResultView } from './result-view';

interface Props {
  readonly error: Error;
  readonly token: string;
  readonly view: ResultView;
}

/** Why a link shows no result, and the way on. What may pass by itself goes to the boundary. */
export function NoResult({ error, token, view }: Props) {
  const { t } = useTranslation();
  const local = useLocalPath();
  const code = error instanceof ApiError ? error.code : 'UNKNOWN';
  if (code === 'NOT_FOUND') {
    return <Message title={t('results.goneTitle')} text={t('results.goneText')} />;
  }
  if (code === 'WRONG_STATUS') {
    return (
      <Message title={t('results.unfinishedTitle')} text={t('results.unfinishedText')}>
        <Button variant="contained" component={Link} to={local(`/respond/${token}`)}>
          {t('results.continue')}
        </Button>
      </Message>
    );
  }
  if (code === 'BAD_USER_INPUT' && PEER_BREAKS.some((name) => view.peers[name] !== null)) {
    return (
      <Message title={t('results.noSuchPeersTitle')} text={t('results.noSuchPeersText')}>
        <Button
          variant="contained"
          component={Link}
          to={local(resultPath(token, { ...view, peers: ALL_PEERS }, null))}
        >
          {t('results.withoutPeers')}
        </Button>
      </Message>
    );
  }
  if (code === 'BAD_USER_INPUT') {
    return <Message title={t('results.badLinkTitle')} text={t('results.badLinkText')} />;
  }
  throw error;
}
