import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { formatCount } from '../../format';
import { useConsolePath, useIsAdmin } from '../console-study';
import { AgreementReading } from './AgreementReading';
import { CarryCodings } from './CarryCodings';
import { CoderTable } from './CoderTable';
import type { ItemCoding } from './coding-data';
import { DoubleCodingDialog } from './DoubleCodingDialog';

interface Props {
  readonly wave: string;
  readonly item: ItemCoding;
}

/** One open item: progress, coders, agreement, and the ways to work on it. */
export function ItemCard({ wave, item }: Props) {
  const { t } = useTranslation('coding');
  const path = useConsolePath();
  const [isPlanning, setIsPlanning] = useState(false);
  const isAdmin = useIsAdmin();
  const root = path(`/waves/${wave}/coding/${item.item}`);
  const coded = item.answers - item.uncoded;
  const heading = `coding-${item.item}`;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={heading}
      sx={{ p: { xs: 2, md: 3 }, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Box>
        <Typography variant="h2" id={heading} sx={{ fontSize: '1.25rem' }}>
          {item.label}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {item.version === null
            ? t('overview.noFrame', { count: item.answers })
            : t('overview.version', { version: item.version })}
        </Typography>
      </Box>
      {item.frame === null ? (
        <NoFrame item={item} />
      ) : (
        <>
          {item.sealed && (
            <Alert severity="info" variant="outlined">
              {t('overview.sealed')}
            </Alert>
          )}
          {item.answers > 0 && (
            <Box>
              <Typography sx={{ mb: 0.5 }}>
                {t('overview.coded', {
                  coded: formatCount(coded),
                  answers: formatCount(item.answers),
                })}
              </Typography>
              <LinearProgress
                variant="determinate"
                aria-label={t('overview.progress', { label: item.label })}
                value={(100 * coded) / item.answers}
                sx={{ height: 8, borderRadius: 1 }}
              />
            </Box>
          )}
          {item.answers === 0 && <Typography>{t('overview.noAnswers')}</Typography>}
          <CarryCodings wave={wave} item={item} />
          {item.coders.length > 0 && <CoderTable item={item} />}
          <Suspense fallback={null}>
            <AgreementReading wave={wave} item={item.item} />
          </Suspense>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button
              variant="contained"
              component={RouterLink}
              to={root}
              disabled={item.answers === 0}
            >
              {t(item.sealed ? 'overview.look' : 'overview.code')}
            </Button>
            <Button variant="outlined" component={RouterLink} to={`${root}/search`}>
              {t('overview.search')}
            </Button>
            <Button variant="outlined" component={RouterLink} to={`${root}/agreement`}>
              {t('overview.agreement')}
            </Button>
            {isAdmin && !item.sealed && (
              <Button
                variant="outlined"
                onClick={() => {
                  setIsPlanning(true);
                }}
              >
                {t('overview.plan')}
              </Button>
            )}
            <Button component={RouterLink} to={path(`/themes/${item.item}`)}>
              {t('overview.frame')}
            </Button>
          </Box>
          {isPlanning && (
            <DoubleCodingDialog
              wave={wave}
              item={item}
              onClose={() => {
                setIsPlanning(false);
              }}
            />
          )}
        </>
      )}
    </Paper>
  );
}

function NoFrame({ item }: Pick<Props, 'item'>) {
  const { t } = useTranslation('coding');
  const path = useConsolePath();
  return (
    <>
      <Typography sx={{ maxWidth: '42em' }}>{t('overview.noFrameText')}</Typography>
      {useIsAdmin() && (
        <Box>
          <Button variant="outlined" component={RouterLink} to={path(`/themes/${item.item}/edit`)}>
            {t('overview.makeFrame')}
          </Button>
        </Box>
      )}
    </>
  );
}
