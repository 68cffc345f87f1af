import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { execute } from '../../../api/execute';
import { PageSkeleton } from '../../../layout/PageSkeleton';
import { useConsolePath, useConsoleStudy } from '../../console-study';
import { PageTitle } from '../../layout/PageTitle';
import { COMPARE, type Comparison, versionsOf } from '../instrument-data';
import { languageName } from '../language-name';
import { ChangeFilter } from './ChangeFilter';
import { ComparisonTable } from './ComparisonTable';

/** What became of each variable between two versions, and whether a trend may be drawn. */
export default function ComparePage() {
  const { t } = useTranslation('instruments');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const [query, setQuery] = useSearchParams();
  const { data: versions } = useSuspenseQuery({
    queryKey: ['instruments', study, 'versions'],
    queryFn: ({ signal }) => versionsOf(study, signal),
  });
  const numbers = versions.map(({ version }) => version);
  const b = known(query.get('b'), numbers) ?? numbers[0] ?? 0;
  const a = known(query.get('a'), numbers) ?? numbers.find((number) => number < b) ?? b;
  const change = query.get('change');
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams({ ...Object.fromEntries(query), a: String(a), b: String(b) });
    if (value === null) next.delete(name);
    else next.set(name, value);
    setQuery(next, { replace: true });
  };
  const { data, error } = useQuery({
    queryKey: ['instruments', study, 'compare', a, b],
    queryFn: ({ signal }) => execute(COMPARE, { study, a, b }, signal),
  });
  const found = data?.compareInstrumentVersions;
  return (
    <>
      <PageTitle
        title={t('compare.title')}
        parent={{ name: t('title'), path: path('/instruments') }}
        lead={t('compare.lead')}
      />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2 }}>
        {(
          [
            ['a', a],
            ['b', b],
          ] as const
        ).map(([name, value]) => (
          <TextField
            key={name}
            select
            size="small"
            label={t(name === 'a' ? 'compare.earlier' : 'compare.later')}
            value={value}
            onChange={({ target }) => {
              set(name, target.value);
            }}
            sx={{ minWidth: '12rem' }}
          >
            {versions.map(({ version, frozenAt }) => (
              <MenuItem key={version} value={version}>
                {t(frozenAt === null ? 'compare.draft' : 'version', { version })}
              </MenuItem>
            ))}
          </TextField>
        ))}
      </Box>
      {error !== null && (
        <Alert severity="error" variant="outlined">
          {error.message}
        </Alert>
      )}
      {found === undefined && error === null && <PageSkeleton />}
      {found !== undefined && (
        <>
          <Languages comparison={found} />
          <ChangeFilter
            variables={found.variables}
            chosen={change}
            onChoose={(next) => {
              set('change', next);
            }}
          />
          <ComparisonTable
            a={a}
            b={b}
            variables={found.variables.filter((one) => change === null || one.change === change)}
          />
        </>
      )}
    </>
  );
}

const known = (asked: string | null, numbers: readonly number[]): number | undefined =>
  numbers.find((number) => String(number) === asked);

function Languages({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation('instruments');
  const { locales, addedLocales, removedLocales } = comparison;
  const named = (some: readonly string[]) => some.map(languageName).join(', ');
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
      {locales.length > 0 && t('compare.locales', { languages: named(locales) })}{' '}
      {addedLocales.length > 0 && t('compare.added', { languages: named(addedLocales) })}{' '}
      {removedLocales.length > 0 && t('compare.removed', { languages: named(removedLocales) })}
    </Typography>
  );
}
