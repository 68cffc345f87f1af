import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { ApiError } from '../../api/api-error';
import { graphql } from '../../graphql';
import { useConsolePath, useConsoleStudy } from '../console-study';
import type { FrameVersion } from './coding-data';
import { DeedFailure } from './DeedFailure';
import { added, changed, draftOf, merged, moved, restored, themesOf, without } from './frame-draft';
import { RemovedThemes } from './RemovedThemes';
import { ThemeFields } from './ThemeFields';
import { useDeed } from './use-deed';

const CREATE = graphql(`
  mutation CreateFrame($study: ID!, $item: String!, $themes: [ThemeInput!]!) {
    createCodeFrameVersion(study: $study, item: $item, themes: $themes) {
      id
    }
  }
`);

const CHANGE = graphql(`
  mutation ChangeFrame($study: ID!, $id: ID!, $themes: [ThemeInput!]!) {
    changeCodeFrameVersion(study: $study, id: $id, themes: $themes) {
      id
    }
  }
`);

interface Props {
  readonly item: string;
  readonly version: number;
  /** What is changed, or followed; null: there is none yet. */
  readonly shown: FrameVersion | null;
  readonly before: FrameVersion | null;
}

export interface ThemeProblem {
  readonly at: number | null;
  readonly field: string;
  readonly message: string;
}

/** The themes of a version as fields. */
export function FrameEditor({ item, version, shown, before }: Props) {
  const { t } = useTranslation('coding');
  const { id: study } = useConsoleStudy();
  const path = useConsolePath();
  const navigate = useNavigate();
  const made = useRef(0);
  const [draft, setDraft] = useState(() =>
    shown === null
      ? added({ themes: [], removed: [] }, 'new-0')
      : draftOf(shown.themes, before?.themes ?? null),
  );
  const create = useDeed(CREATE);
  const change = useDeed(CHANGE);
  const error = create.error ?? change.error;
  const problems = problemsOf(error);
  const save = () => {
    const themes = themesOf(draft);
    const onSuccess = () => void navigate(path(`/themes/${item}`));
    if (shown?.frozen === false) change.mutate({ study, id: shown.id, themes }, { onSuccess });
    else create.mutate({ study, item, themes }, { onSuccess });
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      {draft.themes.map((theme, at) => (
        <ThemeFields
          key={theme.key}
          theme={theme}
          at={at}
          count={draft.themes.length}
          problems={problems.filter((problem) => problem.at === at)}
          onChange={(part, text) => {
            setDraft((last) => changed(last, theme.key, part, text));
          }}
          onMove={(by) => {
            setDraft((last) => moved(last, at, by));
          }}
          onRemove={() => {
            setDraft((last) => without(last, theme.key));
          }}
        />
      ))}
      <Box>
        <Button
          variant="outlined"
          startIcon={<Add />}
          onClick={() => {
            made.current += 1;
            setDraft((last) => added(last, `new-${made.current}`));
          }}
        >
          {t('editor.add')}
        </Button>
      </Box>
      <RemovedThemes
        draft={draft}
        onMerge={(value, into) => {
          setDraft((last) => merged(last, value, into));
        }}
        onRestore={(value) => {
          const theme = before?.themes.find((each) => each.value === value);
          if (theme !== undefined) setDraft((last) => restored(last, theme));
        }}
      />
      <DeedFailure error={error} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button type="submit" variant="contained" disabled={create.isPending || change.isPending}>
          {t('editor.save', { version })}
        </Button>
        <Button component={RouterLink} to={path(`/themes/${item}`)}>
          {t('cancel')}
        </Button>
      </Box>
    </Box>
  );
}

const problemsOf = (error: unknown): readonly ThemeProblem[] =>
  error instanceof ApiError && Array.isArray(error.details.problems)
    ? (error.details.problems as readonly ThemeProblem[])
    : [];
