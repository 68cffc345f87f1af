import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import type { WaveHead } from '../waves/use-wave';
import { ExcludeDialog } from './ExcludeDialog';
import { apiFilter, type ListFilter } from './response-data';
import { type Selection, useExclusion } from './use-exclusion';

/** What may be done with the responses chosen, or with all that match the filter. */
export function ResponseBulkBar({ wave }: { readonly wave: WaveHead }) {
  const { t } = useTranslation('responses');
  const list = useListContext();
  const { selectedIds, onSelect, onUnselectItems, total = 0 } = list;
  const shown = (list.data ?? []).map(({ id }) => String(id));
  const filter = list.filterValues as ListFilter;
  const key = JSON.stringify(filter);
  /** The filter that all were chosen of: another one chooses nobody. */
  const [allOf, setAllOf] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const isAll = allOf === key && selectedIds.length > 0;
  const count = isAll ? total : selectedIds.length;
  const { exclude, include } = useExclusion(wave.id, () => {
    setAsking(false);
    setAllOf(null);
    onUnselectItems();
  });
  if (total === 0 || wave.status === 'PUBLISHED') return null;
  const selection: Selection = isAll
    ? { filter: apiFilter(filter), expected: total }
    : { ids: selectedIds.map(String) };
  const many = { count, formatted: formatCount(count) };
  const isPage = shown.every((id) => selectedIds.includes(id));
  const isNone = selectedIds.length === 0;
  return (
    <Box
      role="toolbar"
      aria-label={t('bulk.label')}
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1,
        alignItems: 'center',
        px: 2,
        py: 1,
        bgcolor: isNone ? 'transparent' : 'action.selected',
        position: 'sticky',
        left: 0,
      }}
    >
      <Typography role="status" sx={{ fontWeight: 600 }}>
        {isNone ? t('bulk.none') : t(isAll ? 'bulk.all' : 'bulk.selected', many)}
      </Typography>
      {!isPage && (
        <Button
          size="small"
          onClick={() => {
            onSelect([...new Set([...selectedIds.map(String), ...shown])]);
          }}
        >
          {t('bulk.selectPage')}
        </Button>
      )}
      {!isAll && total > selectedIds.length && (
        <Button
          size="small"
          onClick={() => {
            onSelect(shown);
            setAllOf(key);
          }}
        >
          {t('bulk.selectAll', { count: total, formatted: formatCount(total) })}
        </Button>
      )}
      {!isNone && (
        <Button
          size="small"
          onClick={() => {
            setAllOf(null);
            onUnselectItems();
          }}
        >
          {t('bulk.clear')}
        </Button>
      )}
      {!isNone && (
        <Box sx={{ display: 'flex', gap: 1, marginInlineStart: { sm: 'auto' } }}>
          <Button
            size="small"
            variant="outlined"
            loading={include.isPending}
            onClick={() => {
              include.mutate(selection);
            }}
          >
            {t('bulk.include')}
          </Button>
          <Button
            size="small"
            variant="contained"
            onClick={() => {
              exclude.reset();
              setAsking(true);
            }}
          >
            {t('bulk.exclude')}
          </Button>
        </Box>
      )}
      <ExcludeDialog
        open={asking}
        count={count}
        error={exclude.error?.message ?? null}
        isBusy={exclude.isPending}
        onCancel={() => {
          setAsking(false);
        }}
        onConfirm={(reason) => {
          exclude.mutate({ selection, reason });
        }}
      />
    </Box>
  );
}
