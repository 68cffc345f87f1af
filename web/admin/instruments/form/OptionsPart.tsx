import { useTranslation } from 'react-i18next';
import { isObject, type JsonPath, listOf, valueAt } from '../document/json-path';
import { freeName } from '../document/new-item';
import { codeOf, optionsKey } from '../document/places';
import { renameOption } from '../document/rename';
import { addEntry } from '../document/structure';
import { useEditor } from '../editor/editor-context';
import { EntriesTable } from './EntriesTable';

/** What can be answered: options of a question, or the scale of a matrix. */
export function OptionsPart({ path }: { readonly path: JsonPath }) {
  const { t } = useTranslation('instruments');
  const { document, run } = useEditor();
  const element = valueAt(document, path);
  const key = isObject(element) ? optionsKey(element) : null;
  if (!isObject(element) || key === null) return null;
  const list = [...path, key];
  const options = listOf(element[key]);
  const codes = options.map(codeOf);
  const isNumeric = options.length > 0 && options.every(isNumber);
  const next = isNumeric ? Math.max(...codes.map(Number)) + 1 : freeName('option', codes);
  return (
    <EntriesTable
      title={t(key === 'choices' ? 'item.options' : 'item.scale')}
      list={list}
      entry={t('item.option')}
      addLabel={t('item.addOption')}
      onAdd={() => {
        const entry = typeof next === 'number' ? next : { value: next, text: t('item.newOption') };
        run(addEntry(document, list, options.length, entry));
      }}
      onRename={(index, code) =>
        run(renameOption(document, path, index, likeOld(options[index], code)))
      }
    />
  );
}

const valueOf = (option: unknown): unknown => (isObject(option) ? option.value : option);
const isNumber = (option: unknown): boolean => typeof valueOf(option) === 'number';

/** Where the code was a number and still is one, it is not made a text: answers hold the number. */
const likeOld = (option: unknown, code: string): string | number =>
  isNumber(option) && /^(0|-?[1-9]\d{0,14})$/.test(code) ? Number(code) : code;
