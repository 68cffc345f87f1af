import CallSplit from '@mui/icons-material/CallSplit';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { problemsIn } from '../document/problem-places';
import { useEditor } from '../editor/editor-context';

interface Props {
  readonly title: string;
  /** As the server writes it; empty: the questionnaire itself. */
  readonly place: string;
  readonly isChosen: boolean;
  readonly isSection?: boolean;
  readonly note?: string | null;
  readonly onChoose: () => void;
  readonly onStep?: (by: -1 | 1) => void;
}

/** One line of the outline. */
export function OutlineEntry(props: Props) {
  const { title, place, isChosen, isSection = false, note = null, onChoose, onStep } = props;
  const { t } = useTranslation('instruments');
  const { problems, isReadOnly } = useEditor();
  const count = place === '' ? 0 : problemsIn(problems, place).length;
  const press = (event: KeyboardEvent) => {
    if (isReadOnly || onStep === undefined || !event.altKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onStep(event.key === 'ArrowUp' ? -1 : 1);
    focusSoon();
  };
  return (
    <ButtonBase
      onClick={onChoose}
      onKeyDown={press}
      aria-current={isChosen ? 'true' : undefined}
      data-outline={place}
      sx={{
        ...{ display: 'flex', width: '100%', justifyContent: 'flex-start', gap: 0.75 },
        ...{ textAlign: 'start', borderRadius: 1, px: 1, py: 0.5, minHeight: 32 },
        ...{
          fontFamily: 'inherit',
          fontSize: '0.9375rem',
          lineHeight: 1.4,
          fontWeight: isSection ? 650 : 400,
        },
        ...(isSection || place === '' ? {} : { paddingInlineStart: 2.5 }),
        ...{
          borderInlineStart: '3px solid',
          borderColor: isChosen ? 'primary.main' : 'transparent',
        },
        '&:hover': { bgcolor: 'action.hover' },
      }}
    >
      <Box component="span" sx={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        {title}
      </Box>
      {note !== null && <CallSplit fontSize="inherit" titleAccess={note} />}
      {count > 0 && (
        <ErrorOutline fontSize="small" color="error" titleAccess={t('check.problems', { count })} />
      )}
    </ButtonBase>
  );
}

/** Once the line has been drawn in its new place. */
function focusSoon(): void {
  setTimeout(() => {
    document.querySelector<HTMLElement>('[data-outline][aria-current=true]')?.focus();
  }, 50);
}
