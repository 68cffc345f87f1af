import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useListContext } from 'react-admin';
import { execute } from '../../api/execute';
import { useConsoleStudy } from '../console-study';
import { DELETE_VIEW, SAVE_VIEW, type SavedView, VIEWS } from './view-data';

/** What a view keeps of a list. */
export interface ViewContent {
  readonly filter: Readonly<Record<string, unknown>>;
  readonly sort: { readonly field: string; readonly order: 'ASC' | 'DESC' };
}

/** The views of a list, and the deeds on them; inside the list. */
export function useSavedViews(list: string) {
  const { id: study } = useConsoleStudy();
  const client = useQueryClient();
  const context = useListContext();
  const { sort, setFilters, setSort } = context;
  const queryKey = ['saved-views', study, list];
  const { data } = useQuery({
    queryKey,
    queryFn: ({ signal }) => execute(VIEWS, { study, list }, signal),
  });
  const settled = () => client.invalidateQueries({ queryKey });
  const now: ViewContent = { filter: context.filterValues as ViewContent['filter'], sort };
  const views = data?.savedViews ?? [];

  const save = useMutation({
    mutationFn: ({ id, name, ...content }: Partial<ViewContent> & { id?: string; name: string }) =>
      execute(SAVE_VIEW, {
        study,
        view: { ...{ id: id ?? null, list, name }, ...now, ...content },
      }),
    onSuccess: settled,
  });
  const remove = useMutation({
    mutationFn: ({ id }: SavedView) => execute(DELETE_VIEW, { study, id }),
    onSuccess: settled,
  });

  return {
    views,
    current: views.find((view) => same(contentOf(view), now)) ?? null,
    isNarrowed: Object.keys(now.filter).length > 0,
    apply: (view: SavedView | null) => {
      const content = view === null ? null : contentOf(view);
      setFilters({ ...content?.filter }, {}, false);
      if (content !== null) setSort(content.sort);
    },
    save,
    remove,
  };
}

export const contentOf = ({ filter, sort }: SavedView): ViewContent => ({
  filter: filter as ViewContent['filter'],
  sort: sort as ViewContent['sort'],
});

const same = (one: ViewContent, other: ViewContent): boolean =>
  one.sort.field === other.sort.field &&
  one.sort.order === other.sort.order &&
  sorted(one.filter) === sorted(other.filter);

const sorted = (filter: ViewContent['filter']): string =>
  JSON.stringify(Object.entries(filter).sort(([one], [other]) => (one < other ? -1 : 1)));
