import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { useConsoleStudy } from '../console-study';

export const QUEUE = graphql(`
  query CodingQueue(
    $study: ID!
    $wave: ID!
    $item: String!
    $first: Int!
    $after: String
    $before: String
    $uncoded: Boolean!
    $imported: Boolean!
    $search: String
  ) {
    codingQueue(
      study: $study
      wave: $wave
      item: $item
      first: $first
      after: $after
      before: $before
      uncoded: $uncoded
      imported: $imported
      search: $search
    ) {
      part
      total
      coded
      frame {
        version
        themes {
          value
          text
          definition
          example
          group
        }
      }
      answers {
        response
        place
        position
        text
        themes
        note
        decided
      }
    }
  }
`);

export type Queue = ResultOf<typeof QUEUE>['codingQueue'];
export type Answer = Queue['answers'][number];
export type QueueTheme = Queue['frame']['themes'][number];

const PAGE = 50;

interface Span {
  readonly after?: string;
  readonly before?: string;
}

/** A beginning sorts before what it begins: a span behind it has that answer first. */
const upTo = (place: string): string => place.slice(0, -1);

const startAt = (at: string | null): Span => (at === null ? {} : { after: upTo(at) });

/**
 * The answers for whoever codes, from where they stopped: it grows at both ends.
 * @param at place of the answer to begin with; null: the first that is not coded yet
 */
export function useCodingQueue(wave: string, item: string, at: string | null, imported: boolean) {
  const { id: study } = useConsoleStudy();
  const query = useSuspenseInfiniteQuery({
    // What is coded meanwhile is known here: pages are not read again while they are on screen.
    queryKey: ['coding-queue', study, wave, item, imported],
    staleTime: Infinity,
    gcTime: 0,
    initialPageParam: startAt(at),
    queryFn: async ({ pageParam, signal }) => {
      const ask = async (span: Span, uncoded: boolean, first: number) =>
        (
          await execute(
            QUEUE,
            {
              ...{ study, wave, item, first, uncoded, imported, search: null },
              ...{ after: span.after ?? null, before: span.before ?? null },
            },
            signal,
          )
        ).codingQueue;
      if (pageParam.after !== undefined || pageParam.before !== undefined) {
        return ask(pageParam, false, PAGE);
      }
      const [next] = (await ask({}, true, 1)).answers;
      return ask(next === undefined ? {} : { after: upTo(next.place) }, false, PAGE);
    },
    getNextPageParam: ({ answers, total }): Span | undefined => {
      const last = answers.at(-1);
      return last === undefined || last.position >= total ? undefined : { after: last.place };
    },
    getPreviousPageParam: ({ answers }): Span | undefined => {
      const [first] = answers;
      return first === undefined || first.position <= 1 ? undefined : { before: first.place };
    },
  });
  const { pages } = query.data;
  const answers = useMemo(() => pages.flatMap((page) => page.answers), [pages]);
  return { ...query, answers, queue: pages[0] ?? null };
}
