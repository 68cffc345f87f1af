import { useSearchParams } from 'react-router-dom';
import { type FigureView, formatFigureView, parseFigureView } from './figure-view';

/** The view in the address, and a way to change a part of it without a new stop in the history. */
export function useFigureView(): [FigureView, (change: Partial<FigureView>) => void] {
  const [query, setQuery] = useSearchParams();
  const view = parseFigureView(query);
  return [
    view,
    (change) => {
      setQuery(formatFigureView({ ...view, ...change }), {
        replace: true,
        preventScrollReset: true,
      });
    },
  ];
}
