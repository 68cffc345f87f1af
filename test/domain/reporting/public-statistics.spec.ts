import { describe, expect, it } from '@jest/globals';
import type { ClaimDefinition } from '../../../api/domain/reporting/claim-definition.js';
import { publicIn } from '../../../api/domain/reporting/public-statistics.js';

const PART = {
  query: { statistic: 'mean', variable: 'maturity', options: null, filter: [] },
} as unknown as ClaimDefinition['parts'][number];
const CLAIM = { population: [], parts: [PART] } as unknown as ClaimDefinition;

describe('publicIn', () => {
  it('is what the report printed, of its own rows only', () => {
    expect(publicIn({ reconstructed: true }, [CLAIM])).toMatchObject([{ variable: 'maturity' }]);
    expect(publicIn({ reconstructed: false }, [CLAIM])).toEqual([]);
  });
});
