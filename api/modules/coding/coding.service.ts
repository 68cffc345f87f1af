import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { NO_THEME } from '../../domain/coding/no-theme.js';
import { themeProblem } from '../../domain/coding/theme-problem.js';
import { Refusal } from '../../domain/refusal.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { isId } from '../accounts/is-id.js';
import type { CodeFrameEntity } from '../instruments/code-frame.entity.js';
import { AdjudicationEntity } from './adjudication.entity.js';
import { ThemeCodingEntity } from '../responses/theme-coding.entity.js';
import { CodingQueueService } from './coding-queue.service.js';
import {
  type CodingSubject,
  CodingSubjectService,
  noResponse,
  requireCodable,
} from './coding-subject.service.js';

/** An answer, and the version of the frame it is coded by. */
export interface CodedBy {
  readonly study: string;
  readonly response: string;
  readonly item: string;
  readonly version: number;
}

/** What a coder thinks of an answer; no themes: the coding is taken back. */
export interface GivenCodes {
  readonly themes: readonly string[];
  readonly note: string;
}

/** Answers that one theme is added to. */
export interface Batch extends Omit<CodedBy, 'response'> {
  readonly wave: string;
  readonly responses: readonly string[];
  readonly theme: string;
}

const LONGEST_NOTE = 1000;
const LARGEST_BATCH = 200;

/** Coders give themes to open answers. The same again changes nothing. */
@Injectable()
export class CodingService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly subjects: CodingSubjectService,
    private readonly queue: CodingQueueService,
    private readonly audit: AuditService,
  ) {}

  /**
   * @throws Refusal NOT_FOUND, also for an answer that is not for this coder; BAD_USER_INPUT;
   *   STALE_REVISION when the frame has a newer version; WRONG_STATUS when the wave is published or
   *   an admin has decided about the answer
   */
  async code(account: string, coded: CodedBy, given: GivenCodes): Promise<GivenCodes> {
    const subject = await this.subjects.ofResponse(coded.study, coded.response, coded.item);
    requireVersion(subject.frame, coded.version);
    requireThemes(subject.frame, given.themes);
    requireNote(given.note);
    await this.requireQueued(account, subject, [coded.response]);
    return this.dataSource.transaction(async (manager) => {
      await requireCodable(manager, subject.wave);
      const change = await this.give(manager, account, subject, coded.response, given);
      if (change !== null) {
        await this.audit.write(manager, {
          ...{ actor: account, action: 'answer-coded', study: coded.study },
          ...{ subject: `response:${coded.response}`, ...change },
        });
      }
      return given;
    });
  }

  /**
   * Adds one theme to answers that somebody chose, in place of “no theme”; `no-theme` only to those
   * without a theme.
   * @returns how many changed
   * @throws Refusal as `code` does; answers already decided about are left out
   */
  async addTheme(account: string, batch: Batch): Promise<number> {
    const responses = [...new Set(batch.responses)];
    if (responses.length === 0 || responses.length > LARGEST_BATCH) {
      throw new Refusal('BAD_USER_INPUT', `Choose 1 to ${LARGEST_BATCH} answers.`);
    }
    const subject = await this.subjects.of(batch.study, batch.wave, batch.item);
    requireVersion(subject.frame, batch.version);
    requireThemes(subject.frame, [batch.theme]);
    await this.requireQueued(account, subject, responses);
    return this.dataSource.transaction(async (manager) => {
      await requireCodable(manager, subject.wave);
      const changed: string[] = [];
      for (const response of responses) {
        if (await isDecided(manager, subject, response)) continue;
        const own = await ownCoding(manager, account, subject, response);
        const themes = added(own?.themes ?? [], batch.theme);
        const codes = { themes, note: own?.note ?? '' };
        if ((await this.give(manager, account, subject, response, codes)) !== null) {
          changed.push(response);
        }
      }
      if (changed.length > 0) {
        await this.audit.write(manager, {
          ...{ actor: account, action: 'answers-coded', study: batch.study },
          subject: `wave:${batch.wave}`,
          after: { item: batch.item, theme: batch.theme, responses: changed },
        });
      }
      return changed.length;
    });
  }

  private async give(
    manager: EntityManager,
    account: string,
    subject: CodingSubject,
    responseId: string,
    { themes, note }: GivenCodes,
  ) {
    const own = await ownCoding(manager, account, subject, responseId);
    if (isSame(own, themes, note)) return null;
    if (await isDecided(manager, subject, responseId)) {
      const message = 'An admin has decided about this answer; its codes are kept as they are.';
      throw new Refusal('WRONG_STATUS', message);
    }
    const key = { responseId, codeFrameId: subject.frame.id, coder: account };
    if (themes.length === 0) await manager.delete(ThemeCodingEntity, key);
    else {
      const now = this.clock();
      const changed = { themes: [...themes], note, changedAt: now };
      await manager
        .createQueryBuilder()
        .insert()
        .into(ThemeCodingEntity)
        .values({ ...key, ...changed, codedAt: now })
        .orUpdate(['themes', 'note', 'changed_at'], ['response_id', 'code_frame_id', 'coder'])
        .execute();
    }
    const what = { item: subject.variable.name, version: subject.frame.version };
    return {
      before: own === null ? null : { ...what, themes: own.themes, note: own.note },
      after: themes.length === 0 ? null : { ...what, themes: [...themes], note },
    };
  }

  private async requireQueued(
    account: string,
    subject: CodingSubject,
    responses: readonly string[],
  ): Promise<void> {
    const odd = responses.find((response) => !isId(response));
    const [stranger] =
      odd === undefined ? await this.queue.strangers(account, subject, responses) : [odd];
    if (stranger !== undefined) throw noResponse(stranger);
  }
}

const ownCoding = (
  manager: EntityManager,
  coder: string,
  { frame }: CodingSubject,
  responseId: string,
): Promise<ThemeCodingEntity | null> =>
  manager.findOneBy(ThemeCodingEntity, { responseId, codeFrameId: frame.id, coder });

const isDecided = (
  manager: EntityManager,
  { frame }: CodingSubject,
  responseId: string,
): Promise<boolean> => manager.existsBy(AdjudicationEntity, { responseId, codeFrameId: frame.id });

const isSame = (own: ThemeCodingEntity | null, themes: readonly string[], note: string): boolean =>
  own === null
    ? themes.length === 0
    : own.note === note &&
      own.themes.length === themes.length &&
      own.themes.every((theme) => themes.includes(theme));

function added(themes: readonly string[], theme: string): readonly string[] {
  if (theme === NO_THEME) return themes.length === 0 ? [theme] : themes;
  return [...new Set([...themes.filter((each) => each !== NO_THEME), theme])];
}

/** @throws Refusal STALE_REVISION */
export function requireVersion({ item, version }: CodeFrameEntity, shown: number): void {
  if (version === shown) return;
  const message = `The code frame of ${item} is at version ${version} now. Load it again, then code.`;
  throw new Refusal('STALE_REVISION', message, { version });
}

/** @throws Refusal BAD_USER_INPUT */
export function requireThemes(frame: CodeFrameEntity, themes: readonly string[]): void {
  const problem = themeProblem(frame, themes);
  if (problem !== null) throw new Refusal('BAD_USER_INPUT', problem, { field: 'themes' });
}

/** @throws Refusal BAD_USER_INPUT */
export function requireNote(note: string): void {
  if (note.length <= LONGEST_NOTE) return;
  const message = `A note has up to ${LONGEST_NOTE} characters.`;
  throw new Refusal('BAD_USER_INPUT', message, { field: 'note' });
}
