import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valueAt } from '../document/json-path';
import { localesOf, setText, textIn, withoutLocale } from '../document/texts';
import { useEditor } from '../editor/editor-context';
import { useEditorView } from '../editor/use-editor-view';
import { languageName } from '../language-name';

/** BCP 47, as far as questionnaires need it: `fr`, `pt-BR`. */
const LOCALE = /^[a-z]{2,3}(-[A-Z]{2})?$/;

/** In which languages it can be answered; a new one begins with the title. */
export function LanguagesPart() {
  const { t } = useTranslation('instruments');
  const { document, ownLocale, put, isReadOnly } = useEditor();
  const { change } = useEditorView();
  const [wanted, setWanted] = useState('');
  const locales = localesOf(document);
  const isNew = LOCALE.test(wanted) && !locales.includes(wanted);
  const add = () => {
    if (!isNew) return;
    const title = textIn(valueAt(document, ['title']), ownLocale, ownLocale) || wanted;
    put(setText(document, ['title'], wanted, title));
    change({ beside: wanted });
    setWanted('');
  };
  return (
    <Box>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {t('languages.title')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {locales.map((locale) =>
          locale === ownLocale || isReadOnly ? (
            <Chip
              key={locale}
              label={
                locale === ownLocale
                  ? t('languages.own', { language: languageName(locale) })
                  : languageName(locale)
              }
            />
          ) : (
            <Button
              key={locale}
              size="small"
              variant="outlined"
              onClick={() => {
                put(withoutLocale(document, locale));
              }}
            >
              {t('languages.remove', { language: languageName(locale) })}
            </Button>
          ),
        )}
      </Box>
      {!isReadOnly && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1.5, alignItems: 'flex-start' }}>
          <TextField
            size="small"
            label={t('languages.code')}
            helperText={isNew ? languageName(wanted) : t('languages.codeHelp')}
            value={wanted}
            onChange={({ target }) => {
              setWanted(target.value.trim());
            }}
            onKeyDown={({ key }) => {
              if (key === 'Enter') add();
            }}
          />
          <Button startIcon={<Add />} disabled={!isNew} onClick={add}>
            {t('languages.add')}
          </Button>
        </Box>
      )}
    </Box>
  );
}
