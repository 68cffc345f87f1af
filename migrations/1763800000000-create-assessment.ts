import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Self-assessments, who may join a wave, and what a study's respondents are compared with. */
export class CreateAssessment1763800000000 implements MigrationInterface {
  readonly name = 'CreateAssessment1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE study ADD COLUMN benchmark jsonb');
    await runner.query(`
      ALTER TABLE wave
        ADD COLUMN access text NOT NULL DEFAULT 'invitation',
        ADD CONSTRAINT wave_access_known CHECK (access IN ('open-link', 'invitation'))`);
    await runner.query(`
      CREATE TABLE assessment (
        id               uuid        NOT NULL DEFAULT gen_random_uuid(),
        token_hash       bytea       NOT NULL,
        wave_id          text        NOT NULL,
        locale           text        NOT NULL,
        consent          boolean     NOT NULL,
        organisation_key text,
        answers          jsonb       NOT NULL DEFAULT '{}',
        revision         integer     NOT NULL DEFAULT 0,
        status           text        NOT NULL DEFAULT 'started',
        edition_id       text,
        response_id      uuid,
        started_at       timestamptz NOT NULL DEFAULT now(),
        saved_at         timestamptz NOT NULL DEFAULT now(),
        submitted_at     timestamptz,
        CONSTRAINT assessment_pkey PRIMARY KEY (id),
        CONSTRAINT assessment_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE RESTRICT,
        CONSTRAINT assessment_pinned_to_edition FOREIGN KEY (edition_id) REFERENCES edition (id) ON DELETE RESTRICT,
        CONSTRAINT assessment_has_response FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE SET NULL,
        CONSTRAINT assessment_once_per_wave UNIQUE (token_hash, wave_id),
        CONSTRAINT assessment_response_once UNIQUE (response_id),
        CONSTRAINT assessment_token_hash_is_sha256 CHECK (octet_length(token_hash) = 32),
        CONSTRAINT assessment_answers_is_object CHECK (jsonb_typeof(answers) = 'object'),
        CONSTRAINT assessment_revision_not_negative CHECK (revision >= 0),
        CONSTRAINT assessment_status_known CHECK (status IN ('started', 'submitted')),
        CONSTRAINT assessment_submitted_has_date CHECK ((submitted_at IS NOT NULL) = (status = 'submitted')),
        CONSTRAINT assessment_submitted_is_pinned CHECK ((edition_id IS NOT NULL) = (status = 'submitted')),
        CONSTRAINT assessment_response_when_submitted CHECK (response_id IS NULL OR (status = 'submitted' AND consent))
      )`);
    await runner.query('CREATE INDEX assessment_by_wave ON assessment (wave_id)');
    await runner.query(`
      CREATE TABLE pseudonym_key (
        only_one boolean NOT NULL DEFAULT true,
        key      bytea   NOT NULL,
        CONSTRAINT pseudonym_key_pkey PRIMARY KEY (only_one),
        CONSTRAINT pseudonym_key_only_one CHECK (only_one),
        CONSTRAINT pseudonym_key_length CHECK (octet_length(key) = 32)
      )`);
    // Two random UUIDs hold 244 random bits; gen_random_bytes would need an extension.
    await runner.query(`
      INSERT INTO pseudonym_key (key)
      VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE pseudonym_key');
    await runner.query('DROP TABLE assessment');
    await runner.query('ALTER TABLE wave DROP COLUMN access');
    await runner.query('ALTER TABLE study DROP COLUMN benchmark');
  }
}
