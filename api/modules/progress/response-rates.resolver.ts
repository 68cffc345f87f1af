import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { rateTable } from '../../domain/fieldwork/rate-table.js';
import { responseRates } from '../../domain/fieldwork/response-rates.js';
import { aaporDispositions, DISPOSITIONS } from '../../domain/invitations/disposition.js';
import { InvitationsService } from '../invitations/invitations.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { WaveModel } from '../waves/wave.model.js';
import { ResponseRatesModel } from './progress.model.js';

const NO_FRAME =
  'Whoever has the open link may answer: it is not known how many people were asked, and a rate needs their number. Report the count of responses.';
const NOBODY_INVITED = 'Nobody has been invited yet.';

@Resolver(() => WaveModel)
export class ResponseRatesResolver {
  constructor(private readonly invitations: InvitationsService) {}

  @ResolveField(() => ResponseRatesModel, {
    complexity: ({ childComplexity }) => 20 + childComplexity,
  })
  async responseRates(@Parent() { id, access }: WaveEntity): Promise<ResponseRatesModel> {
    const counts = await this.invitations.countsOf(id);
    const dispositions = DISPOSITIONS.map((disposition) => ({
      disposition,
      count: counts[disposition],
    }));
    const none = { rates: [], eligibility: null, dispositions };
    if (access === 'open-link') return { ...none, undefinedBecause: NO_FRAME };
    const cases = aaporDispositions(counts);
    const rates = rateTable(cases).map(({ value, ...rate }) => ({
      ...rate,
      value: value.defined ? value.value : null,
    }));
    if (rates.every(({ denominator }) => denominator === 0)) {
      return { ...none, undefinedBecause: NOBODY_INVITED };
    }
    const { eligibility } = responseRates(cases);
    return {
      ...{ undefinedBecause: null, rates, dispositions },
      eligibility: eligibility.defined ? eligibility.value : null,
    };
  }
}
