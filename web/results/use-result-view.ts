import { useSearchParams } from 'react-router-dom';
import { parseResultView, type ResultView, withResultView } from './result-view';

/** The view in the address, and a way to change a part of it without a new stop in the history. */
export function useResultView(): [ResultView, (change: Partial<ResultView>) => void] {
  const [query, setQuery] = useSearchParams();
  const view = parseResultView(query);
  return [
    view,
    (change) => {
      setQuery(withResultView(query, { ...view, ...change }), {
        replace: true,
        preventScrollReset: true,
      });
    },
  ];
}
