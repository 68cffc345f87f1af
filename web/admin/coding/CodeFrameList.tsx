import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { formatCount, formatDay } from '../../format';
import { PageSkeleton } from '../../layout/PageSkeleton';
import { ScrollRegion } from '../../layout/ScrollRegion';
import { useConsolePath } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import { PageTitle } from '../layout/PageTitle';
import { useFrames } from './coding-data';

/** The code frames of open items. */
export function CodeFrameList() {
  const { t } = useTranslation('coding');
  return (
    <>
      <PageTitle title={t('frames.title')} lead={t('frames.lead')} />
      <Suspense fallback={<PageSkeleton />}>
        <Frames />
      </Suspense>
    </>
  );
}

function Frames() {
  const { t } = useTranslation('coding');
  const path = useConsolePath();
  const frames = useFrames(null);
  const newest = frames.filter(({ item }, at) => frames[at - 1]?.item !== item);
  if (newest.length === 0) {
    return <EmptyState title={t('frames.none.title')} text={t('frames.none.text')} />;
  }
  return (
    <ScrollRegion label={t('frames.title')}>
      <Table aria-label={t('frames.title')}>
        <TableHead>
          <TableRow>
            <TableCell aria-sort="ascending">{t('frames.column.item')}</TableCell>
            <TableCell align="right">{t('frames.column.version')}</TableCell>
            <TableCell align="right">{t('frames.column.themes')}</TableCell>
            <TableCell align="right">{t('frames.column.codings')}</TableCell>
            <TableCell>{t('frames.column.created')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {newest.map(({ id, item, version, themes, codings, createdAt }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                <Link component={RouterLink} to={path(`/themes/${item}`)}>
                  {item}
                </Link>
              </TableCell>
              <TableCell align="right">{version}</TableCell>
              <TableCell align="right">{formatCount(themes.length)}</TableCell>
              <TableCell align="right">{formatCount(codings)}</TableCell>
              <TableCell>{formatDay(createdAt)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </ScrollRegion>
  );
}
