import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files sent to be read, what was imported from them, and waves that are simulated. */
export class CreateResponseImport1763850000000 implements MigrationInterface {
  readonly name = 'CreateResponseImport1763850000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE upload (
        id          uuid        NOT NULL DEFAULT gen_random_uuid(),
        study_id    text        NOT NULL,
        account_id  uuid        NOT NULL,
        name        text        NOT NULL,
        size        integer     NOT NULL,
        bytes       bytea       NOT NULL,
        uploaded_at timestamptz NOT NULL,
        expires_at  timestamptz NOT NULL,
        CONSTRAINT upload_pkey PRIMARY KEY (id),
        CONSTRAINT upload_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE CASCADE,
        CONSTRAINT upload_by_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT upload_size_told CHECK (size = octet_length(bytes)),
        CONSTRAINT upload_expires_later CHECK (expires_at > uploaded_at)
      )`);
    // A file is read whole and kept for a day: compressing it would cost more than it saves.
    await runner.query('ALTER TABLE upload ALTER COLUMN bytes SET STORAGE EXTERNAL');
    await runner.query('CREATE INDEX upload_by_expiry ON upload (expires_at)');
    await runner.query(`
      CREATE TABLE response_import (
        id           uuid             NOT NULL DEFAULT gen_random_uuid(),
        study_id     text             NOT NULL,
        wave_id      text             NOT NULL,
        upload_id    uuid,
        file_name    text             NOT NULL,
        dry_run      boolean          NOT NULL,
        changed      text             NOT NULL,
        mapping      jsonb            NOT NULL,
        headers      jsonb            NOT NULL,
        status       text             NOT NULL DEFAULT 'running',
        share        double precision NOT NULL DEFAULT 0,
        summary      jsonb,
        problems     jsonb,
        failure      text,
        requested_by uuid,
        requested_at timestamptz      NOT NULL,
        finished_at  timestamptz,
        CONSTRAINT response_import_pkey PRIMARY KEY (id),
        CONSTRAINT response_import_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE,
        CONSTRAINT response_import_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE CASCADE,
        CONSTRAINT response_import_of_upload FOREIGN KEY (upload_id) REFERENCES upload (id) ON DELETE SET NULL,
        CONSTRAINT response_import_changed_known CHECK (changed IN ('refuse', 'update')),
        CONSTRAINT response_import_status_known
          CHECK (status IN ('running', 'done', 'refused', 'failed', 'undone')),
        CONSTRAINT response_import_share_in_range CHECK (share BETWEEN 0 AND 1),
        CONSTRAINT response_import_failed_for_a_reason CHECK ((failure IS NOT NULL) = (status = 'failed')),
        CONSTRAINT response_import_told CHECK (status IN ('running', 'failed') OR summary IS NOT NULL)
      )`);
    await runner.query(
      'CREATE INDEX response_import_by_wave ON response_import (wave_id, requested_at DESC)',
    );
    await runner.query('CREATE INDEX response_import_by_upload ON response_import (upload_id)');
    await runner.query(`
      ALTER TABLE response
        ADD COLUMN import_id uuid,
        ADD CONSTRAINT response_by_import FOREIGN KEY (import_id) REFERENCES response_import (id) ON DELETE SET NULL`);
    await runner.query(
      'CREATE INDEX response_by_import ON response (import_id) WHERE import_id IS NOT NULL',
    );
    await runner.query(`
      ALTER TABLE wave
        ADD COLUMN simulated boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT wave_simulated_asks_nobody CHECK (NOT simulated OR status IN ('closed', 'published')),
        ADD CONSTRAINT wave_simulated_or_reconstructed CHECK (NOT (simulated AND reconstructed))`);
    await runner.query(`
      ALTER TABLE edition
        ADD COLUMN simulated boolean NOT NULL DEFAULT false,
        ADD CONSTRAINT edition_reference_not_simulated CHECK (NOT (reference AND simulated))`);
    await runner.query(`
      CREATE TRIGGER edition_simulated_sealed BEFORE UPDATE OF simulated
        ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER edition_simulated_sealed ON edition');
    await runner.query('ALTER TABLE edition DROP COLUMN simulated');
    await runner.query('ALTER TABLE wave DROP COLUMN simulated');
    await runner.query('ALTER TABLE response DROP COLUMN import_id');
    await runner.query('DROP TABLE response_import');
    await runner.query('DROP TABLE upload');
  }
}
