import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotify, useRefresh } from 'react-admin';
import { createElement } from 'react';
import { execute } from '../../api/execute';
import { formatCount } from '../../format';
import { useConsoleStudy } from '../console-study';
import { ActionNotice } from '../views/ActionNotice';
import { type ApiFilter, EXCLUDE, INCLUDE } from './response-data';

/** Some responses by their ids, or all that match a filter, as many as were seen. */
export type Selection =
  { readonly ids: readonly string[] } | { readonly filter: ApiFilter; readonly expected: number };

const UNDO_WITHIN_MS = 15_000;

/** Excludes responses and counts them again, with a way back. */
export function useExclusion(wave: string, onDone: () => void) {
  const { t } = useTranslation('responses');
  const { id: study } = useConsoleStudy();
  const client = useQueryClient();
  const notify = useNotify();
  const refresh = useRefresh();
  const settled = async () => {
    refresh();
    await client.invalidateQueries({ queryKey: ['response-summary', study, wave] });
  };
  const include = useMutation({
    mutationFn: (selection: Selection) =>
      execute(INCLUDE, { study, wave, ...asVariables(selection) }),
    onSuccess: ({ includeResponses: count }) => {
      notify(t('done.included', { count, formatted: formatCount(count) }), { type: 'success' });
      onDone();
    },
    onError: (error) => {
      notify(error.message, { type: 'error' });
    },
    onSettled: settled,
  });
  const exclude = useMutation({
    mutationFn: ({ selection, reason }: { selection: Selection; reason: string }) =>
      execute(EXCLUDE, { study, wave, reason, ...asVariables(selection) }),
    onSuccess: ({ excludeResponses: { exclusion, count } }) => {
      const undo = () => {
        include.mutate({ filter: { exclusion }, expected: count });
      };
      notify(
        createElement(ActionNotice, {
          text: t('done.excluded', { count, formatted: formatCount(count) }),
          action: t('done.undo'),
          onAction: undo,
        }),
        { autoHideDuration: UNDO_WITHIN_MS },
      );
      onDone();
    },
    onSettled: settled,
  });
  return { exclude, include };
}

const asVariables = (selection: Selection) =>
  'ids' in selection ? { ids: [...selection.ids] } : selection;
