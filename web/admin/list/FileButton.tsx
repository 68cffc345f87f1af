import Download from '@mui/icons-material/Download';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type RaRecord, useDataProvider, useListContext } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../save-file';
import { type CsvColumn, csvText } from '../data/csv-text';
import { useNotices } from '../layout/use-notices';

/** The most rows of a page that the API gives. */
const PER_PAGE = 200;

interface Props<Row extends RaRecord> {
  /** Without its ending. */
  readonly name: string;
  readonly columns: readonly CsvColumn<Row>[];
}

/**
 * Saves all rows of the list around it as CSV, as filtered and sorted there, not only those on
 * screen. For lists of up to some thousand rows; longer ones, and those of people, have a route of
 * their own on the server, which streams and audits.
 */
export function FileButton<Row extends RaRecord>({ name, columns }: Props<Row>) {
  const { t } = useTranslation('console');
  const list = useListContext<Row>();
  const { resource, sort, total } = list;
  const provider = useDataProvider();
  const { failed } = useNotices();
  const [read, setRead] = useState(0);
  const save = useMutation({
    mutationFn: async () => {
      const rows: Row[] = [];
      for (let page = 1; ; page += 1) {
        const answer = await provider.getList<Row>(resource, {
          pagination: { page, perPage: PER_PAGE },
          sort,
          filter: list.filterValues as object,
        });
        rows.push(...answer.data);
        setRead(rows.length);
        if (answer.data.length === 0 || rows.length >= (answer.total ?? 0)) break;
      }
      saveFile(new Blob([csvText(columns, rows)], { type: 'text/csv' }), `${name}.csv`);
    },
    onError: failed,
    onSettled: () => {
      setRead(0);
    },
  });
  return (
    <>
      <Button
        size="small"
        startIcon={<Download />}
        disabled={save.isPending || total === 0}
        onClick={() => {
          save.mutate();
        }}
      >
        {t('file.save')}
      </Button>
      <Box role="status" sx={{ alignSelf: 'center', '&:empty': { display: 'none' } }}>
        {save.isPending && t('file.progress', { read, total: total ?? read })}
      </Box>
    </>
  );
}
