import { useEffect, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import type { SurveyModel } from 'survey-core';
import type { AnswerProblem } from './answers/answer-problem';
import { focusItem } from './items/item-ids';

interface SectionInUse {
  /** From 0. */
  readonly section: number;
  /** Whether the person came from another section. */
  readonly isMoved: boolean;
  readonly goTo: (section: number, problem?: AnswerProblem) => void;
}

/**
 * The section on screen, as the address says (`?section=2` is the second), so that the browser's own
 * way back works; without one, the first that has no answer yet.
 */
export function useSection(survey: SurveyModel): SectionInUse {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const state: unknown = useLocation().state;
  const [first] = useState(() => firstUnanswered(survey));
  const asked = Number(query.get('section') ?? first + 1) - 1;
  const last = survey.visiblePages.length - 1;
  const section = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), last) : first;
  const problem = problemIn(state);
  useEffect(() => {
    if (problem === null) return undefined;
    // SurveyJS draws the section in a render of its own, right after this one.
    const timer = setTimeout(focusItem, 0, problem.item, problem.row);
    return () => {
      clearTimeout(timer);
    };
  }, [problem]);
  return {
    section,
    isMoved: isMoved(state) && problem === null,
    goTo: (next, problem) => {
      const to = new URLSearchParams(query);
      to.set('section', String(next + 1));
      void navigate(
        { search: to.toString() },
        { state: { moved: true, problem: problem ?? null } },
      );
    },
  };
}

function firstUnanswered({ visiblePages }: SurveyModel): number {
  const at = visiblePages.findIndex(({ questions }) =>
    questions.every((question) => question.isEmpty()),
  );
  return at === -1 ? visiblePages.length - 1 : at;
}

/** The history entry's state is whatever was put there, by us or by an older version of us. */
const isMoved = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'moved' in state;

const problemIn = (state: unknown): AnswerProblem | null =>
  typeof state === 'object' && state !== null && 'problem' in state
    ? (state.problem as AnswerProblem | null)
    : null;
