import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those who run a wave find about its responses: quality flags, exclusions, saved views. */
export class CreateResponseReview1763840000000 implements MigrationInterface {
  readonly name = 'CreateResponseReview1763840000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE exclusion (
        id          uuid        NOT NULL DEFAULT gen_random_uuid(),
        wave_id     text        NOT NULL,
        because     text        NOT NULL,
        excluded_by uuid,
        excluded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT exclusion_pkey PRIMARY KEY (id),
        CONSTRAINT exclusion_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE,
        CONSTRAINT exclusion_by_account FOREIGN KEY (excluded_by) REFERENCES account (id) ON DELETE SET NULL,
        CONSTRAINT exclusion_for_a_reason CHECK (btrim(because) <> '')
      )`);
    await runner.query(`
      ALTER TABLE response
        ADD COLUMN minutes double precision,
        ADD COLUMN flags text[] NOT NULL DEFAULT '{}',
        ADD COLUMN exclusion_id uuid,
        ADD CONSTRAINT response_minutes_not_negative CHECK (minutes >= 0 AND minutes < 'Infinity'),
        ADD CONSTRAINT response_flags_known
          CHECK (flags <@ '{speeder,straight-lining,same-organisation,same-answers}'),
        ADD CONSTRAINT response_excluded_by_exclusion
          FOREIGN KEY (exclusion_id) REFERENCES exclusion (id) ON DELETE RESTRICT`);
    await runner.query(
      'CREATE INDEX response_by_submission ON response (wave_id, submitted_at, id)',
    );
    await runner.query(`
      UPDATE response SET minutes = extract(epoch FROM assessment.submitted_at - assessment.started_at) / 60
        FROM assessment
       WHERE assessment.response_id = response.id AND assessment.submitted_at >= assessment.started_at`);
    await runner.query(`
      CREATE TABLE flag_clearance (
        response_id uuid        NOT NULL,
        flag        text        NOT NULL,
        note        text        NOT NULL,
        cleared_by  uuid,
        cleared_at  timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT flag_clearance_pkey PRIMARY KEY (response_id, flag),
        CONSTRAINT flag_clearance_of_response FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE CASCADE,
        CONSTRAINT flag_clearance_by_account FOREIGN KEY (cleared_by) REFERENCES account (id) ON DELETE SET NULL
      )`);
    await runner.query(`
      CREATE TABLE response_check (
        wave_id        text             NOT NULL,
        seen           text             NOT NULL,
        median_minutes double precision,
        checked_at     timestamptz      NOT NULL DEFAULT now(),
        CONSTRAINT response_check_pkey PRIMARY KEY (wave_id),
        CONSTRAINT response_check_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE saved_view (
        id         uuid        NOT NULL DEFAULT gen_random_uuid(),
        study_id   text        NOT NULL,
        list       text        NOT NULL,
        name       text        NOT NULL,
        filter     jsonb       NOT NULL,
        sort       jsonb,
        columns    jsonb,
        changed_by uuid,
        changed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT saved_view_pkey PRIMARY KEY (id),
        CONSTRAINT saved_view_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE CASCADE,
        CONSTRAINT saved_view_by_account FOREIGN KEY (changed_by) REFERENCES account (id) ON DELETE SET NULL,
        CONSTRAINT saved_view_name_once UNIQUE (study_id, list, name)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE saved_view');
    await runner.query('DROP TABLE response_check');
    await runner.query('DROP TABLE flag_clearance');
    await runner.query('DROP INDEX response_by_submission');
    await runner.query(`
      ALTER TABLE response DROP COLUMN exclusion_id, DROP COLUMN flags, DROP COLUMN minutes`);
    await runner.query('DROP TABLE exclusion');
  }
}
