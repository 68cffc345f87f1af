import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Pagination from '@mui/material/Pagination';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { useConsoleStudy } from '../console-study';
import { CODING, useFrames } from './coding-data';
import { DeedFailure } from './DeedFailure';
import { DisagreementCard } from './DisagreementCard';

const DISAGREEMENTS = graphql(`
  query CodingDisagreements(
    $study: ID!
    $wave: ID!
    $item: String!
    $undecided: Boolean!
    $first: Int!
    $offset: Int!
  ) {
    codingDisagreements(
      study: $study
      wave: $wave
      item: $item
      undecided: $undecided
      first: $first
      offset: $offset
    ) {
      version
      total
      undecided
      disagreements {
        response
        text
        codings {
          coder
          name
          second
          themes
          note
        }
        decision {
          themes
          note
          by
        }
      }
    }
  }
`);

export type Disagreement = ResultOf<
  typeof DISAGREEMENTS
>['codingDisagreements']['disagreements'][number];

interface Props {
  readonly wave: string;
  readonly item: string;
  readonly isSealed: boolean;
}

const PAGE = 20;

/** Answers coded differently, side by side, for an admin to decide. */
export function Disagreements({ wave, item, isSealed }: Props) {
  const { t } = useTranslation('coding');
  const { id: study } = useConsoleStudy();
  const [search, setSearch] = useSearchParams();
  const undecided = search.has('undecided');
  const page = Math.max(1, Number(search.get('page') ?? 1) || 1);
  const { data, error } = useQuery({
    queryKey: [CODING, study, 'disagreements', wave, item, undecided, page],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      execute(
        DISAGREEMENTS,
        { study, wave, item, undecided, first: PAGE, offset: PAGE * (page - 1) },
        signal,
      ),
  });
  const found = data?.codingDisagreements;
  const frame = useFrames(item).find(({ version }) => version === found?.version);
  if (found === undefined) return <DeedFailure error={error} />;
  const pages = Math.ceil((undecided ? found.undecided : found.total) / PAGE);
  return (
    <Box
      component="section"
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Box>
        <Typography variant="h2" sx={{ fontSize: '1.25rem' }}>
          {t('decide.title')}
        </Typography>
        <Typography role="status">
          {found.total === 0
            ? t('decide.none')
            : t('decide.left', { count: found.undecided, total: found.total })}
        </Typography>
      </Box>
      {found.total > 0 && (
        <FormControlLabel
          label={t('decide.undecided')}
          control={
            <Switch
              checked={undecided}
              onChange={({ target }) => {
                setSearch(target.checked ? { undecided: '' } : {}, { replace: true });
              }}
            />
          }
        />
      )}
      {found.disagreements.map((disagreement) => (
        <DisagreementCard
          key={disagreement.response}
          item={item}
          version={found.version}
          themes={frame?.themes ?? []}
          disagreement={disagreement}
          isSealed={isSealed}
        />
      ))}
      {pages > 1 && (
        <Pagination
          count={pages}
          page={page}
          onChange={(_, to) => {
            setSearch({ ...(undecided ? { undecided: '' } : {}), page: String(to) });
          }}
        />
      )}
    </Box>
  );
}
