import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Requester } from '../accounts/requester.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { ImportMappingInput, mappingOf } from './import-mapping.model.js';
import { ImportPreviewModel } from './import-preview.model.js';
import { type ImportPreview, ImportPreviewService } from './import-preview.service.js';
import type { ChangedRows, ResponseImportEntity } from './response-import.entity.js';
import {
  ChangedRowsChoices,
  ImportProblemModel,
  ResponseImportModel,
} from './response-import.model.js';
import { ResponseImportsService } from './response-imports.service.js';

const AN_ID = { type: () => ID } as const;
/** Of those that are listed; the CSV has the first 10,000. */
const SHOWN_PROBLEMS = 100;
const SHOWN_VALUES = 5;

/** Files of responses: looked at, tried, imported, and taken back. */
@Resolver(() => ResponseImportModel)
export class ResponseImportsResolver {
  constructor(
    private readonly imports: ResponseImportsService,
    private readonly previews: ImportPreviewService,
  ) {}

  @Query(() => ImportPreviewModel, {
    description: 'A file sent to /uploads, and what its columns seem to be.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  async importPreview(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('upload', AN_ID) upload: string,
    @Args('mapping', {
      ...{ type: () => ImportMappingInput, nullable: true },
      description: 'In place of a guess, or of what the wave’s last import used.',
    })
    mapping?: ImportMappingInput | null,
  ): Promise<ImportPreview> {
    const given = mapping == null ? null : mappingOf(mapping);
    const preview = await this.previews.preview(study, wave, upload, given);
    const columns = preview.columns.map(({ header, filled, values }) => ({
      ...{ header, filled },
      values: values.slice(0, SHOWN_VALUES),
    }));
    return { ...preview, columns };
  }

  @Query(() => [ResponseImportModel], {
    description: 'Of a wave, the newest first: dry runs too.',
    complexity: ({ childComplexity }) => 20 * childComplexity,
  })
  responseImports(
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
  ): Promise<ResponseImportEntity[]> {
    return this.imports.list(study, wave);
  }

  @Query(() => ResponseImportModel, { description: 'How far it is, and what came of it.' })
  responseImport(
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<ResponseImportEntity> {
    return this.imports.byId(study, id);
  }

  @Mutation(() => ResponseImportModel, {
    description: 'Begins to read a file: all of its rows are taken, or none. See responseImport.',
  })
  importResponses(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('wave', AN_ID) wave: string,
    @Args('upload', AN_ID) upload: string,
    @Args('mapping') mapping: ImportMappingInput,
    @Args('dryRun', { description: 'Only say what would happen.' }) dryRun: boolean,
    @Args('changed', {
      ...{ type: () => ChangedRowsChoices, nullable: true },
      description: 'REFUSE if left out.',
    })
    changed?: ChangedRows | null,
  ): Promise<ResponseImportEntity> {
    return this.imports.begin(by, study, {
      ...{ wave, upload, mapping: mappingOf(mapping), dryRun, changed: changed ?? 'refuse' },
    });
  }

  @Mutation(() => ResponseImportModel, {
    description: 'Takes out what an import added, while the wave is not published.',
  })
  undoImport(
    @Requester() by: SignedIn,
    @Args('study', AN_ID) study: string,
    @Args('id', AN_ID) id: string,
  ): Promise<ResponseImportEntity> {
    return this.imports.undo(by, study, id);
  }

  @ResolveField(() => [ImportProblemModel], {
    description: 'The first 100; /imports/:id/problems.csv has more.',
  })
  async problems(
    @Parent() { id, studyId, problems }: ResponseImportEntity,
  ): Promise<readonly ImportProblemModel[]> {
    const known = problems ?? (await this.imports.byId(studyId, id)).problems ?? [];
    return known.slice(0, SHOWN_PROBLEMS);
  }
}
