import Redo from '@mui/icons-material/Redo';
import Undo from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { localesOf } from '../document/texts';
import type { CheckResult } from '../instrument-data';
import { languageName } from '../language-name';
import { useEditor } from './editor-context';
import { useEditorView } from './use-editor-view';

interface Props {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly untranslated: CheckResult['untranslated'];
  readonly saveMark: ReactNode;
}

/** Which view, which further language, back and forth, and whether all is saved. */
export function EditorBar({ canUndo, canRedo, onUndo, onRedo, untranslated, saveMark }: Props) {
  const { t } = useTranslation('instruments');
  const { document, ownLocale, beside, isReadOnly } = useEditor();
  const { view, isLive, change } = useEditorView();
  useUndoKeys(view === 'json' ? null : { onUndo, onRedo });
  const further = localesOf(document).filter((locale) => locale !== ownLocale);
  const missing = (locale: string): number =>
    untranslated.find((one) => one.locale === locale)?.paths.length ?? 0;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 1 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        aria-label={t('view.label')}
        onChange={(_, next: string | null) => {
          if (next !== null) change({ view: next });
        }}
      >
        <ToggleButton value="form">{t('view.form')}</ToggleButton>
        <ToggleButton value="json">{t('view.json')}</ToggleButton>
        <ToggleButton value="preview">{t('view.preview')}</ToggleButton>
      </ToggleButtonGroup>
      {view === 'form' && (
        <TextField
          select
          size="small"
          label={t('beside.label')}
          value={beside !== null && further.includes(beside) ? beside : ''}
          onChange={({ target }) => {
            change({ beside: target.value });
          }}
          sx={{ minWidth: '13rem' }}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{t('beside.none')}</MenuItem>
          {further.map((locale) => (
            <MenuItem key={locale} value={locale}>
              {t('beside.language', {
                language: languageName(locale),
                missing: t('beside.missing', { count: missing(locale) }),
              })}
            </MenuItem>
          ))}
        </TextField>
      )}
      {view === 'form' && (
        <ToggleButton
          size="small"
          value="live"
          selected={isLive}
          onChange={() => {
            change({ live: isLive ? 'off' : null });
          }}
          sx={{ display: 'none', '@media (min-width: 1400px)': { display: 'inline-flex' } }}
        >
          {t('view.beside')}
        </ToggleButton>
      )}
      {!isReadOnly && (
        <Box>
          <IconButton onClick={onUndo} disabled={!canUndo} aria-label={t('undo')} title={t('undo')}>
            <Undo />
          </IconButton>
          <IconButton onClick={onRedo} disabled={!canRedo} aria-label={t('redo')} title={t('redo')}>
            <Redo />
          </IconButton>
        </Box>
      )}
      <Box sx={{ marginInlineStart: { sm: 'auto' } }}>{saveMark}</Box>
    </Box>
  );
}

/** Ctrl or ⌘ with Z, and with Y or shift and Z; the JSON view has keys of its own. */
function useUndoKeys(deeds: { readonly onUndo: () => void; readonly onRedo: () => void } | null) {
  useEffect(() => {
    if (deeds === null) return undefined;
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) deeds.onRedo();
      else deeds.onUndo();
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  });
}
