import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly note: string;
  readonly isDisabled: boolean;
  readonly onNote: (note: string) => void;
}

const LONGEST = 1000;

/** Why an answer was coded so; saved when the field is left. */
export function NoteField({ note, isDisabled, onNote }: Props) {
  const { t } = useTranslation('coding');
  const [text, setText] = useState(note);
  return (
    <TextField
      size="small"
      multiline
      label={t('desk.note')}
      helperText={t(isDisabled ? 'desk.noteFirst' : 'desk.noteHelp')}
      disabled={isDisabled}
      value={text}
      onChange={({ target }) => {
        setText(target.value);
      }}
      onBlur={() => {
        if (text.trim() !== note) onNote(text.trim());
      }}
      slotProps={{
        htmlInput: { maxLength: LONGEST },
        // It is read when the field is not usable, too.
        formHelperText: { disabled: false },
      }}
      sx={{ maxWidth: '42em' }}
    />
  );
}
