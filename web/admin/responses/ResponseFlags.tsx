import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { execute } from '../../api/execute';
import { formatMoment } from '../../format';
import { useConsolePath, useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { ClearFlagDialog } from './ClearFlagDialog';
import { FlagChips } from './FlagChips';
import { CLEAR_FLAG, type QualityFlag, RESTORE_FLAG, type ResponseDetail } from './response-data';

interface Props {
  readonly wave: WaveHead;
  readonly response: ResponseDetail;
  /** Of the response: read again after a change. */
  readonly queryKey: readonly string[];
}

/** A response’s flags with what is behind each, and those that somebody cleared. */
export function ResponseFlags({ wave, response, queryKey }: Props) {
  const { t } = useTranslation('responses');
  const { id: study } = useConsoleStudy();
  const client = useQueryClient();
  const notify = useNotify();
  const [asked, setAsked] = useState<QualityFlag | null>(null);
  const settled = () => client.invalidateQueries({ queryKey });
  const clear = useMutation({
    mutationFn: (given: { flag: QualityFlag; note: string }) =>
      execute(CLEAR_FLAG, { study, response: response.id, ...given }),
    onSuccess: () => {
      setAsked(null);
      notify(t('done.cleared'), { type: 'success' });
    },
    onSettled: settled,
  });
  const restore = useMutation({
    mutationFn: (flag: QualityFlag) =>
      execute(RESTORE_FLAG, { study, response: response.id, flag }),
    onError: (error) => {
      notify(error.message, { type: 'error' });
    },
    onSettled: settled,
  });
  const isFixed = wave.status === 'PUBLISHED';
  return (
    <section>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('show.flags')}
      </Typography>
      {response.flags.length === 0 && <Typography>{t('show.noFlags')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {response.flags.map((flag) => (
          <li key={flag}>
            <FlagChips flags={[flag]} /> {t(`flagWhy.${flag}`)} <Evidence {...{ flag, response }} />
            {!isFixed && (
              <Button
                size="small"
                onClick={() => {
                  clear.reset();
                  setAsked(flag);
                }}
              >
                {t('show.clear')}
              </Button>
            )}
          </li>
        ))}
        {response.clearances.map(({ flag, note, at, by }) => (
          <li key={`cleared ${flag}`}>
            {t('show.clearedBy', {
              ...{ flag: t(`flag.${flag}`), note, at: formatMoment(at) },
              name: by ?? t('show.nobody'),
            })}
            {!isFixed && (
              <Button
                size="small"
                disabled={restore.isPending}
                onClick={() => {
                  restore.mutate(flag);
                }}
              >
                {t('show.restore')}
              </Button>
            )}
          </li>
        ))}
      </Box>
      {asked !== null && (
        <ClearFlagDialog
          flag={asked}
          error={clear.error?.message ?? null}
          isBusy={clear.isPending}
          onCancel={() => {
            setAsked(null);
          }}
          onConfirm={(note) => {
            clear.mutate({ flag: asked, note });
          }}
        />
      )}
    </section>
  );
}

/** What a flag was raised for: the matrices, or the responses that are alike. */
function Evidence({
  flag,
  response,
}: {
  readonly flag: QualityFlag;
  readonly response: ResponseDetail;
}) {
  const { t } = useTranslation('responses');
  const path = useConsolePath();
  if (flag === 'STRAIGHT_LINING') {
    return t('show.lines', { items: response.straightLined.join(', ') });
  }
  const others = {
    SPEEDER: [],
    SAME_ORGANISATION: response.sameOrganisation,
    SAME_ANSWERS: response.sameAnswers,
  }[flag];
  if (others.length === 0) return null;
  return (
    <>
      {t('show.others')}
      {others.map((id, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Link component={RouterLink} to={path(`/waves/${response.wave}/responses/${id}`)}>
            {id.slice(0, 8)}
          </Link>
        </span>
      ))}
    </>
  );
}
