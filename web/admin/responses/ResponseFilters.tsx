import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { formatCount } from '../../format';
import { AnswerFilters } from './AnswerFilters';
import { ChoiceFilter } from './ChoiceFilter';
import type { ListFilter, WaveVariables } from './response-data';

const STATUSES = ['COMPLETE', 'PARTIAL', 'BREAKOFF'] as const;
const MODES = ['WEB', 'TELEPHONE', 'INTERVIEW', 'PAPER'] as const;
const FLAGS = ['SPEEDER', 'STRAIGHT_LINING', 'SAME_ORGANISATION', 'SAME_ANSWERS'] as const;
const COUNTED = ['counted', 'notCounted'] as const;

/** What the list is narrowed down by; all of it is in the address. */
export function ResponseFilters({ known }: { readonly known: WaveVariables }) {
  const { t } = useTranslation('responses');
  const list = useListContext();
  const { setFilters, total } = list;
  const filter = list.filterValues as ListFilter;
  const [search, setSearch] = useState(filter.search ?? '');
  const set = (change: Partial<ListFilter>, debounce = false) => {
    setFilters(withoutEmpty({ ...filter, ...change }), {}, debounce);
  };
  const counted = filter.excluded ?? null;
  return (
    <Box component="section" aria-label={t('filter.label')} sx={{ width: '100%', py: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
        <TextField
          size="small"
          type="search"
          label={t('filter.search')}
          title={t('filter.searchHelp')}
          value={search}
          onChange={({ target }) => {
            setSearch(target.value);
            set({ search: target.value }, true);
          }}
        />
        <ChoiceFilter
          label={t('filter.flags')}
          options={FLAGS.map((code) => ({ code, label: t(`flag.${code}`) }))}
          chosen={filter.flags ?? []}
          onChange={(flags) => {
            set({ flags });
          }}
        />
        <ChoiceFilter
          label={t('filter.excluded')}
          single
          options={COUNTED.map((code) => ({ code, label: t(`filter.${code}`) }))}
          chosen={counted === null ? [] : [counted ? 'notCounted' : 'counted']}
          onChange={([code]) => {
            set({ excluded: code === undefined ? null : code === 'notCounted' });
          }}
        />
        <ChoiceFilter
          label={t('filter.status')}
          options={STATUSES.map((code) => ({ code, label: t(`status.${code}`) }))}
          chosen={filter.statuses ?? []}
          onChange={(statuses) => {
            set({ statuses });
          }}
        />
        <ChoiceFilter
          label={t('filter.mode')}
          options={MODES.map((code) => ({ code, label: t(`mode.${code}`) }))}
          chosen={filter.modes ?? []}
          onChange={(modes) => {
            set({ modes });
          }}
        />
        {known.strands.length > 1 && (
          <ChoiceFilter
            label={t('filter.strand')}
            options={known.strands}
            chosen={filter.strands ?? []}
            onChange={(strands) => {
              set({ strands });
            }}
          />
        )}
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            size="small"
            type="date"
            label={t(`filter.${end}`)}
            value={filter[end] ?? ''}
            onChange={({ target }) => {
              set({ [end]: target.value });
            }}
            slotProps={{ inputLabel: { shrink: true } }}
          />
        ))}
      </Box>
      <AnswerFilters known={known} filter={filter} onChange={set} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mt: 1 }}>
        <Typography variant="body2" role="status">
          {total === undefined
            ? ''
            : t('filter.matching', { count: total, formatted: formatCount(total) })}
        </Typography>
        {filter.organisation != null && (
          <Chip
            label={t('filter.organisation', { key: filter.organisation.slice(0, 12) })}
            onDelete={() => {
              set({ organisation: null });
            }}
          />
        )}
        {filter.exclusion != null && (
          <Chip
            label={t('filter.exclusion')}
            onDelete={() => {
              set({ exclusion: null });
            }}
          />
        )}
        {Object.keys(filter).some((name) => name !== 'show') && (
          <Button
            size="small"
            onClick={() => {
              setSearch('');
              setFilters(withoutEmpty({ show: filter.show ?? [] }), {}, false);
            }}
          >
            {t('filter.clear')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

/** What says nothing does not stand in the address. */
const withoutEmpty = (filter: object): object =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  );
