import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much a study's analysts see on their own screens. */
export class SetAnalystView1763920000000 implements MigrationInterface {
  readonly name = 'SetAnalystView1763920000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE study
        ADD COLUMN analyst_view text NOT NULL DEFAULT 'threshold',
        ADD CONSTRAINT study_analyst_view_known
          CHECK (analyst_view IN ('as-outsiders', 'threshold', 'unprotected'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE study DROP COLUMN analyst_view');
  }
}
