import { useEffect, useState, useSyncExternalStore } from 'react';
import { answerApi } from './answers/answer-api';
import { AnswerKeeper, type KeeperState } from './answers/answer-keeper';
import type { Answers } from './answers/cells';
import { browserStorage, openUnsavedStorage } from './answers/unsaved-storage';
import type { Assessment } from './assessment';

/** The keeper of an assessment's answers while its page is open, and what it knows. */
export function useAnswerKeeper(assessment: Assessment): [AnswerKeeper, KeeperState] {
  const [keeper] = useState(() => {
    const { token, revision } = assessment;
    const held = { answers: assessment.answers as Answers, revision };
    const tab = crypto.getRandomValues(new Uint32Array(2)).join('-');
    const storage = openUnsavedStorage(browserStorage(), token, tab);
    return new AnswerKeeper(
      held,
      storage,
      answerApi(token, () => document.documentElement.lang),
    );
  });
  const state = useSyncExternalStore(keeper.subscribe, keeper.current);
  useEffect(() => {
    keeper.saveNow();
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') keeper.saveNow();
    };
    window.addEventListener('online', keeper.saveNow);
    document.addEventListener('visibilitychange', whenHidden);
    return () => {
      window.removeEventListener('online', keeper.saveNow);
      document.removeEventListener('visibilitychange', whenHidden);
      keeper.stop();
    };
  }, [keeper]);
  const isUnsaved = Object.keys(state.unsaved).length > 0;
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isUnsaved]);
  return [keeper, state];
}
