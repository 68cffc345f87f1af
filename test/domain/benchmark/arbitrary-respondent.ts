import fc from 'fast-check';
import type { PeerRequest } from '../../../api/domain/benchmark/peer-request.js';
import { checkAnswers } from '../../../api/domain/instrument/check-answers.js';
import type { Answers } from '../../../api/domain/instrument/answers.js';
import type { CompiledInstrument } from '../../../api/domain/instrument/compiled-instrument.js';
import { arbitraryAnswer } from '../instrument/arbitrary-answers.js';

/** The items that a scorecard looks at. */
const READ = ['challenges', 'maturity', 'emerging_needs', 'effectiveness', 'importance'];

/** Answers to some of the items a scorecard looks at, as checkAnswers returns them. */
export const arbitraryRespondent = (instrument: CompiledInstrument): fc.Arbitrary<Answers> =>
  fc
    .record(
      Object.fromEntries(
        instrument.items
          .filter(({ name }) => READ.includes(name))
          .map((item) => [item.name, arbitraryAnswer(item)]),
      ),
      { requiredKeys: [] },
    )
    .map((answers) => {
      const check = checkAnswers(instrument, answers, { complete: false });
      if (!check.ok) throw new Error(check.problems.map(({ message }) => message).join(', '));
      return check.answers;
    });

const orAny = (...codes: readonly string[]): fc.Arbitrary<string | null> =>
  fc.constantFrom(null, ...codes);

/** Any peers the study can be asked for. */
export const arbitraryPeers: fc.Arbitrary<PeerRequest> = fc.record({
  region: orAny('north-america', 'europe', 'asia-pacific'),
  industry: orAny('healthcare', 'financial', 'manufacturing', 'retail', 'utilities', 'other'),
  size: orAny('1k-5k', '10k-20k', '20k-50k', 'over-100k', 'over-20k', 'up-to-20k'),
});
