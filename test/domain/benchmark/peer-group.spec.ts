import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { offeredPeers } from '../../../api/domain/benchmark/offered-peers.js';
import {
  ladder,
  peerGroup as peerGroupIn,
  type PeerGroup,
} from '../../../api/domain/benchmark/peer-group.js';
import {
  ANY_PEERS,
  groupOf,
  isOfAll,
  type PeerRequest,
} from '../../../api/domain/benchmark/peer-request.js';
import type { ReferenceEdition } from '../../../api/domain/benchmark/reference-edition.js';
import { de } from '../../../api/domain/benchmark/texts/de.js';
import { en } from '../../../api/domain/benchmark/texts/en.js';
import { InvalidTable } from '../../../api/domain/tabulation/invalid-table.js';
import { people } from '../../support/small-edition.js';
import { BOARD, editionShowing, ITEMS, scoredRows, type Shown } from './scored-edition.js';

const rows = scoredRows([
  ...people(10, { strand: 'board', region: 'europe', industry: 'health', size: 'small' }),
  ...people(6, { strand: 'board', region: 'america', industry: 'health', size: 'large' }),
  ...people(14, { strand: 'board', region: 'asia', industry: 'finance', size: 'huge' }),
  ...people(15, { strand: 'interview', region: 'europe', industry: 'finance', size: 'small' }),
]);
const asked = (request: Partial<PeerRequest>): PeerRequest => ({ ...ANY_PEERS, ...request });
const showing = (...groups: readonly (Partial<PeerRequest> & { but?: readonly string[] })[]) =>
  editionShowing(
    rows,
    groups.map(({ but = [], ...request }): Shown => ({
      group: groupOf(asked(request), BOARD),
      detail: 'distribution',
      but,
    })),
  );

const peerGroup = (edition: ReferenceEdition, request: PeerRequest): PeerGroup =>
  peerGroupIn(edition, request, edition.codebook, en);

describe('ladder', () => {
  it('drops size, then industry, then region', () => {
    const request = { region: 'europe', industry: 'health', size: 'small' };
    expect(ladder(request)).toEqual([
      request,
      { ...request, size: null },
      { ...request, size: null, industry: null },
      ANY_PEERS,
    ]);
    expect(ladder(asked({ size: 'small' }))).toEqual([asked({ size: 'small' }), ANY_PEERS]);
    expect(ladder(ANY_PEERS)).toEqual([ANY_PEERS]);
  });
});

describe('peerGroup', () => {
  it('is the group asked for where it answers', () => {
    const edition = showing({}, { region: 'europe' });
    expect(peerGroup(edition, asked({ region: 'europe' }))).toMatchObject({
      asked: 'europe',
      used: 'europe',
      n: 10,
      widened: false,
      statement: 'You are compared with europe, n = 10.',
    });
    expect(peerGroup(edition, ANY_PEERS)).toMatchObject({
      widened: false,
      statement: 'You are compared with all leaders, n = 30.',
    });
  });

  it('is the narrowest wider one where not, and says so', () => {
    const edition = showing({}, { region: 'europe' }, { size: 'small' });
    const request = { region: 'europe', industry: 'health', size: 'small' };
    expect(peerGroup(edition, request)).toMatchObject({
      asked: 'europe, health, small',
      used: 'europe',
      n: 10,
      widened: true,
      statement:
        'No group of your exact kind has five organisations that may be shown together; you are compared with europe, n = 10.',
    });
  });

  it('takes a net for a size', () => {
    const edition = showing({}, { size: 'over-20k' });
    expect(peerGroup(edition, asked({ size: 'over-20k' }))).toMatchObject({
      n: 20,
      widened: false,
    });
  });

  it('passes over a group of which fewer than three quarters of the items may be shown', () => {
    const [first = '', second = ''] = ITEMS;
    const request = asked({ region: 'asia' });
    const one = showing({}, { region: 'asia', but: [first] });
    const two = showing({}, { region: 'asia', but: [first, second] });
    expect([peerGroup(one, request).used, peerGroup(two, request).used]).toEqual([
      'asia',
      'all leaders',
    ]);
  });

  it('has no n where not even all leaders may be seen', () => {
    const peers = peerGroup(showing(), asked({ region: 'europe' }));
    expect(peers).toMatchObject({ used: 'all leaders', n: 0, widened: true, group: BOARD });
    expect(peers.statement).toContain('nothing to compare you with');
  });

  it('takes its labels from the respondent’s instrument where it has the option', () => {
    const edition = showing({}, { region: 'europe' }, { size: 'over-20k' });
    const own = {
      ...edition.codebook,
      variables: edition.codebook.variables
        .filter(({ name }) => name === 'region')
        .map((variable) => ({
          ...variable,
          options: variable.options.map((option) => ({ ...option, label: `in ${option.code}` })),
        })),
    };
    const of = (request: Partial<PeerRequest>): string =>
      peerGroupIn(edition, asked(request), own, de).used;
    expect([of({ region: 'europe' }), of({ size: 'over-20k' }), of({})]).toEqual([
      'in europe',
      'over-20k',
      'alle Vorreiter',
    ]);
    expect(offeredPeers(edition, own)).toMatchObject({
      region: [{ code: 'europe', label: 'in europe' }],
      size: [{ code: 'over-20k', label: 'over-20k' }],
    });
  });

  it('refuses an option that the edition does not know', () => {
    expect(() => peerGroup(showing({}), asked({ region: 'mars' }))).toThrow(InvalidTable);
  });

  it('ends on a rung of the ladder that answers, whatever is asked', () => {
    const anyRequest = fc.record({
      region: fc.constantFrom(null, 'america', 'europe', 'asia'),
      industry: fc.constantFrom(null, 'health', 'finance'),
      size: fc.constantFrom(null, 'small', 'large', 'huge', 'over-20k'),
    });
    fc.assert(
      fc.property(anyRequest, fc.array(anyRequest, { maxLength: 6 }), (request, groups) => {
        const edition = showing({}, ...groups);
        const { request: used, widened, n } = peerGroup(edition, Object.freeze(request));
        const rungs = ladder(request).map((rung) => JSON.stringify(rung));
        const answers = [{}, ...groups].map((group) => JSON.stringify(asked(group)));
        expect(rungs.find((rung) => answers.includes(rung))).toBe(JSON.stringify(used));
        expect(widened).toBe(JSON.stringify(used) !== JSON.stringify(request));
        if (isOfAll(used)) expect(n).toBe(30);
        else expect(n).toBeLessThan(30);
      }),
      { numRuns: 60 },
    );
  });
});

describe('offeredPeers', () => {
  it('offers what the ladder answers without widening, and no more', () => {
    const edition = showing(
      {},
      { region: 'europe' },
      { size: 'over-20k' },
      { region: 'asia', industry: 'finance' },
    );
    const { groups, ...options } = offeredPeers(edition, edition.codebook);
    expect(options).toEqual({
      region: [
        { code: 'europe', label: 'europe' },
        { code: 'asia', label: 'asia' },
      ],
      industry: [{ code: 'finance', label: 'finance' }],
      size: [{ code: 'over-20k', label: 'over-20k' }],
    });
    expect(groups).toHaveLength(3);
    for (const group of groups) expect(peerGroup(edition, group).widened).toBe(false);
  });
});
