import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { Section } from './Section';
import { useWaveDetails, type WaveDetails } from './wave-progress';

type Group = WaveDetails['wave']['forecast']['groups'][number];

/** Which groups could be shown if the wave closed with those who have begun, in plain words. */
export function Forecast() {
  const { t } = useTranslation('waves');
  const { completion, groups } = useWaveDetails().wave.forecast;
  const [least = 5, full = 10, marked = 30] =
    groups[0]?.outlooks.map(({ threshold }) => threshold) ?? [];
  return (
    <Section title={t('forecast.title')} lead={t('forecast.lead', { least, full, marked })}>
      <Typography sx={{ mb: 1.5 }}>
        {completion === null
          ? t('forecast.nobody')
          : t('forecast.completion', { percent: formatPercent(completion) })}
      </Typography>
      <ScrollRegion label={t('forecast.caption')}>
        <Table size="small" aria-label={t('forecast.caption')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('forecast.group')}</TableCell>
              <TableCell align="right">{t('forecast.now')}</TableCell>
              <TableCell align="right">{t('forecast.expected')}</TableCell>
              <TableCell>{t('forecast.outlook')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {groups.map((group) => (
              <GroupRow key={`${group.variable} ${group.option}`} group={group} />
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Section>
  );
}

const MARKS = { REACHED: '●', EXPECTED: '◕', POSSIBLE: '◔', SHORT: '○' } as const;

function GroupRow({ group }: { readonly group: Group }) {
  const { t } = useTranslation('waves');
  const { variable, label, organisations: now, expected, outlooks } = group;
  const { threshold: least = 5, outlook = 'SHORT' } = outlooks[0] ?? {};
  const missing = Math.max(0, least - now);
  const kind = variable === 'region' || variable === 'industry' ? variable : 'size';
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ fontWeight: 400 }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {t(`forecast.variable.${kind}`)}:
        </Box>{' '}
        {label}
      </TableCell>
      <TableCell align="right">{formatCount(now)}</TableCell>
      <TableCell align="right">{formatCount(Math.floor(expected))}</TableCell>
      <TableCell sx={{ minWidth: '18rem' }}>
        <span aria-hidden>{MARKS[outlook]} </span>
        <strong>{t(`forecast.state.${outlook}`)}.</strong>{' '}
        {t(`forecast.words.${outlook}`, { now, least, missing })}
      </TableCell>
    </TableRow>
  );
}
