import { offeredPeers } from '../../domain/benchmark/offered-peers.js';
import { type AnsweredWave, changeOverTime } from '../../domain/benchmark/own-change.js';
import type { PeerRequest } from '../../domain/benchmark/peer-request.js';
import type { PlanCatalogue } from '../../domain/benchmark/plan-catalogue.js';
import type { ReferenceEdition } from '../../domain/benchmark/reference-edition.js';
import { type Respondent, scorecardOf } from '../../domain/benchmark/scorecard.js';
import type { ChangeOverTimeModel } from './change.model.js';
import type { ScorecardModel } from './scorecard.model.js';

type Computed = Omit<
  ScorecardModel,
  'edition' | 'wave' | 'waveName' | 'submittedAt' | 'consent' | 'locale' | 'locales' | 'change'
>;

export function computedScorecard(
  edition: ReferenceEdition,
  respondent: Respondent & { readonly locale: string },
  asked: PeerRequest,
  catalogue: PlanCatalogue,
): Computed {
  const card = scorecardOf(edition, respondent, asked, catalogue);
  const { options, groups } = offeredPeers(edition);
  const extra = { dimension: null, items: [], rankStatement: '', scaleLow: 1, scaleHigh: 5 };
  const scored = (positions: typeof card.items) =>
    positions.flatMap((each) => (each.own === null ? [] : [{ ...each, ...extra, own: each.own }]));
  return {
    verdict: card.verdict,
    peers: card.peers,
    dimensions: scored(card.dimensions),
    items: scored(card.items),
    unscored: [...card.dimensions, ...card.items]
      .filter(({ own }) => own === null)
      .map((each) => ({ ...each, ...extra, answered: 0, asked: 1 })),
    strengths: scored(card.strengths),
    gaps: scored(card.gaps),
    plan: card.plan,
    needs: [],
    partners: [],
    spread: [],
    offered: { ...options, groups },
    limits: {
      aheadFrom: card.limits.aheadFrom,
      leastGap: card.limits.smallestGap?.least ?? null,
      mostGap: card.limits.smallestGap?.most ?? null,
      statement: card.limits.statement,
    },
    method: card.method,
  };
}

export function computedChange(
  earlier: AnsweredWave,
  later: AnsweredWave,
  _locale: string,
): Pick<ChangeOverTimeModel, 'items' | 'notCompared'> {
  const { changes, notCompared } = changeOverTime(earlier, later);
  return {
    items: changes.map(({ variable, ...rest }) => ({ id: variable, ...rest })),
    notCompared: notCompared.map(({ variable, ...rest }) => ({ id: variable, ...rest })),
  };
}
