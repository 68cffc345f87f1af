import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import {
  type AuditActor,
  type AuditedAction,
  AuditReadingService,
} from './audit-reading.service.js';
import {
  AuditActorModel,
  AuditCheckModel,
  AuditedActionModel,
  AuditFilterInput,
  AuditPageModel,
} from './audit.model.js';
import { AuditService } from './audit.service.js';

const MOST = 200;

@Resolver()
export class AuditResolver {
  constructor(
    private readonly reading: AuditReadingService,
    private readonly records: AuditService,
  ) {}

  @Query(() => AuditPageModel, {
    description: 'Who did what in a study, and who of its people signed in; newest first.',
    complexity: ({ childComplexity, args }) => (args.first as number) * childComplexity,
  })
  async audit(
    @Args('study', { type: () => ID }) study: string,
    @Args('filter', { nullable: true }) filter?: AuditFilterInput,
    @Args('after', { type: () => Int, nullable: true, description: 'As `next` said.' })
    after?: number,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most 200.' })
    first = 50,
  ): Promise<AuditPageModel> {
    if (first < 1 || first > MOST) {
      throw new Refusal('BAD_USER_INPUT', `first must be from 1 to ${MOST}.`);
    }
    const narrowed = filter ?? {};
    if (typeof narrowed.actor === 'string' && !isId(narrowed.actor)) {
      return { rows: [], total: 0, next: null };
    }
    const [total, found] = await Promise.all([
      this.reading.count(study, narrowed),
      this.reading.page(study, narrowed, after ?? null, first + 1),
    ]);
    const rows = found.slice(0, first);
    return { rows, total, next: found.length > first ? (rows.at(-1)?.seq ?? null) : null };
  }

  @Query(() => [AuditedActionModel], {
    description: 'What was ever done in a study; the most frequent first.',
  })
  auditActions(@Args('study', { type: () => ID }) study: string): Promise<AuditedAction[]> {
    return this.reading.actions(study);
  }

  @Query(() => [AuditActorModel], { description: 'Everybody who ever did something in a study.' })
  auditActors(@Args('study', { type: () => ID }) study: string): Promise<AuditActor[]> {
    return this.reading.actors(study);
  }

  @Query(() => AuditCheckModel, {
    description: 'Whether a row was removed or altered, by whomever.',
    complexity: ({ childComplexity }) => 1000 + childComplexity,
  })
  async auditCheck(
    @Args('study', { type: () => ID }) _study: string,
    @Args('seq', { type: () => Int, nullable: true, description: 'A last row noted earlier.' })
    seq?: number,
    @Args('hash', { nullable: true, description: 'Its hash.' }) hash?: string,
  ): Promise<AuditCheckModel> {
    const noted = seq === undefined || hash === undefined ? null : { seq, hash };
    const { head, problems } = await this.records.check(noted);
    return { ...head, problems };
  }
}
