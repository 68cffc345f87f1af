import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { EditionDisclosure } from '../../domain/disclosure/edition-disclosure.js';
import { breaksOf } from '../../domain/disclosure/group.js';
import { DEFAULT_DISCLOSURE_RULES } from '../../domain/disclosure/rules.js';
import { themesVariableName } from '../../domain/fieldwork/code-frame.js';
import { organisationsThatDiffer } from '../../domain/disclosure/seen-edition.js';
import { STRAND } from '../../domain/fieldwork/strand.js';
import { type TooAlike, tooFewJoined } from '../../domain/fieldwork/wave-plan.js';
import {
  type WeightingPlan,
  type WeightingReport,
  weightingOf,
} from '../../domain/fieldwork/weighting.js';
import type { Codebook } from '../../domain/instrument/codebook.js';
import { Refusal } from '../../domain/refusal.js';
import { publicIn } from '../../domain/reporting/public-statistics.js';
import type { Columns } from '../../domain/tabulation/columns.js';
import { type SealedPart, sealedParts } from '../../domain/tabulation/sealed-parts.js';
import type { CodeFrameEntity } from '../instruments/code-frame.entity.js';
import { StudyService } from '../study/study.service.js';
import { WaveEntity } from '../waves/wave.entity.js';
import { WavesService } from '../waves/waves.service.js';
import { decideInThread, type Watching } from './decide-in-thread.js';
import { EditionColumnEntity } from './edition-column.entity.js';
import { editionHash } from './edition-hash.js';
import type { EditionPublication } from './edition-publication.js';
import { EditionEntity } from './edition.entity.js';
import { SeenEditionsService } from './seen-editions.service.js';
import { WaveColumnsService } from './wave-columns.service.js';

/** What an edition of some waves would be, as their answers are now. */
export interface EditionContent {
  readonly waves: readonly WaveEntity[];
  readonly codebook: Codebook;
  readonly columns: Columns;
  /** Keys, one a respondent. */
  readonly organisations: readonly string[];
  /** Ids of the responses, one a respondent. */
  readonly responses: readonly string[];
  readonly parts: readonly SealedPart[];
  /** The versions of code frames that its open answers are coded by. */
  readonly frames: readonly CodeFrameEntity[];
  /** The edition's, if it were sealed so. */
  readonly hash: string;
  readonly plan: WeightingPlan | null;
  readonly weighting: WeightingReport | null;
}

/** What outsiders may cut an edition by; where one must give way, the later does. */
const BREAKS = [STRAND, 'region', 'industry', 'size'];

/** The answers are not those that were decided about: to be decided again. */
export class ContentChanged extends Error {
  override readonly name = 'ContentChanged';
}

/** How closed waves become an edition: read and weighted, decided about, sealed. */
@Injectable()
export class SealingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly studies: StudyService,
    private readonly waves: WavesService,
    private readonly waveColumns: WaveColumnsService,
    private readonly seen: SeenEditionsService,
  ) {}

  /**
   * Reads and weights the complete responses of waves.
   * @throws Refusal NOT_FOUND; BAD_USER_INPUT without waves, without responses, or with `problems`
   *   of the weighting; WRONG_STATUS when the waves share no instrument version
   */
  async content(
    waveIds: readonly string[],
    plan: WeightingPlan | null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<EditionContent> {
    const found = await manager.findBy(WaveEntity, { id: In([...waveIds]) });
    const waves = waveIds.flatMap((id) => found.find((wave) => wave.id === id) ?? []);
    const missing = waveIds.find((id) => !found.some((wave) => wave.id === id));
    if (missing !== undefined) throw new Refusal('NOT_FOUND', `There is no wave ${missing}.`);
    if (waves.length === 0) throw new Refusal('BAD_USER_INPUT', 'An edition needs a wave.');
    if (new Set(waves.map(({ studyId }) => studyId)).size > 1) {
      throw new Refusal('BAD_USER_INPUT', 'An edition’s waves are of one study.');
    }
    requireAllOrNoneSimulated(waves);
    const { codebook, columns, organisations, responses, frames } = await this.waveColumns.of(
      waves,
      manager,
    );
    if (columns.size === 0) throw new Refusal('WRONG_STATUS', 'Nobody has answered completely.');
    const weighted = weightedBy(plan, codebook, columns);
    const parts = sealedParts(weighted.columns);
    const hash = editionHash(codebook, parts);
    const who = { organisations, responses };
    return { ...{ waves, codebook, ...who, parts, frames, hash, plan }, ...weighted };
  }

  /**
   * Decides what outsiders may see of it, beside editions of the same respondents that they have seen;
   * printed numbers are known of the report's own rows only.
   * @throws Refusal WRONG_STATUS when beside these not even everyone together may be shown
   */
  async decide(content: EditionContent, watching?: Watching): Promise<EditionDisclosure> {
    const { waves, codebook, columns, organisations, responses } = content;
    const { claims } = await this.studies.byId(waves[0]?.studyId ?? '');
    const breaks = BREAKS.filter((name) => columns.byVariable.get(name)?.kind === 'codes');
    const seen = await this.seen.ofRespondents(responses);
    const disclosure = await decideInThread(
      {
        ...{ codebook, columns },
        breaks: breaksOf(codebook, breaks, [STRAND]),
        rules: DEFAULT_DISCLOSURE_RULES,
        exempt: publicIn({ reconstructed: isReconstructed(waves) }, claims),
        who: { respondents: responses, organisations },
        seen,
      },
      watching,
    );
    const [last] = seen;
    if (last !== undefined && !showsEveryone(disclosure)) throw nothingLeft(last.name);
    return disclosure;
  }

  /**
   * How editions of the same respondents that outsiders have seen keep this one from being published:
   * all but a few answers are the same.
   */
  async tooAlike({
    codebook,
    columns,
    organisations,
    responses,
  }: EditionContent): Promise<TooAlike | null> {
    const { differencing } = DEFAULT_DISCLOSURE_RULES;
    const next = { codebook, columns, organisations, respondents: responses };
    for (const edition of await this.seen.ofRespondents(responses)) {
      const differ = organisationsThatDiffer(next, edition);
      if (differ > 0 && differ < differencing) return { differ, edition: edition.name };
    }
    return null;
  }

  /**
   * Seals what was decided about, in a transaction: the waves are published with it.
   * @throws ContentChanged; Refusal WRONG_STATUS when a wave is not closed, or too few joined since
   *   the last edition
   */
  async seal(
    manager: EntityManager,
    content: EditionContent,
    disclosure: EditionDisclosure,
    publication: EditionPublication,
  ): Promise<EditionEntity> {
    const { waves, codebook, columns, parts, frames, hash, plan, weighting } = content;
    const waveIds = waves.map(({ id }) => id);
    const studyId = waves[0]?.studyId ?? '';
    // From here on nobody withdraws an answer, and no other edition of the study is sealed.
    await manager.query('SELECT FROM study WHERE id = $1 FOR UPDATE', [studyId]);
    for (const wave of waves) await this.waves.markPublished(manager, wave);
    const now = await this.content(waveIds, plan, manager);
    if (now.hash !== hash)
      throw new ContentChanged('answers changed since they were decided about');
    const joined = await this.seen.joined(studyId, waveIds, content.organisations, manager);
    const { differencing } = disclosure.rules;
    if (joined !== null && joined < differencing) {
      throw new Refusal('WRONG_STATUS', tooFewJoined(joined, differencing));
    }
    if (publication.reference) {
      if (isSimulated(waves)) throw simulatedReference(publication.name);
      await manager.update(EditionEntity, { reference: true }, { reference: false });
    }
    const edition = await manager.save(
      manager.create(EditionEntity, {
        ...publication,
        studyId,
        sampleSize: columns.size,
        organisations: new Set(columns.organisations).size,
        hash,
        reconstructed: isReconstructed(waves),
        simulated: isSimulated(waves),
        ...{ codebook, disclosure, weighting },
        withdrawnAt: null,
        withdrawnBecause: null,
        waves: await manager.findBy(WaveEntity, { id: In(waveIds) }),
      }),
    );
    await sealFrames(manager, edition, frames);
    await manager.insert(
      EditionColumnEntity,
      parts.map(({ name, bytes }, position) => ({
        editionId: edition.id,
        position,
        name,
        data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      })),
    );
    await manager.query(
      `INSERT INTO edition_respondent (edition_id, position, response_id)
       SELECT $1, position - 1, response_id
         FROM unnest($2::uuid[]) WITH ORDINALITY AS row (response_id, position)`,
      [edition.id, [...content.responses]],
    );
    return edition;
  }
}

/** From now on these versions cannot change; the edition's hash holds what they say. */
async function sealFrames(
  manager: EntityManager,
  { id, codebook }: EditionEntity,
  frames: readonly CodeFrameEntity[],
): Promise<void> {
  const used = frames.filter(({ item }) =>
    codebook.variables.some(({ name }) => name === themesVariableName(item)),
  );
  await manager.query(
    'INSERT INTO edition_code_frame (edition_id, code_frame_id) SELECT $1, unnest($2::uuid[])',
    [id, used.map((frame) => frame.id)],
  );
}

const showsEveryone = ({ releases, sizes }: EditionDisclosure): boolean =>
  Object.hasOwn(releases[sizes]?.shown ?? {}, EVERYONE);
/** The key of the group without conditions. */
const EVERYONE = '';

const nothingLeft = (name: string): Refusal =>
  new Refusal(
    'WRONG_STATUS',
    `Beside “${name}”, which was public, this edition would single out fewer than 5 organisations whatever it shows. Publish the same answers and weights, or ones that at least 5 organisations differ in.`,
  );

const isReconstructed = (waves: readonly WaveEntity[]): boolean =>
  waves.some(({ reconstructed }) => reconstructed);
const isSimulated = (waves: readonly Pick<WaveEntity, 'simulated'>[]): boolean =>
  waves.some(({ simulated }) => simulated);

function requireAllOrNoneSimulated(waves: readonly WaveEntity[]): void {
  const made = waves.find(({ simulated }) => simulated);
  const real = waves.find(({ simulated }) => !simulated);
  if (made === undefined || real === undefined) return;
  const message = `“${made.name}” is simulated and “${real.name}” is not: an edition is of one or the other.`;
  throw new Refusal('BAD_USER_INPUT', message);
}

/** Everybody who names no edition is shown the reference. */
export const simulatedReference = (name: string): Refusal =>
  new Refusal(
    'BAD_USER_INPUT',
    `“${name}” is simulated: it can be published beside other editions, but never be the reference.`,
  );

/** Weights go into the edition; the responses keep theirs. */
function weightedBy(
  plan: WeightingPlan | null,
  codebook: Codebook,
  columns: Columns,
): { readonly columns: Columns; readonly weighting: WeightingReport | null } {
  if (plan === null) return { columns, weighting: null };
  const weighting = weightingOf(codebook, columns, plan);
  if (!weighting.ok) {
    const { problems } = weighting;
    throw new Refusal('BAD_USER_INPUT', problems[0]?.message ?? '', { problems });
  }
  return {
    columns: weighting.weights === null ? columns : { ...columns, weights: weighting.weights },
    weighting: weighting.report,
  };
}
