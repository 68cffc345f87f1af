import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { execute } from '../../api/execute';
import { formatMoment } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useConsolePath, useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { ExcludeDialog } from './ExcludeDialog';
import { RESPONSE, type ResponseDetail } from './response-data';
import { ResponseFlags } from './ResponseFlags';
import { useExclusion } from './use-exclusion';

/** One response with all its answers, and what may be done about it. */
export function ResponseShow({ wave }: { readonly wave: WaveHead }) {
  const { t } = useTranslation('responses');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const { response: id = '' } = useParams();
  const queryKey = ['response', study, id];
  // Every look is noted in the audit: the page asks once, not whenever its window is looked at again.
  const { data } = useSuspenseQuery({
    queryKey,
    queryFn: ({ signal }) => execute(RESPONSE, { study, id }, signal),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const { response } = data;
  return (
    <Box component="article" sx={{ display: 'grid', gap: 3 }}>
      <div>
        <Link component={RouterLink} to={path(`/waves/${wave.id}/responses`)} variant="body2">
          {t('show.back')}
        </Link>
        <Typography variant="h2">{t('show.title', { key: response.respondent })}</Typography>
      </div>
      <Facts wave={wave} response={response} />
      <ResponseFlags wave={wave} response={response} queryKey={queryKey} />
      <Exclusion key={response.id} wave={wave} response={response} queryKey={queryKey} />
      <Answers response={response} />
    </Box>
  );
}

interface Props {
  readonly wave: WaveHead;
  readonly response: ResponseDetail;
}

function Facts({ response }: Props) {
  const { t } = useTranslation('responses');
  const { minutes } = response;
  const facts = [
    [t('show.organisation'), response.organisation],
    [t('column.submittedAt'), formatMoment(response.submittedAt)],
    [
      t('column.minutes'),
      minutes === null ? t('show.unknown') : t('show.minutes', { minutes: minutes.toFixed(1) }),
    ],
    [t('column.status'), t(`status.${response.status}`)],
    [t('column.mode'), t(`mode.${response.mode}`)],
    [t('column.strand'), response.strand],
  ];
  return (
    <section aria-label={t('show.facts')}>
      <Box
        component="dl"
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', sm: 'max-content 1fr' },
          columnGap: 3,
          rowGap: 0.5,
          m: 0,
          '& dt': { color: 'text.secondary' },
          '& dd': { m: 0, overflowWrap: 'anywhere' },
        }}
      >
        {facts.map(([term, value]) => [
          <dt key={`${term ?? ''} term`}>{term}</dt>,
          <dd key={term}>{value}</dd>,
        ])}
      </Box>
    </section>
  );
}

function Exclusion({ wave, response, queryKey }: Props & { readonly queryKey: readonly string[] }) {
  const { t } = useTranslation('responses');
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { exclude, include } = useExclusion(wave.id, () => {
    setAsking(false);
    void client.invalidateQueries({ queryKey });
  });
  const { exclusion, id } = response;
  const isFixed = wave.status === 'PUBLISHED';
  return (
    <section aria-label={t('column.exclusion')}>
      {exclusion !== null && (
        <Typography sx={{ mb: 1 }}>
          {t('show.excludedBy', {
            name: exclusion.by ?? t('show.nobody'),
            at: formatMoment(exclusion.at),
            because: exclusion.because,
          })}
        </Typography>
      )}
      {isFixed && <Typography>{t('published')}</Typography>}
      {!isFixed && exclusion !== null && (
        <Button
          variant="outlined"
          loading={include.isPending}
          onClick={() => {
            include.mutate({ ids: [id] });
          }}
        >
          {t('show.include')}
        </Button>
      )}
      {!isFixed && exclusion === null && (
        <Button
          variant="outlined"
          color="error"
          onClick={() => {
            exclude.reset();
            setAsking(true);
          }}
        >
          {t('show.exclude')}
        </Button>
      )}
      <ExcludeDialog
        open={asking}
        count={1}
        error={exclude.error?.message ?? null}
        isBusy={exclude.isPending}
        onCancel={() => {
          setAsking(false);
        }}
        onConfirm={(reason) => {
          exclude.mutate({ selection: { ids: [id] }, reason });
        }}
      />
    </section>
  );
}

function Answers({ response: { answers } }: Pick<Props, 'response'>) {
  const { t } = useTranslation('responses');
  return (
    <section>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {t('show.answers')}
      </Typography>
      <ScrollRegion label={t('show.answers')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{t('show.question')}</TableCell>
              <TableCell>{t('show.answer')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {answers.map(({ variable, text, missing }) => (
              <TableRow key={variable.name}>
                <TableCell
                  component="th"
                  scope="row"
                  title={variable.question}
                  sx={{ verticalAlign: 'top', width: '40%' }}
                >
                  {variable.label}
                </TableCell>
                <TableCell
                  sx={{
                    whiteSpace: 'pre-line',
                    overflowWrap: 'anywhere',
                    ...(missing === null ? {} : { color: 'text.secondary', fontStyle: 'italic' }),
                  }}
                >
                  {missing === null ? text : t(`missing.${missing}`)}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </section>
  );
}
