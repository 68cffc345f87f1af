import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ThemeDifference } from '../../domain/coding/frame-difference.js';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { type Carried, CarryingService } from './carrying.service.js';
import {
  CarriedCodingsModel,
  CodeFrameVersionModel,
  ThemeDifferenceModel,
  ThemeInput,
} from './code-frame.model.js';
import { CodeFramesService, type FrameVersion } from './code-frames.service.js';

const AN_ID = { type: () => ID } as const;
const THEMES = { type: () => [ThemeInput] } as const;

/** What open answers are coded by. */
@Resolver()
export class CodeFramesResolver {
  constructor(
    private readonly frames: CodeFramesService,
    private readonly carrying: CarryingService,
  ) {}

  @Query(() => [CodeFrameVersionModel], {
    description: 'By item, the newest version first.',
    complexity: ({ childComplexity }) => 10 * childComplexity,
  })
  async codeFrames(
    @Args('study', AN_ID) study: string,
    @Args('item', { type: () => String, nullable: true }) item?: string | null,
  ): Promise<CodeFrameVersionModel[]> {
    return (await this.frames.list(study, item ?? null)).map(shown);
  }

  @Query(() => [ThemeDifferenceModel], {
    description: 'What became of each theme between two versions of an item’s frame.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  codeFrameDifference(
    @Args('study', AN_ID) study: string,
    @Args('from', AN_ID) from: string,
    @Args('to', AN_ID) to: string,
  ): Promise<readonly ThemeDifference[]> {
    return this.frames.difference(study, from, to);
  }

  @Mutation(() => CodeFrameVersionModel, {
    description: 'Adds a version; codes by earlier ones count again once they are carried over.',
  })
  async createCodeFrameVersion(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('item') item: string,
    @Args('themes', THEMES) themes: ThemeInput[],
  ): Promise<CodeFrameVersionModel> {
    return shown(await this.frames.create(by.id, study, item, themes));
  }

  @Mutation(() => CodeFrameVersionModel, { description: 'Until something is coded by it.' })
  async changeCodeFrameVersion(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
    @Args('themes', THEMES) themes: ThemeInput[],
  ): Promise<CodeFrameVersionModel> {
    return shown(await this.frames.change(by.id, study, id, themes));
  }

  @Mutation(() => Boolean, { description: 'The newest, until something is coded by it.' })
  async deleteCodeFrameVersion(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<boolean> {
    await this.frames.remove(by.id, study, id);
    return true;
  }

  @Mutation(() => CarriedCodingsModel, {
    description:
      'Takes a wave’s codes over to the newest version where all their themes were kept or merged.',
  })
  carryCodings(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('item') item: string,
    @Args('from', { type: () => ID, description: 'An earlier version of the frame.' }) from: string,
  ): Promise<Carried> {
    return this.carrying.carry(by.id, study, wave, item, from);
  }
}

const shown = (version: FrameVersion): CodeFrameVersionModel => ({
  ...version,
  frozen: version.codings > 0 || version.editions.length > 0,
});
