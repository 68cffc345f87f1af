import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept of a wave for how long, and people who were taken off a list and may come back. */
export class CreateWaveRetention1763900000000 implements MigrationInterface {
  readonly name = 'CreateWaveRetention1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wave_retention (
        wave_id             text        NOT NULL,
        identity_days       integer,
        open_text_days      integer,
        set_at              timestamptz NOT NULL,
        identity_erased_at  timestamptz,
        open_text_erased_at timestamptz,
        dispositions        jsonb,
        CONSTRAINT wave_retention_pkey PRIMARY KEY (wave_id),
        CONSTRAINT wave_retention_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE,
        CONSTRAINT wave_retention_identity_days CHECK (identity_days BETWEEN 1 AND 3650),
        CONSTRAINT wave_retention_open_text_days CHECK (open_text_days BETWEEN 1 AND 3650),
        CONSTRAINT wave_retention_keeps_counts CHECK ((identity_erased_at IS NULL) = (dispositions IS NULL))
      )`);
    await runner.query('ALTER TABLE invitee ADD COLUMN removed_at timestamptz');
    await runner.query(
      'CREATE INDEX invitee_removed ON invitee (removed_at) WHERE removed_at IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitee DROP COLUMN removed_at');
    await runner.query('DROP TABLE wave_retention');
  }
}
