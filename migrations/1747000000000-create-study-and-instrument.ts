import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A study, the versions of its questionnaire, and the frames its open answers are coded by. */
export class CreateStudyAndInstrument1747000000000 implements MigrationInterface {
  readonly name = 'CreateStudyAndInstrument1747000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE study (
        id           text        NOT NULL,
        definition   jsonb       NOT NULL,
        figures      jsonb       NOT NULL,
        claims       jsonb       NOT NULL,
        chart_values jsonb       NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT study_pkey PRIMARY KEY (id),
        CONSTRAINT study_id_is_slug CHECK (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT study_figures_is_list CHECK (jsonb_typeof(figures) = 'array'),
        CONSTRAINT study_claims_is_list CHECK (jsonb_typeof(claims) = 'array'),
        CONSTRAINT study_chart_values_is_list CHECK (jsonb_typeof(chart_values) = 'array')
      )`);
    await runner.query(`
      CREATE TABLE instrument_version (
        id         uuid        NOT NULL DEFAULT gen_random_uuid(),
        study_id   text        NOT NULL,
        version    integer     NOT NULL,
        document   jsonb       NOT NULL,
        frozen_at  timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT instrument_version_pkey PRIMARY KEY (id),
        CONSTRAINT instrument_version_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE RESTRICT,
        CONSTRAINT instrument_version_once UNIQUE (study_id, version),
        CONSTRAINT instrument_version_positive CHECK (version > 0)
      )`);
    await runner.query(`
      CREATE TABLE code_frame (
        id         uuid        NOT NULL DEFAULT gen_random_uuid(),
        study_id   text        NOT NULL,
        item       text        NOT NULL,
        version    integer     NOT NULL,
        themes     jsonb       NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT code_frame_pkey PRIMARY KEY (id),
        CONSTRAINT code_frame_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE RESTRICT,
        CONSTRAINT code_frame_once UNIQUE (study_id, item, version),
        CONSTRAINT code_frame_version_positive CHECK (version > 0),
        CONSTRAINT code_frame_themes_is_list CHECK (jsonb_typeof(themes) = 'array')
      )`);
    await runner.query(`
      CREATE FUNCTION refuse_change_of_frozen_instrument() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'instrument version % is frozen: a wave uses it', OLD.version
          USING ERRCODE = 'integrity_constraint_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER instrument_version_frozen
        BEFORE UPDATE OF document, version, study_id OR DELETE ON instrument_version
        FOR EACH ROW WHEN (OLD.frozen_at IS NOT NULL)
        EXECUTE FUNCTION refuse_change_of_frozen_instrument()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE code_frame');
    await runner.query('DROP TABLE instrument_version');
    await runner.query('DROP FUNCTION refuse_change_of_frozen_instrument');
    await runner.query('DROP TABLE study');
  }
}
