import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { compileInstrument } from '../../domain/instrument/compile-instrument.js';
import type { VersionComparison } from '../../domain/instrument/compare-versions.js';
import { inReadingOrder } from '../../domain/instrument/in-reading-order.js';
import { outlineOf, type OutlinedSection } from '../../domain/instrument/outline.js';
import { type RemediedProblem, withRemedies } from '../../domain/instrument/remedies.js';
import {
  localesIn,
  ownLocale,
  ownText,
  type Untranslated,
  untranslatedOf,
} from '../../domain/instrument/texts-of.js';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Json } from '../graphql/json.js';
import { InstrumentDraftsService } from './instrument-drafts.service.js';
import type { InstrumentVersionEntity } from './instrument-version.entity.js';
import {
  InstrumentCheckModel,
  InstrumentProblemModel,
  InstrumentSectionModel,
  InstrumentVersionModel,
  UntranslatedModel,
  VersionComparisonModel,
  VersionWaveModel,
} from './instrument-version.model.js';
import { InstrumentVersionsService, type UsingWave } from './instrument-versions.service.js';

const AN_ID = { type: () => ID } as const;
const A_NUMBER = { type: () => Int } as const;
const A_DOCUMENT = { type: () => Json } as const;
type Version = InstrumentVersionEntity;

/** The versions of a study's instrument as those who write it see them. */
@Resolver(() => InstrumentVersionModel)
export class InstrumentsResolver {
  constructor(
    private readonly versions: InstrumentVersionsService,
    private readonly drafts: InstrumentDraftsService,
  ) {}

  @Query(() => [InstrumentVersionModel], {
    description: 'The newest first.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  instrumentVersions(@Args('study', AN_ID) study: string): Promise<Version[]> {
    return this.versions.list(study);
  }

  @Query(() => InstrumentVersionModel)
  instrumentVersion(
    @Args('study', AN_ID) study: string,
    @Args('version', A_NUMBER) version: number,
  ): Promise<Version> {
    return this.versions.ofStudy(study, version);
  }

  @Query(() => InstrumentCheckModel, {
    description: 'Every problem of a document; nothing is saved.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  checkInstrument(
    @Args('study', AN_ID) _study: string,
    @Args('document', A_DOCUMENT) document: unknown,
  ): InstrumentCheckModel {
    return { problems: problemsOf(document), untranslated: untranslatedOf(document) };
  }

  @Query(() => VersionComparisonModel, {
    description: 'Of `a`, the earlier, and `b`: variable by variable.',
    complexity: ({ childComplexity }) => 50 * childComplexity,
  })
  compareInstrumentVersions(
    @Args('study', AN_ID) study: string,
    @Args('a', A_NUMBER) a: number,
    @Args('b', A_NUMBER) b: number,
  ): Promise<VersionComparison> {
    return this.versions.compare(study, a, b);
  }

  @Mutation(() => InstrumentVersionModel, {
    description: 'A draft: a copy of the version `from`, or the document, which may have problems.',
  })
  createInstrumentVersion(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('from', { ...A_NUMBER, nullable: true }) from?: number | null,
    @Args('document', { ...A_DOCUMENT, nullable: true }) document?: unknown,
  ): Promise<Version> {
    return this.drafts.create(by.id, study, { from: from ?? null, document: document ?? null });
  }

  @Mutation(() => InstrumentVersionModel, {
    description:
      'Also with problems. `revision` is the one that was seen: when there is a later one, nothing is overwritten and the refusal STALE_REVISION tells both.',
  })
  saveInstrumentDraft(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('version', A_NUMBER) version: number,
    @Args('document', A_DOCUMENT) document: unknown,
    @Args('revision', A_NUMBER) revision: number,
  ): Promise<Version> {
    return this.drafts.save(by.id, study, version, document, revision);
  }

  @Mutation(() => Boolean, { description: 'Of a draft that no wave uses.' })
  async deleteInstrumentVersion(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('version', A_NUMBER) version: number,
  ): Promise<boolean> {
    await this.drafts.remove(by.id, study, version);
    return true;
  }

  @ResolveField(() => Json, { description: 'SurveyJS JSON.' })
  document(@Parent() { document }: Version): object {
    return inReadingOrder(document);
  }

  @ResolveField(() => String, { description: 'In the document’s own language.' })
  title(@Parent() { document }: Version): string {
    return ownText((document as { title?: unknown }).title, ownLocale(document));
  }

  @ResolveField(() => [String], { description: 'Languages it can be answered in, its own first.' })
  locales(@Parent() { document }: Version): readonly string[] {
    return localesIn(document);
  }

  @ResolveField(() => [UntranslatedModel])
  untranslated(@Parent() { document }: Version): readonly Untranslated[] {
    return untranslatedOf(document);
  }

  @ResolveField(() => [InstrumentSectionModel])
  sections(@Parent() { document }: Version): readonly OutlinedSection[] {
    return outlineOf(document);
  }

  @ResolveField(() => Int)
  itemCount(@Parent() { document }: Version): number {
    return outlineOf(document).reduce((count, { items }) => count + items.length, 0);
  }

  @ResolveField(() => [InstrumentProblemModel], { description: 'None: a wave can use it.' })
  problems(@Parent() { document, frozenAt }: Version): readonly RemediedProblem[] {
    return frozenAt === null ? problemsOf(document) : [];
  }

  @ResolveField(() => [VersionWaveModel], { description: 'That use it or are planned to.' })
  waves(@Parent() version: Version): Promise<UsingWave[]> {
    return this.versions.wavesOn(version);
  }

  @ResolveField(() => String, { nullable: true, description: 'Who saved it last.' })
  changedBy(@Parent() version: Version): Promise<string | null> {
    return this.versions.lastChangedBy(version);
  }
}

function problemsOf(document: unknown): readonly RemediedProblem[] {
  const compilation = compileInstrument(document);
  return compilation.ok ? [] : withRemedies(compilation.problems);
}
