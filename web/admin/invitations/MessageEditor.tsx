import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useNotify } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import type { WaveHead } from '../waves/use-wave';
import { MessagePreview } from './MessagePreview';
import { Refused } from './Refused';
import { RESET_MESSAGE, SET_MESSAGE, type WaveMessage } from './sending-documents';
import { problemOf, useDeed } from './use-deed';
import { useDraft } from './use-draft';
import { useMessagePreview } from './use-message-preview';

const PLACEHOLDERS = ['name', 'wave', 'link', 'optOut'] as const;
type Field = 'subject' | 'body';

interface Props {
  readonly wave: WaveHead;
  readonly message: WaveMessage;
}

/** Writes one message; beside it stands what a recipient would see. */
export function MessageEditor({ wave, message }: Props) {
  const { t } = useTranslation('invitations');
  const { id: study } = useConsoleStudy();
  const notify = useNotify();
  const { step, locale, isDefault } = message;
  const place = { study, wave: wave.id, step, locale };
  const { draft, isChanged, write, forget } = useDraft(
    ['message', ...Object.values(place)].join(' '),
    { subject: message.subject, body: message.body },
  );
  const preview = useMessagePreview(place, draft);
  const subject = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLInputElement>(null);
  const [last, setLast] = useState<Field>('body');
  const save = useDeed(
    () => execute(SET_MESSAGE, { ...place, ...draft }),
    () => {
      forget(draft);
      notify(t('message.saved'), { type: 'success' });
    },
  );
  const reset = useDeed(
    () => execute(RESET_MESSAGE, place),
    () => {
      forget();
      notify(t('message.wasReset'), { type: 'success' });
    },
  );
  const problems = (field: Field): string =>
    preview.problems
      .filter((problem) => problem.field === field)
      .map((problem) => problem.message)
      .join(' ');
  const insert = (name: string) => {
    const into = name === 'link' || name === 'optOut' ? 'body' : last;
    const input = into === 'body' ? body.current : subject.current;
    const at = input?.selectionStart ?? draft[into].length;
    const end = input?.selectionEnd ?? at;
    const text = `${draft[into].slice(0, at)}{{${name}}}${draft[into].slice(end)}`;
    write({ ...draft, [into]: text });
    input?.focus();
  };
  const field = (name: Field) => ({
    label: t(`message.${name}`),
    value: draft[name],
    error: problems(name) !== '' || problemOf(save.error, name) !== null,
    helperText: [problems(name), problemOf(save.error, name), ' '].find(Boolean),
    onFocus: () => {
      setLast(name);
    },
    onChange: ({ target }: { target: { value: string } }) => {
      write({ ...draft, [name]: target.value });
    },
  });
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 4,
        gridTemplateColumns: { lg: '1fr 1fr' },
        '& > *': { minWidth: 0 },
      }}
    >
      <Stack spacing={2}>
        <Typography sx={{ color: 'text.secondary' }}>
          {t(isDefault ? 'message.isDefault' : 'message.isWritten')}
          {isChanged && ` ${t('message.isChanged')}`}
        </Typography>
        <TextField fullWidth inputRef={subject} {...field('subject')} />
        <Box
          role="group"
          aria-label={t('message.insert')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}
        >
          {PLACEHOLDERS.map((name) => (
            <Button
              key={name}
              size="small"
              variant="outlined"
              onClick={() => {
                insert(name);
              }}
            >
              {t(`placeholder.${name}`)}
            </Button>
          ))}
        </Box>
        <TextField fullWidth multiline minRows={12} inputRef={body} {...field('body')} />
        <Refused error={problemOf(save.error, 'body') === null ? save.error : null} />
        <Refused error={reset.error} />
        <Stack direction="row" useFlexGap spacing={1.5} sx={{ flexWrap: 'wrap' }}>
          <Button
            variant="contained"
            disabled={!isChanged || preview.problems.length > 0}
            loading={save.isPending}
            onClick={() => {
              save.mutate(undefined);
            }}
          >
            {t('message.save')}
          </Button>
          <Button
            disabled={!isChanged}
            onClick={() => {
              forget();
            }}
          >
            {t('message.discard')}
          </Button>
          {!isDefault && (
            <Button
              loading={reset.isPending}
              onClick={() => {
                reset.mutate(undefined);
              }}
            >
              {t('message.reset')}
            </Button>
          )}
        </Stack>
      </Stack>
      <MessagePreview wave={wave.id} preview={preview} />
    </Box>
  );
}
