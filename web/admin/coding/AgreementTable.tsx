import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatCount, formatPercent } from '../../format';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { NO_THEME, useAgreement, useFrames, useOverview } from './coding-data';
import { formatAgreement } from './format-agreement';

interface Props {
  readonly wave: string;
  readonly item: string;
}

/** Agreement about each theme that somebody gave. */
export function AgreementTable({ wave, item }: Props) {
  const { t } = useTranslation('coding');
  const [, ...themes] = useAgreement(wave, item);
  const version = useOverview(wave).find((each) => each.item === item)?.version;
  const frame = useFrames(item).find((each) => each.version === version);
  const given = themes.filter((each) => each.given > 0);
  if (given.length === 0) return null;
  const nameOf = (theme: string | null): string =>
    theme === NO_THEME
      ? t('noTheme')
      : (frame?.themes.find(({ value }) => value === theme)?.text ?? theme ?? '');
  return (
    <Box component="section">
      <Typography variant="h2" sx={{ fontSize: '1.25rem', mb: 1 }}>
        {t('agreement.byTheme')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5, maxWidth: '48em' }}>
        {t('agreement.byThemeText', { count: themes.length - given.length })}
      </Typography>
      <ScrollRegion label={t('agreement.byTheme')}>
        <Table size="small" aria-label={t('agreement.byTheme')}>
          <TableHead>
            <TableRow>
              <TableCell>{t('agreement.column.theme')}</TableCell>
              <TableCell align="right">{t('agreement.column.n')}</TableCell>
              <TableCell align="right">{t('agreement.column.given')}</TableCell>
              <TableCell align="right">{t('agreement.column.agreed')}</TableCell>
              <TableCell align="right">{t('agreement.column.kappa')}</TableCell>
              <TableCell align="right">{t('agreement.column.alpha')}</TableCell>
              <TableCell>{t('agreement.column.reading')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {given.map((each) => (
              <TableRow key={each.theme}>
                <TableCell component="th" scope="row" sx={{ minWidth: '12em' }}>
                  {nameOf(each.theme)}
                </TableCell>
                <TableCell align="right">
                  {formatCount(each.n)}
                  {each.smallBase && ` ${t('agreement.smallMark')}`}
                </TableCell>
                <TableCell align="right">{formatCount(each.given)}</TableCell>
                <TableCell align="right">
                  {each.agreed.value === null ? '–' : formatPercent(each.agreed.value)}
                </TableCell>
                <TableCell align="right">{formatAgreement(each.kappa, t)}</TableCell>
                <TableCell align="right">{formatAgreement(each.alpha, t)}</TableCell>
                <TableCell>{t(`agreement.word.${each.reading}`)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </ScrollRegion>
    </Box>
  );
}
