import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Refusal } from '../../domain/refusal.js';
import { isId } from '../accounts/is-id.js';
import { AuditService } from '../audit/audit.service.js';
import type { SavedViewInput, SavedViewModel } from './saved-view.model.js';

const LIST = /^[a-z]+(-[a-z]+)*$/;
const LONGEST_NAME = 80;
const LONGEST_JSON = 10_000;
const MOST = 100;

const VIEW = `
  saved_view.id, saved_view.list, saved_view.name, saved_view.filter, saved_view.sort,
  saved_view.columns, account.name AS "changedBy", saved_view.changed_at AS "changedAt"`;
const JOINED = 'FROM saved_view LEFT JOIN account ON account.id = saved_view.changed_by';

/** Ways of looking at the console's lists that a team keeps. */
@Injectable()
export class SavedViewsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  /** By name. */
  list(study: string, list: string): Promise<SavedViewModel[]> {
    return this.dataSource.query(
      `SELECT ${VIEW} ${JOINED} WHERE study_id = $1 AND list = $2 ORDER BY lower(saved_view.name)`,
      [study, list],
    );
  }

  /**
   * Adds a view, or changes one.
   * @throws Refusal BAD_USER_INPUT, NOT_FOUND
   */
  async save(actor: string, study: string, given: SavedViewInput): Promise<SavedViewModel> {
    const view = checked(given);
    return this.dataSource.transaction(async (manager) => {
      await manager.query('SELECT FROM study WHERE id = $1 FOR UPDATE', [study]);
      const before = view.id === null ? null : await find(manager, study, view.id);
      if (before === null) await requireRoom(manager, study, view.list);
      await requireFreeName(manager, study, view);
      const values = [view.name, ...[view.filter, view.sort, view.columns].map(json), actor];
      const [saved] =
        before === null
          ? await manager.query<{ id: string }[]>(
              `INSERT INTO saved_view (name, filter, sort, columns, changed_by, study_id, list)
               VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
              [...values, study, view.list],
            )
          : [before];
      const id = saved?.id ?? '';
      if (before !== null) {
        await manager.query(
          `UPDATE saved_view
              SET name = $1, filter = $2, sort = $3, columns = $4, changed_by = $5, changed_at = now()
            WHERE id = $6`,
          [...values, id],
        );
      }
      const found = await find(manager, study, id);
      await this.note(manager, actor, study, 'view-saved', found, before);
      return found;
    });
  }

  /** @throws Refusal NOT_FOUND */
  async remove(actor: string, study: string, id: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const before = await find(manager, study, id);
      await manager.query('DELETE FROM saved_view WHERE id = $1', [id]);
      await this.note(manager, actor, study, 'view-deleted', null, before);
    });
  }

  private note(
    manager: EntityManager,
    actor: string,
    study: string,
    action: string,
    after: SavedViewModel | null,
    before: SavedViewModel | null,
  ): Promise<void> {
    const told = (view: SavedViewModel | null) =>
      view === null ? null : { list: view.list, name: view.name, filter: view.filter };
    return this.audit.write(manager, {
      ...{ actor, action, study, subject: `view:${(after ?? before)?.id ?? ''}` },
      ...{ before: told(before), after: told(after) },
    });
  }
}

type Checked = Required<{ [Key in keyof SavedViewInput]: Exclude<SavedViewInput[Key], undefined> }>;

function checked({ id, list, name, filter, sort, columns }: SavedViewInput): Checked {
  const refuse = (field: string, message: string): Refusal =>
    new Refusal('BAD_USER_INPUT', message, { field });
  const trimmed = name.trim();
  if (trimmed === '' || trimmed.length > LONGEST_NAME) {
    throw refuse('name', `A view's name has 1 to ${LONGEST_NAME} characters.`);
  }
  if (!LIST.test(list)) throw refuse('list', 'A list is named in small letters and hyphens.');
  if (filter === null || typeof filter !== 'object' || Array.isArray(filter)) {
    throw refuse('filter', 'A filter is an object.');
  }
  const view = {
    ...{ id: id ?? null, list, name: trimmed, filter },
    ...{ sort: sort ?? null, columns: columns ?? null },
  };
  if (JSON.stringify(view).length > LONGEST_JSON) {
    throw refuse('filter', 'The view is too long to keep: choose fewer options or columns.');
  }
  return view;
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

async function find(manager: EntityManager, study: string, id: string): Promise<SavedViewModel> {
  const [found] = isId(id)
    ? await manager.query<SavedViewModel[]>(
        `SELECT ${VIEW} ${JOINED} WHERE saved_view.id = $1 AND saved_view.study_id = $2`,
        [id, study],
      )
    : [];
  if (found !== undefined) return found;
  throw new Refusal('NOT_FOUND', 'The study has no such view; somebody may have deleted it.');
}

async function requireRoom(manager: EntityManager, study: string, list: string): Promise<void> {
  const [kept] = await manager.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM saved_view WHERE study_id = $1 AND list = $2',
    [study, list],
  );
  if ((kept?.count ?? 0) < MOST) return;
  throw new Refusal('BAD_USER_INPUT', `A list has at most ${MOST} views: delete one first.`);
}

async function requireFreeName(
  manager: EntityManager,
  study: string,
  { id, list, name }: Checked,
): Promise<void> {
  const [taken] = await manager.query<{ id: string }[]>(
    'SELECT id FROM saved_view WHERE study_id = $1 AND list = $2 AND name = $3',
    [study, list, name],
  );
  if (taken === undefined || taken.id === id) return;
  const message = `There is a view “${name}” already: take another name, or change that one.`;
  throw new Refusal('BAD_USER_INPUT', message, { field: 'name' });
}
