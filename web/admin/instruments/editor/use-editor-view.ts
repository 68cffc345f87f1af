import { useSearchParams } from 'react-router-dom';

const VIEWS = ['form', 'json', 'preview'] as const;
export type View = (typeof VIEWS)[number];

export interface EditorView {
  readonly view: View;
  /** Place of the section or item worked on; empty: the questionnaire itself. */
  readonly selected: string;
  /** Language written beside the document’s own. */
  readonly beside: string | null;
  /** Whether the preview stands beside the form, where there is room. */
  readonly isLive: boolean;
  readonly change: (to: Readonly<Record<string, string | null>>) => void;
}

/** What the editor shows, as the address says: `?view=json&at=pages[0].elements[1]&beside=de`. */
export function useEditorView(): EditorView {
  const [query, setQuery] = useSearchParams();
  const asked = query.get('view');
  return {
    view: VIEWS.find((view) => view === asked) ?? 'form',
    selected: query.get('at') ?? '',
    beside: query.get('beside'),
    isLive: query.get('live') !== 'off',
    change: (to) => {
      setQuery(
        (before) => {
          const next = new URLSearchParams(before);
          for (const [name, value] of Object.entries(to)) {
            if (value === null || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true },
      );
    },
  };
}
