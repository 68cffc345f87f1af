import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { frameDifference, type ThemeDifference } from '../../domain/coding/frame-difference.js';
import { frameProblems } from '../../domain/coding/frame-problems.js';
import type { JsonValue } from '../../domain/access/audit-chain.js';
import type { Theme } from '../../domain/fieldwork/code-frame.js';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import { AuditService } from '../audit/audit.service.js';
import { CodeFrameEntity } from '../instruments/code-frame.entity.js';
import { InstrumentsService } from '../instruments/instruments.service.js';

/** A theme as somebody enters it. */
export interface EnteredTheme {
  readonly value: string;
  readonly text: string;
  readonly definition?: string | null;
  readonly example?: string | null;
  readonly group?: string | null;
  readonly mergedFrom?: readonly string[] | null;
}

/** A version of a frame, and what hangs on it. */
export interface FrameVersion {
  readonly id: string;
  readonly item: string;
  readonly version: number;
  readonly themes: readonly Theme[];
  readonly createdAt: Date;
  /** Answers coded by it, each coder’s once. */
  readonly codings: number;
  /** Names of the editions sealed with it. */
  readonly editions: readonly string[];
}

/** The versions of a study’s code frames: each is frozen as soon as something was coded by it. */
@Injectable()
export class CodeFramesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly instruments: InstrumentsService,
    private readonly audit: AuditService,
  ) {}

  /** By item, the newest version first. */
  list(
    studyId: string,
    item: string | null,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<FrameVersion[]> {
    return manager.query(
      `SELECT frame.id, frame.item, frame.version, frame.themes, frame.created_at AS "createdAt",
              (SELECT count(*)::integer FROM theme_coding WHERE code_frame_id = frame.id) AS codings,
              ARRAY (SELECT edition.name FROM edition_code_frame used
                       JOIN edition ON edition.id = used.edition_id
                      WHERE used.code_frame_id = frame.id ORDER BY edition.published_at) AS editions
         FROM code_frame frame
        WHERE frame.study_id = $1 AND ($2::text IS NULL OR frame.item = $2)
        ORDER BY frame.item, frame.version DESC`,
      [studyId, item],
    );
  }

  /** @throws Refusal NOT_FOUND, also for one of another study */
  async byId(
    studyId: string,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CodeFrameEntity> {
    const found = isId(id) ? await manager.findOneBy(CodeFrameEntity, { id, studyId }) : null;
    if (found !== null) return found;
    throw new Refusal('NOT_FOUND', `The study has no version ${id} of a code frame.`);
  }

  /** @throws Refusal NOT_FOUND; BAD_USER_INPUT for versions of two items */
  async difference(studyId: string, from: string, to: string): Promise<readonly ThemeDifference[]> {
    const [before, after] = [await this.byId(studyId, from), await this.byId(studyId, to)];
    if (before.item === after.item) return frameDifference(before, after);
    throw new Refusal('BAD_USER_INPUT', 'Two versions of one item’s frame can be compared.');
  }

  /**
   * Adds a version behind an item’s newest. Answers coded by earlier ones count again once their
   * codes are carried over, or they are coded anew.
   * @throws Refusal NOT_FOUND unless the item is an open one; BAD_USER_INPUT with `problems`
   */
  async create(
    actor: string,
    studyId: string,
    item: string,
    entered: readonly EnteredTheme[],
  ): Promise<FrameVersion> {
    await this.requireOpenItem(studyId, item);
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT FROM study WHERE id = $1 FOR UPDATE', [studyId]);
      const newest = await newestOf(manager, studyId, item);
      const themes = checkedThemes(entered, newest?.themes ?? null);
      const version = (newest?.version ?? 0) + 1;
      const made = await manager.save(
        manager.create(CodeFrameEntity, { studyId, item, version, themes }),
      );
      await this.note(manager, actor, 'code-frame-version-created', made, newest);
      return this.one(manager, made);
    });
  }

  /**
   * Changes a version by which nothing is coded yet.
   * @throws Refusal NOT_FOUND; WRONG_STATUS when it is frozen; BAD_USER_INPUT with `problems`
   */
  async change(
    actor: string,
    studyId: string,
    id: string,
    entered: readonly EnteredTheme[],
  ): Promise<FrameVersion> {
    return this.dataSource.transaction(async (manager) => {
      const frame = await this.unfrozen(manager, studyId, id);
      const before = await newestOf(manager, studyId, frame.item, frame.version);
      const themes = checkedThemes(entered, before?.themes ?? null);
      await manager.update(CodeFrameEntity, { id }, { themes });
      const changed = Object.assign(manager.create(CodeFrameEntity, frame), { themes });
      await this.note(manager, actor, 'code-frame-version-changed', changed, frame);
      return this.one(manager, changed);
    });
  }

  /** @throws Refusal NOT_FOUND; WRONG_STATUS when it is frozen or not the newest */
  async remove(actor: string, studyId: string, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const frame = await this.unfrozen(manager, studyId, id);
      const newest = await newestOf(manager, studyId, frame.item);
      if (newest?.id !== id) {
        throw new Refusal('WRONG_STATUS', 'Only the newest version can be deleted.');
      }
      await manager.delete(CodeFrameEntity, { id });
      await this.note(manager, actor, 'code-frame-version-deleted', null, frame);
    });
  }

  private async unfrozen(
    manager: EntityManager,
    studyId: string,
    id: string,
  ): Promise<CodeFrameEntity> {
    await manager.query('SELECT FROM study WHERE id = $1 FOR UPDATE', [studyId]);
    const frame = await this.byId(studyId, id, manager);
    // Waits for codings on their way, which refer to it.
    await manager.query('SELECT FROM code_frame WHERE id = $1 FOR UPDATE', [id]);
    const { codings, editions } = await this.one(manager, frame);
    if (codings === 0 && editions.length === 0) return frame;
    const why = editions.length > 0 ? `“${editions.join('”, “')}”` : `${codings} coded answers`;
    const message = `Version ${frame.version} is frozen: it is used by ${why}. Make a new version.`;
    throw new Refusal('WRONG_STATUS', message);
  }

  private async one(
    manager: EntityManager,
    { id, studyId, item }: CodeFrameEntity,
  ): Promise<FrameVersion> {
    const found = (await this.list(studyId, item, manager)).find((each) => each.id === id);
    if (found === undefined) throw new Error('a version that is being written is there');
    return found;
  }

  private async requireOpenItem(studyId: string, item: string): Promise<void> {
    const versions = await this.dataSource.query<{ id: string }[]>(
      'SELECT id FROM instrument_version WHERE study_id = $1 ORDER BY version DESC',
      [studyId],
    );
    for (const { id } of versions) {
      const { codebook } = await this.instruments.compiledVersion(id);
      if (codebook.variables.some(({ name, type }) => name === item && type === 'open')) return;
    }
    throw new Refusal('NOT_FOUND', `No questionnaire of the study has an open item ${item}.`);
  }

  private note(
    manager: EntityManager,
    actor: string,
    action: string,
    after: CodeFrameEntity | null,
    before: CodeFrameEntity | null,
  ): Promise<void> {
    const { studyId, item } = after ?? before ?? { studyId: '', item: '' };
    return this.audit.write(manager, {
      ...{ actor, action, study: studyId, subject: `code-frame:${item}` },
      before: noted(before),
      after: noted(after),
    });
  }
}

const noted = (frame: CodeFrameEntity | null): JsonValue =>
  frame === null
    ? null
    : { version: frame.version, themes: frame.themes.map(({ value, text }) => ({ value, text })) };

/** The newest version, or the newest before one. */
const newestOf = (
  manager: EntityManager,
  studyId: string,
  item: string,
  before = 2 ** 31 - 1,
): Promise<CodeFrameEntity | null> =>
  manager
    .createQueryBuilder(CodeFrameEntity, 'frame')
    .where({ studyId, item })
    .andWhere('frame.version < :before', { before })
    .orderBy('frame.version', 'DESC')
    .getOne();

/** A theme that is worded as before keeps what else is known of it, such as where it was printed. */
function checkedThemes(
  entered: readonly EnteredTheme[],
  before: readonly Theme[] | null,
): readonly Theme[] {
  const themes = entered.map((theme): Theme => {
    const { mergedFrom, ...parts } = theme;
    const known = before?.find(({ value }) => value === theme.value);
    const kept = known?.text === theme.text.trim() ? known : null;
    const said = Object.entries(parts)
      .map(([part, text]) => [part, text?.trim() ?? ''] as const)
      .filter(([, text]) => text !== '');
    return {
      ...(kept === null ? {} : withoutWording(kept)),
      ...{ value: theme.value.trim(), text: theme.text.trim() },
      provenance: kept?.provenance ?? 'measured',
      ...Object.fromEntries(said),
      ...(mergedFrom?.length ? { mergedFrom } : {}),
    };
  });
  const problems = frameProblems(themes, before);
  if (problems.length === 0) return themes;
  throw new Refusal('BAD_USER_INPUT', problems[0]?.message ?? '', { problems });
}

const WORDING: ReadonlySet<string> = new Set(['definition', 'example', 'group', 'mergedFrom']);

const withoutWording = (theme: Theme): Partial<Theme> =>
  Object.fromEntries(Object.entries(theme).filter(([part]) => !WORDING.has(part)));
