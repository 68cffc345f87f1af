import { Inject } from '@nestjs/common';
import {
  Args,
  Context,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { Environment } from '../../config/environment.js';
import { Json } from '../graphql/json.js';
import { ENVIRONMENT } from '../settings/settings.module.js';
import { AnsweringService } from './answering.service.js';
import { AssessmentModel, ErasureModel, OpenWaveModel } from './assessment.model.js';
import { AssessmentsService } from './assessments.service.js';
import { ConsentService } from './consent.service.js';
import { OpenWavesService } from './open-waves.service.js';

/** What Mercurius hands to resolvers of one request. */
interface RequestContext {
  readonly req: FastifyRequest;
}

const OPTIONAL_ID = { type: () => ID, nullable: true } as const;
const OPTIONAL_TEXT = { type: () => String, nullable: true } as const;
const LANGUAGE = 'Such as de; the questionnaire’s own language where it has no such translation.';

@Resolver(() => AssessmentModel)
export class AssessmentsResolver {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly answering: AnsweringService,
    private readonly consents: ConsentService,
    private readonly openWaves: OpenWavesService,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Query(() => AssessmentModel, {
    description: 'A respondent’s own questionnaire and answers, in a wave open or closed.',
  })
  async assessment(
    @Args('token') token: string,
    @Args('wave', { ...OPTIONAL_ID, description: 'The newest it answered in, when left out.' })
    wave?: string | null,
  ): Promise<AssessmentModel> {
    return this.assessments.view(token, await this.assessments.find(token, wave));
  }

  @Query(() => OpenWaveModel, {
    nullable: true,
    description: 'The wave that anybody may answer in now; null when there is none.',
  })
  openWave(
    @Args('wave', OPTIONAL_ID) wave?: string | null,
    @Args('locale', { ...OPTIONAL_TEXT, description: LANGUAGE }) locale?: string | null,
    @Args('invitation', { ...OPTIONAL_TEXT, description: 'Of a personal link: its wave.' })
    invitation?: string | null,
  ): Promise<OpenWaveModel | null> {
    if (typeof invitation === 'string') return this.openWaves.shownToInvited(invitation, locale);
    return this.openWaves.shown(wave, locale ?? '');
  }

  @Mutation(() => AssessmentModel, {
    description: 'Begins an assessment, in the newest open wave when none is named.',
  })
  startAssessment(
    @Context() { req }: RequestContext,
    @Args('wave', OPTIONAL_ID) wave?: string | null,
    @Args('invitation', OPTIONAL_TEXT) invitation?: string | null,
    @Args('token', {
      ...OPTIONAL_TEXT,
      description: 'Of an earlier wave: the same respondent again.',
    })
    token?: string | null,
    @Args('locale', { ...OPTIONAL_TEXT, description: LANGUAGE }) locale?: string | null,
    @Args('consent', {
      ...{ type: () => Boolean, nullable: true, defaultValue: true },
      description: 'Whether the answers may enter the next edition.',
    })
    consent?: boolean | null,
    @Args('organisation', {
      ...OPTIONAL_TEXT,
      description:
        'Its web domain: several people of one organisation then count as one. Stored as a keyed hash only.',
    })
    organisation?: string | null,
  ): Promise<AssessmentModel> {
    return this.assessments.start({
      ...{ wave, invitation, token, locale, organisation },
      consent: consent ?? true,
      address: req.ip,
    });
  }

  @Mutation(() => AssessmentModel, {
    description: 'Saves a part of the answers; refused when they were changed elsewhere meanwhile.',
  })
  saveAnswers(
    @Args('token') token: string,
    @Args('answers', {
      type: () => Json,
      description: 'By item: null takes an answer away, an item left out stays as it is.',
    })
    answers: unknown,
    @Args('revision', { type: () => Int, description: 'As last seen.' }) revision: number,
  ): Promise<AssessmentModel> {
    return this.answering.save(token, answers, revision);
  }

  @Mutation(() => AssessmentModel, {
    description: 'Lets the answers into the next edition, or takes them out before it is sealed.',
  })
  setConsent(
    @Args('token') token: string,
    @Args('consent') consent: boolean,
  ): Promise<AssessmentModel> {
    return this.consents.setConsent(token, consent);
  }

  @Mutation(() => AssessmentModel, { description: 'Chooses the language to go on in.' })
  setLocale(
    @Args('token') token: string,
    @Args('locale', { description: LANGUAGE }) locale: string,
  ): Promise<AssessmentModel> {
    return this.assessments.setLocale(token, locale);
  }

  @Mutation(() => ErasureModel, {
    description:
      'Removes every answer given with a token. Editions already sealed keep their counts.',
  })
  eraseAssessment(@Args('token') token: string): Promise<ErasureModel> {
    return this.consents.erase(token);
  }

  @ResolveField(() => String, { description: 'Takes the respondent back here on any device.' })
  resumeUrl(@Parent() { token }: AssessmentModel, @Context() { req }: RequestContext): string {
    const origin = this.environment.publicUrl ?? `${req.protocol}://${req.host}`;
    return `${origin}/respond/${token}`;
  }

  @ResolveField(() => OpenWaveModel, {
    nullable: true,
    description: 'A later wave that the same link may answer in.',
  })
  nextWave(@Parent() { token }: AssessmentModel): Promise<OpenWaveModel | null> {
    return this.assessments.nextWave(token);
  }
}
