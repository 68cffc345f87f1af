import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { CellStatuses, Provenances } from '../graphql/enums.js';
import type { Provenance } from '../../domain/instrument/codebook.js';
import type { CellStatus } from '../../domain/tabulation/estimate.js';

@ObjectType('Estimate', {
  description:
    'One number with all that makes it honest. SUPPRESSED carries no value, count, interval or n.',
})
export class EstimateModel {
  @Field(() => Float, {
    nullable: true,
    description: 'A proportion in [0, 1], a mean in scale points, or a count.',
  })
  value?: number | null;

  @Field(() => Int, { nullable: true, description: 'Respondents counted.' })
  count?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Valid n: unweighted respondents with a valid answer.',
  })
  n?: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower end of the confidence interval.' })
  low?: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the confidence interval.' })
  high?: number | null;

  @Field(() => CellStatuses)
  status: CellStatus;

  @Field(() => Provenances)
  provenance: Provenance;
}
