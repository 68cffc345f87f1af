import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever shows a wave or an edition in the making live is told by NOTIFY, when a transaction that
 * changed it commits. PostgreSQL tells of the same thing once a transaction.
 */
export class TellOfChanges1763880000000 implements MigrationInterface {
  readonly name = 'TellOfChanges1763880000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      telling(
        'tell_of_waves',
        `'wave ' || wave_id) FROM (SELECT DISTINCT wave_id FROM changed) AS waves`,
      ),
    );
    await runner.query(telling('tell_of_own_wave', `'wave ' || NEW.wave_id)`));
    await runner.query(telling('tell_of_wave', `'wave ' || NEW.id)`));
    await runner.query(telling('tell_of_publication', `'publication ' || NEW.id)`));
    await runner.query(
      telling(
        'tell_of_waves_of_invitee',
        `'wave ' || wave_id) FROM invitation WHERE invitee_id = NEW.id`,
      ),
    );
    await runner.query(
      telling(
        'tell_of_wave_of_mail',
        `'wave ' || wave_id) FROM invitation WHERE id = NEW.invitation_id`,
      ),
    );
    for (const [table, event, rows] of STATEMENTS) {
      await runner.query(`
        CREATE TRIGGER ${table}_${event.toLowerCase()}_told AFTER ${event} ON ${table}
          REFERENCING ${rows} TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION tell_of_waves()`);
    }
    for (const [table, event, told] of ROWS) {
      await runner.query(`CREATE TRIGGER ${table}_told AFTER ${event} ON ${table} ${told}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table] of ROWS) await runner.query(`DROP TRIGGER ${table}_told ON ${table}`);
    for (const [table, event] of STATEMENTS) {
      await runner.query(`DROP TRIGGER ${table}_${event.toLowerCase()}_told ON ${table}`);
    }
    for (const name of [
      ...['tell_of_waves', 'tell_of_own_wave', 'tell_of_wave', 'tell_of_publication'],
      ...['tell_of_waves_of_invitee', 'tell_of_wave_of_mail'],
    ]) {
      await runner.query(`DROP FUNCTION ${name}()`);
    }
  }
}

const telling = (name: string, payload: string): string => `
  CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('leadline_live', ${payload};
    RETURN NULL;
  END $$`;

const STATEMENTS = [
  ['response', 'INSERT', 'NEW'],
  ['response', 'UPDATE', 'NEW'],
  ['response', 'DELETE', 'OLD'],
  ['assessment', 'INSERT', 'NEW'],
  ['assessment', 'DELETE', 'OLD'],
  ['invitation', 'INSERT', 'NEW'],
  ['invitation', 'DELETE', 'OLD'],
] as const;

/** Most saves of an assessment change no count. */
const ASSESSMENT_COUNTS_ANEW = `
  OLD.status IS DISTINCT FROM NEW.status OR OLD.response_id IS DISTINCT FROM NEW.response_id
  OR OLD.answers -> 'region' IS DISTINCT FROM NEW.answers -> 'region'
  OR OLD.answers -> 'industry' IS DISTINCT FROM NEW.answers -> 'industry'`;

const ROWS = [
  [
    'assessment',
    'UPDATE',
    `FOR EACH ROW WHEN (${ASSESSMENT_COUNTS_ANEW}) EXECUTE FUNCTION tell_of_own_wave()`,
  ],
  [
    'mail',
    'INSERT OR UPDATE OF status, confirmed',
    'FOR EACH ROW EXECUTE FUNCTION tell_of_wave_of_mail()',
  ],
  [
    'invitee',
    'UPDATE OF opted_out_at, bounced_at, region, industry',
    'FOR EACH ROW EXECUTE FUNCTION tell_of_waves_of_invitee()',
  ],
  ['wave', 'UPDATE', 'FOR EACH ROW EXECUTE FUNCTION tell_of_wave()'],
  ['publication', 'UPDATE', 'FOR EACH ROW EXECUTE FUNCTION tell_of_publication()'],
] as const;
