import Link from '@mui/material/Link';
import { DataTable } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { formatCount, formatDay, shortHash } from '../../format';
import { useConsolePath } from '../console-study';
import { EmptyState } from '../layout/EmptyState';
import { PageTitle } from '../layout/PageTitle';
import { Column } from '../list/Column';
import { ConsoleList } from '../list/ConsoleList';
import { FileButton } from '../list/FileButton';
import type { EditionRow } from './edition-data';
import { EditionStatusMark, statusOf } from './EditionStatusMark';

/** Every edition, also those withdrawn. */
export function EditionList() {
  const { t } = useTranslation('editions');
  const path = useConsolePath();
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <ConsoleList
        label={t('title')}
        sort={{ field: 'publishedAt', order: 'DESC' }}
        actions={<EditionsFile />}
        empty={<EmptyState title={t('empty.title')} text={t('empty.text')} />}
      >
        <DataTable rowClick={false} bulkActionButtons={false}>
          <Column<EditionRow>
            source="name"
            label={t('column.name')}
            render={({ id, name }) => (
              <Link component={RouterLink} to={path(`/editions/${id}/show`)}>
                {name}
              </Link>
            )}
          />
          <Column<EditionRow>
            source="status"
            disableSort
            label={t('column.status')}
            render={(edition) => <EditionStatusMark status={statusOf(edition)} />}
          />
          <Column<EditionRow>
            source="publishedAt"
            label={t('column.publishedAt')}
            render={({ publishedAt }) => formatDay(publishedAt)}
          />
          <Column<EditionRow>
            source="sampleSize"
            label={t('column.sampleSize')}
            render={({ sampleSize }) => formatCount(sampleSize)}
          />
          <Column<EditionRow>
            source="organisations"
            label={t('column.organisations')}
            render={({ organisations }) => formatCount(organisations)}
          />
          <Column<EditionRow>
            source="hash"
            disableSort
            label={t('column.hash')}
            render={({ hash }) => <code title={hash}>{shortHash(hash)}</code>}
          />
        </DataTable>
      </ConsoleList>
    </>
  );
}

function EditionsFile() {
  const { t } = useTranslation('editions');
  return (
    <FileButton<EditionRow>
      name="editions"
      columns={[
        { heading: t('column.name'), value: ({ name }) => name },
        { heading: t('column.status'), value: (edition) => t(`status.${statusOf(edition)}`) },
        { heading: t('column.publishedAt'), value: ({ publishedAt }) => publishedAt },
        { heading: t('column.sampleSize'), value: ({ sampleSize }) => sampleSize },
        { heading: t('column.organisations'), value: ({ organisations }) => organisations },
        { heading: t('column.hash'), value: ({ hash }) => hash },
      ]}
    />
  );
}
