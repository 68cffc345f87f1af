import { useReducer } from 'react';
import { begin, edited, type History, redone, undone } from '../document/history';

type Step =
  | { readonly do: 'put'; readonly document: unknown; readonly about: string | null }
  | { readonly do: 'begin'; readonly document: unknown }
  | { readonly do: 'undo' | 'redo' };

function reduce(history: History<unknown>, step: Step): History<unknown> {
  switch (step.do) {
    case 'put':
      return edited(history, step.document, step.about);
    case 'begin':
      return begin(step.document);
    case 'undo':
      return undone(history);
    case 'redo':
      return redone(history);
  }
}

/** The document and its states in this visit. */
export const useDocument = (first: unknown) => useReducer(reduce, first, begin);
