import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Waves, and what is collected in them: organisations, responses, coded open answers. */
export class CreateFieldwork1747000100000 implements MigrationInterface {
  readonly name = 'CreateFieldwork1747000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE wave (
        id                    text        NOT NULL,
        study_id              text        NOT NULL,
        instrument_version_id uuid        NOT NULL,
        name                  text        NOT NULL,
        status                text        NOT NULL DEFAULT 'draft',
        strands               jsonb       NOT NULL,
        reconstructed         boolean     NOT NULL DEFAULT false,
        opened_at             timestamptz,
        closed_at             timestamptz,
        CONSTRAINT wave_pkey PRIMARY KEY (id),
        CONSTRAINT wave_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE RESTRICT,
        CONSTRAINT wave_uses_instrument FOREIGN KEY (instrument_version_id) REFERENCES instrument_version (id) ON DELETE RESTRICT,
        CONSTRAINT wave_name_once UNIQUE (study_id, name),
        CONSTRAINT wave_status_known CHECK (status IN ('draft', 'open', 'closed', 'published')),
        CONSTRAINT wave_strands_not_empty CHECK (jsonb_array_length(strands) > 0),
        CONSTRAINT wave_opened_unless_draft CHECK ((opened_at IS NULL) = (status = 'draft')),
        CONSTRAINT wave_closed_after_opening CHECK (closed_at IS NULL OR closed_at >= opened_at),
        CONSTRAINT wave_closed_has_date CHECK ((closed_at IS NOT NULL) = (status IN ('closed', 'published')))
      )`);
    await runner.query(`
      CREATE TABLE organisation (
        id         uuid        NOT NULL DEFAULT gen_random_uuid(),
        study_id   text        NOT NULL,
        key        text        NOT NULL,
        CONSTRAINT organisation_pkey PRIMARY KEY (id),
        CONSTRAINT organisation_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE RESTRICT,
        CONSTRAINT organisation_once UNIQUE (study_id, key)
      )`);
    await runner.query(`
      CREATE TABLE response (
        id              uuid             NOT NULL DEFAULT gen_random_uuid(),
        wave_id         text             NOT NULL,
        organisation_id uuid             NOT NULL,
        respondent      text             NOT NULL,
        strand          text             NOT NULL,
        mode            text             NOT NULL,
        status          text             NOT NULL DEFAULT 'complete',
        answers         jsonb            NOT NULL,
        weight          double precision NOT NULL DEFAULT 1,
        submitted_at    timestamptz      NOT NULL DEFAULT now(),
        CONSTRAINT response_pkey PRIMARY KEY (id),
        CONSTRAINT response_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE RESTRICT,
        CONSTRAINT response_of_organisation FOREIGN KEY (organisation_id) REFERENCES organisation (id) ON DELETE RESTRICT,
        CONSTRAINT response_once_per_wave UNIQUE (wave_id, respondent),
        CONSTRAINT response_mode_known CHECK (mode IN ('web', 'telephone', 'interview', 'paper')),
        CONSTRAINT response_status_known CHECK (status IN ('complete', 'partial', 'breakoff')),
        CONSTRAINT response_weight_positive CHECK (weight > 0 AND weight < 'Infinity'),
        CONSTRAINT response_answers_is_object CHECK (jsonb_typeof(answers) = 'object')
      )`);
    await runner.query('CREATE INDEX response_by_organisation ON response (organisation_id)');
    await runner.query(`
      CREATE TABLE theme_coding (
        response_id   uuid NOT NULL,
        code_frame_id uuid NOT NULL,
        theme         text NOT NULL,
        coder         text NOT NULL,
        CONSTRAINT theme_coding_pkey PRIMARY KEY (response_id, code_frame_id, coder, theme),
        CONSTRAINT theme_coding_of_response FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE CASCADE,
        CONSTRAINT theme_coding_by_frame FOREIGN KEY (code_frame_id) REFERENCES code_frame (id) ON DELETE RESTRICT
      )`);
    await runner.query('CREATE INDEX theme_coding_by_frame ON theme_coding (code_frame_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE theme_coding');
    await runner.query('DROP TABLE response');
    await runner.query('DROP TABLE organisation');
    await runner.query('DROP TABLE wave');
  }
}
