import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type JsonPath, listOf, valueAt } from '../document/json-path';
import { codeOf } from '../document/places';
import { useEditor } from '../editor/editor-context';
import { CodeField } from './PlainField';
import { EntryButtons } from './EntryButtons';
import { FieldProblems } from './FieldProblems';
import { LocalTextField } from './LocalTextField';

interface Props {
  readonly title: string;
  readonly list: JsonPath;
  /** Name of one entry, such as “Option”. */
  readonly entry: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRename: (index: number, code: string) => boolean;
  /** A further column. */
  readonly further?: {
    readonly title: string;
    readonly cell: (path: JsonPath, name: string) => ReactNode;
  };
}

/** Options, rows or dimensions: code and text of each, in order. */
export function EntriesTable({ title, list, entry, addLabel, onAdd, onRename, further }: Props) {
  const { t } = useTranslation('instruments');
  const { document, isReadOnly } = useEditor();
  const entries = listOf(valueAt(document, list));
  return (
    <Box>
      <Typography variant="h3" component="h3" sx={{ mb: 0.5 }}>
        {title}
      </Typography>
      <FieldProblems path={list} />
      <Box
        role="region"
        aria-label={title}
        tabIndex={0}
        sx={{ overflowX: 'auto', '& td, & th': { px: 0.75, py: 0.5, verticalAlign: 'top' } }}
      >
        <Table size="small" aria-label={title} sx={{ minWidth: '30rem' }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: '36%' }}>{t('field.code')}</TableCell>
              <TableCell>{t('field.text')}</TableCell>
              {further !== undefined && <TableCell>{further.title}</TableCell>}
              <TableCell sx={{ width: '1%' }}>{isReadOnly ? '' : t('field.order')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {entries.map((value, index) => {
              const path = [...list, index];
              const name = t('entry.name', { entry, number: index + 1 });
              return (
                <TableRow key={index}>
                  <TableCell>
                    <CodeField
                      isBare
                      label={t('entry.code', { name })}
                      value={codeOf(value)}
                      path={path}
                      onCommit={(code) => onRename(index, code)}
                    />
                    <FieldProblems path={[...path, 'value']} />
                  </TableCell>
                  <TableCell>
                    <LocalTextField
                      isBare
                      label={t('entry.text', { name })}
                      path={[...path, 'text']}
                    />
                  </TableCell>
                  {further !== undefined && <TableCell>{further.cell(path, name)}</TableCell>}
                  <TableCell>
                    <EntryButtons
                      name={codeOf(value)}
                      list={list}
                      index={index}
                      count={entries.length}
                    />
                  </TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </Box>
      {!isReadOnly && (
        <Button size="small" startIcon={<Add />} onClick={onAdd} sx={{ mt: 0.5 }}>
          {addLabel}
        </Button>
      )}
    </Box>
  );
}
