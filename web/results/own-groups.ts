import { PEER_BREAKS, type PeerBreak } from './result-view';

export type OwnGroups = Readonly<Record<PeerBreak, ReadonlySet<string>>>;

/**
 * The options and nets a respondent belongs to, to mark them among the peers.
 * @param instrument the SurveyJS document answered, whose `nets` group options
 */
export function ownGroups(instrument: unknown, answers: unknown): OwnGroups {
  const items = itemsOf(instrument);
  const groups = PEER_BREAKS.map((name): [PeerBreak, ReadonlySet<string>] => {
    const own = field(answers, name);
    if (typeof own !== 'string') return [name, new Set()];
    const nets = list(
      field(
        items.find((item) => field(item, 'name') === name),
        'nets',
      ),
    ).flatMap((net) => {
      const code = field(net, 'value');
      return typeof code === 'string' && list(field(net, 'choices')).includes(own) ? [code] : [];
    });
    return [name, new Set([own, ...nets])];
  });
  return Object.fromEntries(groups) as Record<PeerBreak, ReadonlySet<string>>;
}

const itemsOf = (instrument: unknown): readonly unknown[] =>
  list(field(instrument, 'pages')).flatMap((page) => list(field(page, 'elements')));

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
