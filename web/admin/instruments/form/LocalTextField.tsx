import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslation } from 'react-i18next';
import { type JsonPath, pathText, valueAt } from '../document/json-path';
import { setText, textIn } from '../document/texts';
import { useEditor } from '../editor/editor-context';
import { languageName } from '../language-name';
import { useProblemAt } from './FieldProblems';

interface Props {
  readonly label: string;
  /** Of the text; of an option that may be only a value, ending in `text`. */
  readonly path: JsonPath;
  readonly help?: string;
  /** In a table: the column says what it is. */
  readonly isBare?: boolean;
  readonly isLong?: boolean;
}

/** A text in the document’s own language and, side by side, in the one that is translated into. */
export function LocalTextField(props: Props) {
  const { beside, ownLocale } = useEditor();
  const isTranslated = beside !== null && beside !== ownLocale;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { sm: isTranslated ? 'repeat(2, minmax(0, 1fr))' : '1fr' },
      }}
    >
      <OneText {...props} locale={ownLocale} />
      {isTranslated && <OneText {...props} locale={beside} />}
    </Box>
  );
}

function OneText({
  label,
  path,
  help,
  isBare,
  isLong,
  locale,
}: Props & { readonly locale: string }) {
  const { t } = useTranslation('instruments');
  const { document, ownLocale, put, isReadOnly } = useEditor();
  const problem = useProblemAt(path);
  const isOwn = locale === ownLocale;
  const name = isOwn ? label : t('field.in', { field: label, language: languageName(locale) });
  // An option that is only a value is its own text.
  const written = valueAt(document, path) ?? shortOption(valueAt(document, path.slice(0, -1)));
  const value = textIn(written, locale, ownLocale);
  const isMissing = !isOwn && value === '' && textIn(written, ownLocale, ownLocale) !== '';
  return (
    <TextField
      size="small"
      fullWidth
      lang={locale}
      value={value}
      disabled={isReadOnly}
      multiline={isLong === true}
      error={problem !== null}
      helperText={problem ?? (isMissing ? t('field.missing') : isOwn ? help : undefined)}
      {...(isBare === true ? {} : { label: name })}
      onChange={({ target }) => {
        put(setText(document, path, locale, target.value), `${pathText(path)} ${locale}`);
      }}
      slotProps={{ htmlInput: isBare === true ? { 'aria-label': name } : {} }}
    />
  );
}

const shortOption = (entry: unknown): unknown =>
  typeof entry === 'string' || typeof entry === 'number' ? String(entry) : undefined;
