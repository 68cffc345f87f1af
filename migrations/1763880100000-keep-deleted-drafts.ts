import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft that is deleted is kept for a while, and can be brought back. */
export class KeepDeletedDrafts1763880100000 implements MigrationInterface {
  readonly name = 'KeepDeletedDrafts1763880100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE wave
        ADD COLUMN deleted_at timestamptz,
        ADD CONSTRAINT wave_deleted_is_draft CHECK (deleted_at IS NULL OR status = 'draft'),
        DROP CONSTRAINT wave_name_once`);
    await runner.query(
      'CREATE UNIQUE INDEX wave_name_once ON wave (study_id, name) WHERE deleted_at IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM invitation USING wave
       WHERE wave.id = invitation.wave_id AND wave.deleted_at IS NOT NULL`);
    await runner.query('DELETE FROM wave WHERE deleted_at IS NOT NULL');
    await runner.query('DROP INDEX wave_name_once');
    await runner.query(`
      ALTER TABLE wave
        DROP COLUMN deleted_at,
        ADD CONSTRAINT wave_name_once UNIQUE (study_id, name)`);
  }
}
