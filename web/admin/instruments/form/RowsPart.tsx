import { useTranslation } from 'react-i18next';
import { type JsonPath, listOf, valueAt } from '../document/json-path';
import { freeName } from '../document/new-item';
import { codeOf } from '../document/places';
import { renameRow } from '../document/rename';
import { addEntry } from '../document/structure';
import { useEditor } from '../editor/editor-context';
import { DimensionField } from './DimensionField';
import { EntriesTable } from './EntriesTable';

/** What a matrix asks about: each row is a variable of its own. */
export function RowsPart({ path }: { readonly path: JsonPath }) {
  const { t } = useTranslation('instruments');
  const { document, run } = useEditor();
  const list = [...path, 'rows'];
  const rows = listOf(valueAt(document, list));
  return (
    <EntriesTable
      title={t('item.rows')}
      list={list}
      entry={t('item.row')}
      addLabel={t('item.addRow')}
      onAdd={() => {
        const value = freeName('row', rows.map(codeOf));
        run(addEntry(document, list, rows.length, { value, text: t('item.newRow') }));
      }}
      onRename={(index, name) => run(renameRow(document, path, index, name))}
      further={{
        title: t('field.dimension'),
        cell: (row, name) => (
          <DimensionField
            isBare
            label={t('entry.dimension', { name })}
            path={[...row, 'dimension']}
          />
        ),
      }}
    />
  );
}
