import { groupOf, type PeerRequest } from '../../../api/domain/benchmark/peer-request.js';
import type { ReferenceEdition } from '../../../api/domain/benchmark/reference-edition.js';

/** A leader as a plain row, read from the columns and nothing else. */
export interface RawLeader {
  readonly organisation: number;
  /** The scale points given, by item; nothing where there is no answer. */
  readonly ratings: Readonly<Record<string, number>>;
  /** The options given, by variable of one answer. */
  readonly options: Readonly<Record<string, string>>;
}

/** The leaders of a peer group, one row each. */
export function rawLeaders(edition: ReferenceEdition, request: PeerRequest): readonly RawLeader[] {
  const { codebook, columns, leaders } = edition;
  const wanted = groupOf(request, leaders).map(({ variable, options }) => {
    const nets = codebook.variables.find(({ name }) => name === variable)?.nets ?? [];
    const single = options.flatMap(
      (code) => nets.find((net) => net.code === code)?.options ?? [code],
    );
    return { variable, single };
  });
  return Array.from({ length: columns.size }, (_, i): RawLeader => {
    const options: Record<string, string> = {};
    for (const { name, options: known } of codebook.variables) {
      const column = columns.byVariable.get(name);
      const code = column?.kind === 'codes' ? known[column.codes[i] ?? 255]?.code : undefined;
      if (code !== undefined) options[name] = code;
    }
    const rated = edition.items.flatMap(({ id }) =>
      options[id] === undefined ? [] : [[id, Number(options[id])] as const],
    );
    return {
      organisation: columns.organisations[i] ?? -1,
      ratings: Object.fromEntries(rated),
      options,
    };
  }).filter(({ options }) =>
    wanted.every(({ variable, single }) => single.includes(options[variable] ?? '')),
  );
}
