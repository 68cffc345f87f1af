import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts of instruments: who changed them last, and how often they were saved. */
export class VersionInstruments1763870000000 implements MigrationInterface {
  readonly name = 'VersionInstruments1763870000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE instrument_version
        ADD COLUMN revision integer NOT NULL DEFAULT 1,
        ADD COLUMN based_on integer,
        ADD COLUMN changed_at timestamptz,
        ADD COLUMN changed_by uuid,
        ADD CONSTRAINT instrument_version_changed_by
          FOREIGN KEY (changed_by) REFERENCES account (id) ON DELETE SET NULL,
        ADD CONSTRAINT instrument_version_revision_positive CHECK (revision > 0)`);
    await runner.query('UPDATE instrument_version SET changed_at = created_at');
    await runner.query(`
      ALTER TABLE instrument_version
        ALTER COLUMN changed_at SET DEFAULT now(),
        ALTER COLUMN changed_at SET NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE instrument_version
        DROP COLUMN revision,
        DROP COLUMN based_on,
        DROP COLUMN changed_at,
        DROP COLUMN changed_by`);
  }
}
