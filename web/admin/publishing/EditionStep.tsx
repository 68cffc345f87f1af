import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { EditionDraft } from './use-draft';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const LONGEST_ANNOUNCEMENT = 1000;
const LONGEST_NAME = 120;

interface Props {
  readonly draft: EditionDraft;
  readonly onChange: (change: Partial<EditionDraft>) => void;
}

/** What the edition is called, whether it becomes the reference, and what is said of it. */
export function EditionStep({ draft, onChange }: Props) {
  const { t } = useTranslation('publishing');
  const { name, id, reference, announcement } = draft;
  const isIdWrong = id.trim() !== '' && !SLUG.test(id.trim());
  return (
    <section>
      <Typography variant="h2">{t('edition.title')}</Typography>
      <Box sx={{ display: 'grid', gap: 2.5, mt: 2, maxWidth: 640 }}>
        <TextField
          label={t('edition.name')}
          value={name}
          error={name.trim() === ''}
          helperText={t('edition.nameHelp')}
          slotProps={{ htmlInput: { maxLength: LONGEST_NAME } }}
          onChange={({ target }) => {
            onChange({ name: target.value });
          }}
        />
        <TextField
          label={t('edition.id')}
          value={id}
          error={isIdWrong}
          helperText={t(isIdWrong ? 'edition.idWrong' : 'edition.idHelp', {
            id: id.trim() === '' ? (draft.waves[0] ?? '') : id.trim(),
          })}
          slotProps={{ htmlInput: { autoCapitalize: 'none', spellCheck: false } }}
          onChange={({ target }) => {
            onChange({ id: target.value });
          }}
        />
        <Box>
          <FormControlLabel
            control={<Checkbox checked={reference} />}
            label={t('edition.reference')}
            onChange={(_, isChosen) => {
              onChange({ reference: isChosen });
            }}
          />
          <FormHelperText>{t('edition.referenceHelp')}</FormHelperText>
        </Box>
        <TextField
          multiline
          minRows={2}
          label={t('edition.announcement')}
          value={announcement}
          helperText={t('edition.announcementHelp', {
            left: LONGEST_ANNOUNCEMENT - announcement.length,
          })}
          slotProps={{ htmlInput: { maxLength: LONGEST_ANNOUNCEMENT } }}
          onChange={({ target }) => {
            onChange({ announcement: target.value });
          }}
        />
      </Box>
    </section>
  );
}
