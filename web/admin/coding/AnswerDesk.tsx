import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useRef, useState } from 'react';
import { useStore } from 'react-admin';
import { useTranslation } from 'react-i18next';
import { AnswerText } from './AnswerText';
import { NO_THEME } from './coding-data';
import { DeskBar } from './DeskBar';
import { KeysDialog } from './KeysDialog';
import { NoteField } from './NoteField';
import type { Answer, Queue } from './queue-data';
import { ThemeChoice, themesFound } from './ThemeChoice';
import { toggled } from './toggled';
import { useCodes } from './use-codes';
import { useDeskKeys } from './use-desk-keys';

interface Props {
  readonly item: string;
  readonly queue: Queue;
  readonly answer: Answer;
  /** All that have been read so far. */
  readonly answers: readonly Answer[];
  readonly isSealed: boolean;
  readonly onGo: (to: Answer) => void;
}

/** One answer at a time: read, ticked, next. */
export function AnswerDesk({ item, queue, answer, answers, isSealed, onGo }: Props) {
  const { t } = useTranslation('coding');
  const [find, setFind] = useState('');
  const [isHelping, setIsHelping] = useState(false);
  const [hasKeys, setHasKeys] = useStore('coding.keys', true);
  const findField = useRef<HTMLInputElement>(null);
  const codes = useCodes(item, queue.frame.version);
  const { themes, note } = codes.codesOf(answer);
  const isFixed = isSealed || answer.decided;
  const at = answers.indexOf(answer);
  const coded = queue.coded + codes.more(answers);

  const toggle = (theme: string) => {
    if (!isFixed) codes.set(answer, { themes: toggled(themes, theme), note });
  };
  const go = (to: Answer | undefined) => {
    if (to === undefined) return;
    setFind('');
    onGo(to);
  };
  const undo = () => {
    const response = codes.undo();
    go(answers.find((each) => each.response === response));
  };
  const moves = {
    onPrevious: () => {
      go(answers[at - 1]);
    },
    onNext: () => {
      go(answers[at + 1]);
    },
    onUndo: undo,
    onHelp: () => {
      setIsHelping(true);
    },
  };
  useDeskKeys(
    {
      ...moves,
      onDigit: (digit) => {
        const numbered = themesFound(queue.frame.themes, find)[digit - 1];
        const theme = digit === 0 ? NO_THEME : numbered?.value;
        if (theme !== undefined) toggle(theme);
      },
      onFind: () => findField.current?.focus(),
    },
    hasKeys && !isHelping,
  );
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <AnswerText position={answer.position} total={queue.total} text={answer.text} />
      {answer.decided && !isSealed && (
        <Alert severity="info" variant="outlined">
          {t('desk.decided')}
        </Alert>
      )}
      {coded >= queue.total && !isSealed && (
        <Alert severity="success" variant="outlined" role="status">
          {t('desk.done')}
        </Alert>
      )}
      <ThemeChoice
        themes={queue.frame.themes}
        chosen={themes}
        isDisabled={isFixed}
        onToggle={toggle}
        find={find}
        onFind={setFind}
        findRef={findField}
        hasKeys={hasKeys}
      />
      {!isFixed && (
        <NoteField
          key={answer.response}
          note={note}
          isDisabled={themes.length === 0}
          onNote={(text) => {
            codes.set(answer, { themes, note: text });
          }}
        />
      )}
      <DeskBar
        {...moves}
        coded={coded}
        total={queue.total}
        hasPrevious={at > 0}
        hasNext={at < answers.length - 1}
        canUndo={codes.canUndo}
        saving={isSealed ? null : codes.saving}
        error={codes.error}
        onRetry={codes.retry}
      />
      {isHelping && (
        <KeysDialog
          hasKeys={hasKeys}
          onHasKeys={setHasKeys}
          onClose={() => {
            setIsHelping(false);
          }}
        />
      )}
    </Box>
  );
}
