import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { DataSource } from 'typeorm';
import { exclusively } from '../api/config/database.js';
import type { CodeFrame } from '../api/domain/fieldwork/code-frame.js';
import { answersFromCells } from '../api/domain/fieldwork/answers-from-cells.js';
import type { ResponseMode } from '../api/domain/fieldwork/response-mode.js';
import type { PlanCatalogue } from '../api/domain/benchmark/plan-catalogue.js';
import type { CompiledInstrument } from '../api/domain/instrument/compiled-instrument.js';
import type { InstrumentDocument } from '../api/domain/instrument/instrument.js';
import type { ClaimDefinition } from '../api/domain/reporting/claim-definition.js';
import type { ChartValue, FigureDefinition } from '../api/domain/reporting/figure-definition.js';
import type { StudyDefinition } from '../api/domain/reporting/study-definition.js';
import { EditionsService } from '../api/modules/editions/editions.service.js';
import { InstrumentsService } from '../api/modules/instruments/instruments.service.js';
import { ResponsesService, type Submission } from '../api/modules/responses/responses.service.js';
import { StudyService } from '../api/modules/study/study.service.js';
import { WavesService } from '../api/modules/waves/waves.service.js';
import { readStudyTranslations } from './ai-networking-2025/study-translations.js';
import { loadSelfAssessment } from './load-self-assessment.js';

const FOLDER = new URL('./ai-networking-2025/', import.meta.url);
const FIRST_VERSION = 1;

/**
 * Loads the study that Leadline ships with, through the services that any wave goes through: once.
 * Each step looks at how far an earlier, interrupted run has come. What is there is never changed.
 * @param until `closed` stops short of publishing, and of the open wave: a copy to try things on
 */
export async function loadStudy(
  app: INestApplicationContext,
  say: (line: string) => void,
  until: 'closed' | 'published' = 'published',
): Promise<void> {
  await exclusively(app.get(DataSource), async () => {
    const definition = await json<StudyDefinition>('study.json');
    const claims = await json<ClaimDefinition[]>('claims.json');
    const document = await json<InstrumentDocument>('instrument.json');
    const instruments = app.get(InstrumentsService);
    const waves = app.get(WavesService);
    await app.get(StudyService).addOnce({
      id: definition.id,
      definition,
      figures: await json<FigureDefinition[]>('figures.json'),
      claims,
      chartValues: await json<ChartValue[]>('chart-values.json'),
    });
    const version = await instruments.addVersion(definition.id, FIRST_VERSION, document);
    const frame = await json<CodeFrame>('code-frame.json');
    await instruments.addCodeFrame(definition.id, frame);
    const wave = await waves.addOnce({
      id: `${definition.id}-wave-1`,
      studyId: definition.id,
      instrumentVersionId: version.id,
      name: definition.wave.name,
      strands: definition.strands,
      access: 'invitation',
      reconstructed: true,
    });
    if (wave.status === 'draft') await waves.open(wave.id, new Date(definition.wave.opened));
    if (wave.status === 'draft' || wave.status === 'open') {
      say('Loading the study');
      const responses = app.get(ResponsesService);
      if ((await responses.count(wave.id)) === 0) {
        const instrument = await instruments.compiledVersion(version.id);
        await responses.record(wave.id, await submissions(instrument, frame));
      }
      await waves.close(wave.id, new Date(definition.wave.closed));
    }
    if (until === 'closed') return;
    if (wave.status !== 'published') {
      say('Publishing its edition');
      await app.get(EditionsService).publish([wave.id], {
        id: definition.id,
        name: definition.edition.name,
        publishedAt: new Date(definition.edition.published),
        reference: true,
        announcement: null,
      });
    }
    await loadSelfAssessment(app, {
      ...{ definition, instrument: document, claims },
      plan: await json<PlanCatalogue>('plan.json'),
      translations: readStudyTranslations(FOLDER),
    });
  });
}

async function submissions(
  instrument: CompiledInstrument,
  frame: CodeFrame,
): Promise<readonly Submission[]> {
  const rows = parse<Record<string, string>>(await text('responses.csv'), { columns: true });
  return rows.map(({ respondent, organisation, strand, mode, ...cells }) => {
    const { [`${frame.item}.themes`]: themes, ...answered } = cells;
    return {
      respondent: respondent ?? '',
      organisation: organisation ?? '',
      strand: strand ?? '',
      mode: mode as ResponseMode,
      answers: answersFromCells(instrument, answered),
      themes: { [frame.item]: (themes ?? '').split('|').filter(Boolean) },
    };
  });
}

const text = (file: string): Promise<string> => readFile(new URL(file, FOLDER), 'utf8');
const json = async <T>(file: string): Promise<T> => JSON.parse(await text(file)) as T;
