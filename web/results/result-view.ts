import type { Peers } from './scorecard';

/** What a link to a result says beside its token; defaults are left out. */
export interface ResultView {
  readonly peers: Peers;
  readonly view: 'lines' | 'radar';
  /** One wave of several answered under the same link; null is the latest. */
  readonly wave: string | null;
}

export const ALL_PEERS: Peers = { region: null, industry: null, size: null };

export const PEER_BREAKS = ['region', 'industry', 'size'] as const;
export type PeerBreak = (typeof PEER_BREAKS)[number];

export const parseResultView = (query: URLSearchParams): ResultView => ({
  peers: {
    region: nonEmpty(query.get('region')),
    industry: nonEmpty(query.get('industry')),
    size: nonEmpty(query.get('size')),
  },
  view: query.get('view') === 'radar' ? 'radar' : 'lines',
  wave: nonEmpty(query.get('wave')),
});

/** Writes a view into a query, whose other parts, such as the language, stay. */
export function withResultView(query: URLSearchParams, view: ResultView): URLSearchParams {
  const written = new URLSearchParams(query);
  const parts = { ...view.peers, view: view.view === 'lines' ? null : view.view, wave: view.wave };
  for (const [name, value] of Object.entries(parts)) {
    if (value === null) written.delete(name);
    else written.set(name, value);
  }
  return written;
}

/** The address that shows this same result later, in the language it is read in. */
export const resultPath = (token: string, view: ResultView, language: string | null): string => {
  const query = withResultView(
    new URLSearchParams(language === null ? {} : { lang: language }),
    view,
  );
  return query.size === 0 ? `/results/${token}` : `/results/${token}?${query.toString()}`;
};

/** 16 random bytes in base64url: what a whole link holds. */
export const isToken = (text: string): boolean => /^[\w-]{22}$/.test(text);

const nonEmpty = (text: string | null): string | null => (text === '' ? null : text);
