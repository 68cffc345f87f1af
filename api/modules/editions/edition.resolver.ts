import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { StudyModel } from '../study/study.model.js';
import { StudyService } from '../study/study.service.js';
import { EditionEntity } from './edition.entity.js';
import { EditionModel, VariableModel } from './edition.model.js';
import { EditionsService } from './editions.service.js';

@Resolver(() => EditionModel)
export class EditionResolver {
  constructor(
    private readonly editions: EditionsService,
    private readonly studies: StudyService,
  ) {}

  @Query(() => [EditionModel], {
    name: 'editions',
    description: 'Every published edition, newest first.',
    complexity: ({ childComplexity }) => 10 * childComplexity,
  })
  all(): Promise<EditionEntity[]> {
    return this.editions.all();
  }

  @Query(() => EditionModel, { description: 'One edition; the reference edition without an id.' })
  edition(@Args('id', { type: () => ID, nullable: true }) id?: string): Promise<EditionEntity> {
    return this.editions.byId(id);
  }

  @ResolveField(() => StudyModel)
  async study(@Parent() edition: EditionEntity): Promise<StudyModel> {
    return (await this.studies.byId(edition.studyId)).definition;
  }

  @ResolveField(() => [VariableModel], {
    complexity: ({ childComplexity }) => 60 * childComplexity,
  })
  variables(@Parent() edition: EditionEntity): readonly VariableModel[] {
    return edition.codebook.variables;
  }
}
