import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../../format';
import { useWave } from '../use-wave';
import type { QuotaCell } from '../wave-progress';

interface Props {
  /** Shown when given. */
  readonly target?: number | null | undefined;
  /** What the cell is measured by; the target shown when left out. */
  readonly aimed?: number | null;
  readonly counts: Pick<QuotaCell, 'invited' | 'started' | 'complete'>;
  readonly isTotal?: boolean;
}

/** How far a cell is, in numbers and in words. */
export function QuotaCounts({ target, aimed = target ?? null, counts, isTotal = false }: Props) {
  const { t } = useTranslation('waves');
  const { access } = useWave();
  const { invited, started, complete } = counts;
  const none = aimed === null || (isTotal && aimed === 0);
  const missing = (aimed ?? 0) - complete;
  const state = none
    ? null
    : missing > 0
      ? t('quotas.toGo', { count: missing })
      : missing < 0
        ? t('quotas.over', { count: -missing })
        : t('quotas.reached');
  return (
    <Box sx={{ fontSize: '0.8125rem', lineHeight: 1.5, whiteSpace: 'nowrap' }}>
      {target !== undefined && (
        <Box sx={{ fontWeight: 650 }}>{none ? t('quotas.noTarget') : formatCount(aimed)}</Box>
      )}
      {(access === 'INVITATION' || invited > 0) && (
        <div>
          {formatCount(invited)} {t('quotas.invited')}
        </div>
      )}
      <div>
        {formatCount(started)} {t('quotas.started')}
      </div>
      <div>
        {formatCount(complete)} {t('quotas.complete')}
      </div>
      {state !== null && (
        <Box sx={{ fontWeight: 600, color: missing > 0 ? 'text.secondary' : 'success.main' }}>
          <span aria-hidden>{missing > 0 ? '○' : missing < 0 ? '▲' : '●'} </span>
          {state}
        </Box>
      )}
    </Box>
  );
}
