import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { DEFAULT_DISCLOSURE_RULES } from '../../domain/disclosure/rules.js';
import { type TooAlike, type UncodedAnswers, waveSteps } from '../../domain/fieldwork/wave-plan.js';
import {
  type WeightingPlan,
  type WeightingReport,
  type WeightingVariable,
  weightingVariables,
} from '../../domain/fieldwork/weighting.js';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { EditionEntity } from '../editions/edition.entity.js';
import {
  type EditionContent,
  SealingService,
  simulatedReference,
} from '../editions/sealing.service.js';
import { SeenEditionsService } from '../editions/seen-editions.service.js';
import { JobsService } from '../jobs/jobs.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { PUBLICATION } from './publication-job.service.js';
import { PublicationEntity } from './publication.entity.js';

/** The edition an admin wants to make. */
export interface WantedEdition {
  readonly waves: readonly string[];
  /** Part of its address; its first wave's when left out. */
  readonly id?: string | null;
  readonly name: string;
  readonly reference: boolean;
  readonly weighting?: WeightingPlan | null;
  /** For its readers. */
  readonly announcement?: string | null;
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_NAME = 120;
const LONGEST_ANNOUNCEMENT = 1000;
const { minimumContributors, differencing } = DEFAULT_DISCLOSURE_RULES;

/**
 * Editions in the making. First it is decided in the background what one would show; an admin looks
 * at that, and says so to seal it.
 */
@Injectable()
export class PublicationsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly sealing: SealingService,
    private readonly seen: SeenEditionsService,
    private readonly jobs: JobsService,
    private readonly audit: AuditService,
  ) {}

  /** Newest first. */
  list(studyId: string): Promise<PublicationEntity[]> {
    return this.dataSource
      .getRepository(PublicationEntity)
      .find({ where: { studyId }, order: { requestedAt: 'DESC', id: 'ASC' } });
  }

  /** @throws Refusal NOT_FOUND when the study has no such edition in the making */
  async byId(studyId: string, id: string): Promise<PublicationEntity> {
    const found = isId(id)
      ? await this.dataSource.getRepository(PublicationEntity).findOneBy({ id, studyId })
      : null;
    if (found === null) throw noPublication(id);
    return found;
  }

  /**
   * How weights would fit the waves’ responses as they are now; nothing is kept.
   * @throws Refusal as `SealingService.content` does
   */
  async weighted(
    studyId: string,
    waves: readonly string[],
    plan: WeightingPlan,
  ): Promise<WeightingReport> {
    const { weighting } = await this.contentOf(studyId, waves, plan);
    if (weighting === null) throw new Error('a plan yields a report');
    return weighting;
  }

  /** @throws Refusal as `SealingService.content` does */
  async weightingVariables(
    studyId: string,
    waves: readonly string[],
  ): Promise<readonly WeightingVariable[]> {
    const { codebook, columns } = await this.contentOf(studyId, waves, null);
    return weightingVariables(codebook, columns);
  }

  /**
   * Begins to make an edition, in place of another of the same waves that is not being sealed.
   * @throws Refusal NOT_FOUND; WRONG_STATUS with `blockers`; BAD_USER_INPUT with `problems`
   */
  async prepare(actor: string, studyId: string, wanted: WantedEdition): Promise<PublicationEntity> {
    const plan = wanted.weighting ?? null;
    const announcement = announcementOf(wanted.announcement);
    const content = await this.contentOf(studyId, wanted.waves, plan);
    if (wanted.reference && content.waves.some(({ simulated }) => simulated)) {
      throw simulatedReference(wanted.name.trim());
    }
    await this.requirePublishable(studyId, content);
    requireConverged(content.weighting);
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT FROM study WHERE id = $1 FOR UPDATE', [studyId]);
      const editionId = wanted.id ?? (await freeId(manager, wanted.waves[0] ?? ''));
      const editionName = await freeName(manager, studyId, editionId, wanted.name);
      await replace(manager, studyId, wanted.waves);
      const made = await manager.save(
        manager.create(PublicationEntity, {
          ...{ studyId, editionId, editionName, plan, announcement },
          waves: [...wanted.waves],
          reference: wanted.reference,
          requestedBy: actor,
        }),
      );
      await this.jobs.send(PUBLICATION, made.id, { publication: made.id }, { manager });
      await this.note(manager, actor, 'edition-prepared', made);
      return made;
    });
  }

  /**
   * Seals what was decided about, in the background.
   * @param announcement instead of the one held; null: that one
   * @throws Refusal NOT_FOUND; BAD_USER_INPUT; WRONG_STATUS unless it is ready
   */
  async seal(
    actor: string,
    studyId: string,
    id: string,
    announcement: string | null,
  ): Promise<PublicationEntity> {
    const change = announcement === null ? {} : { announcement: announcementOf(announcement) };
    await this.step(actor, studyId, id, 'sealing', 'edition-sealing-asked-for', change);
    return this.byId(studyId, id);
  }

  /** @throws Refusal NOT_FOUND; WRONG_STATUS once it is being sealed */
  async giveUp(actor: string, studyId: string, id: string): Promise<PublicationEntity> {
    await this.step(actor, studyId, id, 'replaced', 'edition-given-up');
    return this.byId(studyId, id);
  }

  private async step(
    actor: string,
    studyId: string,
    id: string,
    to: 'sealing' | 'replaced',
    action: string,
    change: { announcement?: string | null } = {},
  ): Promise<void> {
    const from = to === 'sealing' ? ['ready'] : ['deciding', 'ready'];
    await this.dataSource.transaction(async (manager) => {
      const found = isId(id)
        ? await manager.findOne(PublicationEntity, {
            where: { id, studyId },
            lock: { mode: 'pessimistic_write' },
          })
        : null;
      if (found === null) throw noPublication(id);
      if (!from.includes(found.status)) {
        const message = `“${found.editionName}” is ${found.status}; that takes one that is ${from.join(' or ')}.`;
        throw new Refusal('WRONG_STATUS', message);
      }
      const now = to === 'replaced' ? { finishedAt: this.clock() } : {};
      await manager.update(
        PublicationEntity,
        { id },
        { status: to, requestedBy: actor, ...now, ...change },
      );
      if (to === 'sealing') await this.jobs.send(PUBLICATION, id, { publication: id }, { manager });
      await this.note(manager, actor, action, found);
    });
  }

  private async contentOf(
    studyId: string,
    waveIds: readonly string[],
    plan: WeightingPlan | null,
  ): Promise<EditionContent> {
    const content = await this.sealing.content([...new Set(waveIds)], plan);
    const stranger = content.waves.find((wave) => wave.studyId !== studyId);
    if (stranger === undefined) return content;
    throw new Refusal('NOT_FOUND', `The study has no wave ${stranger.id}.`);
  }

  private async requirePublishable(studyId: string, content: EditionContent): Promise<void> {
    const { waves, organisations } = content;
    const ids = waves.map(({ id }) => id);
    const joined = await this.seen.joined(studyId, ids, organisations);
    const tooAlike = await this.sealing.tooAlike(content);
    for (const wave of waves) {
      const { blockers } = publishStep(wave, {
        ...{ responses: organisations.length, joined, tooAlike, now: this.clock() },
        organisations: new Set(organisations).size,
        publishing: await this.isBeingSealed(wave.id),
        // It would warn, and keeps nobody from publishing.
        uncoded: [],
      });
      const [first] = blockers;
      if (first !== undefined) throw new Refusal('WRONG_STATUS', first.message, { blockers });
    }
  }

  isBeingSealed(waveId: string): Promise<boolean> {
    return this.dataSource
      .getRepository(PublicationEntity)
      .createQueryBuilder()
      .where(`status = 'sealing' AND :waveId = ANY (waves)`, { waveId })
      .getExists();
  }

  private note(
    manager: EntityManager,
    actor: string,
    action: string,
    { studyId, editionId, editionName, waves, reference }: PublicationEntity,
  ): Promise<void> {
    return this.audit.write(manager, {
      ...{ actor, action, study: studyId, subject: `edition:${editionId}` },
      after: { name: editionName, waves: [...waves], reference },
    });
  }
}

export interface PublishSituation {
  readonly responses: number;
  readonly organisations: number;
  readonly joined: number | null;
  readonly tooAlike: TooAlike | null;
  readonly publishing: boolean;
  /** None when left out: what is not a draft has been looked at. */
  readonly instrumentProblems?: number;
  readonly uncoded: readonly UncodedAnswers[];
  readonly now: Date;
}

/** What `waveSteps` says of publishing one wave. */
function publishStep(wave: WaveEntity, { now, ...situation }: PublishSituation) {
  const steps = stepsOf(wave, { now, ...situation });
  return (
    steps.find(({ step }) => step === 'publish') ?? { step: 'publish', does: [], blockers: [] }
  );
}

export const stepsOf = (wave: WaveEntity, { now, ...situation }: PublishSituation) =>
  waveSteps({
    instrumentProblems: 0,
    ...situation,
    status: wave.status,
    opensAt: wave.opensAt?.toISOString() ?? null,
    closesAt: wave.closesAt?.toISOString() ?? null,
    now: now.toISOString(),
    ...{ minimumContributors, differencing },
  });

function requireConverged(weighting: WeightingReport | null): void {
  if ((weighting?.because ?? null) === null) return;
  throw new Refusal(
    'BAD_USER_INPUT',
    'No weights meet these targets within these bounds: the targets contradict each other, or the bounds are too tight.',
    { weighting },
  );
}

function announcementOf(text: string | null | undefined): string | null {
  const announcement = text?.trim() ?? '';
  if (announcement.length > LONGEST_ANNOUNCEMENT) {
    const message = `An announcement has up to ${LONGEST_ANNOUNCEMENT} characters; this one has ${announcement.length}.`;
    throw new Refusal('BAD_USER_INPUT', message, { field: 'announcement' });
  }
  return announcement === '' ? null : announcement;
}

async function replace(
  manager: EntityManager,
  studyId: string,
  waves: readonly string[],
): Promise<void> {
  await manager.query(
    `UPDATE publication SET status = 'replaced', disclosure = NULL, finished_at = now()
      WHERE study_id = $1 AND waves && $2 AND status IN ('deciding', 'ready')`,
    [studyId, waves],
  );
}

/** The wave's, or with the next number: a withdrawn edition keeps its own. */
async function freeId(manager: EntityManager, wave: string): Promise<string> {
  for (let number = 1; ; number++) {
    const id = number === 1 ? wave : `${wave}-${number}`;
    if (!(await manager.existsBy(EditionEntity, { id }))) return id;
  }
}

async function freeName(
  manager: EntityManager,
  studyId: string,
  id: string,
  wanted: string,
): Promise<string> {
  const name = wanted.trim();
  if (!SLUG.test(id)) {
    const message = 'The id of an edition has small letters, digits and hyphens.';
    throw new Refusal('BAD_USER_INPUT', message);
  }
  if (name === '' || name.length > LONGEST_NAME) {
    throw new Refusal('BAD_USER_INPUT', `A name has 1 to ${LONGEST_NAME} characters.`);
  }
  if (await manager.existsBy(EditionEntity, [{ id }, { studyId, name }])) {
    const message = `There is an edition with the id ${id} or the name “${name}” already.`;
    throw new Refusal('BAD_USER_INPUT', message);
  }
  return name;
}

const noPublication = (id: string): Refusal =>
  new Refusal('NOT_FOUND', `The study has no edition in the making ${id}.`);
