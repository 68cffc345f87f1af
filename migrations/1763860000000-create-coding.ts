import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Coding of open answers by people: a row for each coder of an answer, who codes a second time, what
 * was decided where they disagreed, and which version of a code frame an edition was coded by.
 */
export class CreateCoding1763860000000 implements MigrationInterface {
  readonly name = 'CreateCoding1763860000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE theme_coding RENAME TO theme_coding_by_theme');
    await runner.query('ALTER TABLE theme_coding_by_theme DROP CONSTRAINT theme_coding_pkey');
    await runner.query('DROP INDEX theme_coding_by_frame');
    await runner.query(`
      CREATE TABLE theme_coding (
        response_id   uuid        NOT NULL,
        code_frame_id uuid        NOT NULL,
        coder         text        NOT NULL,
        themes        text[]      NOT NULL,
        note          text        NOT NULL DEFAULT '',
        coded_at      timestamptz NOT NULL DEFAULT now(),
        changed_at    timestamptz NOT NULL DEFAULT now(),
        carried_from  uuid,
        CONSTRAINT theme_coding_pkey PRIMARY KEY (response_id, code_frame_id, coder),
        CONSTRAINT theme_coding_of_answer FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE CASCADE,
        CONSTRAINT theme_coding_in_frame FOREIGN KEY (code_frame_id) REFERENCES code_frame (id) ON DELETE RESTRICT,
        CONSTRAINT theme_coding_carried_from_frame FOREIGN KEY (carried_from) REFERENCES code_frame (id) ON DELETE RESTRICT,
        CONSTRAINT theme_coding_has_themes CHECK (cardinality(themes) > 0)
      )`);
    await runner.query(`
      INSERT INTO theme_coding (response_id, code_frame_id, coder, themes)
      SELECT response_id, code_frame_id, coder, array_agg(theme ORDER BY theme)
        FROM theme_coding_by_theme GROUP BY response_id, code_frame_id, coder`);
    await runner.query('DROP TABLE theme_coding_by_theme');
    await runner.query('CREATE INDEX theme_coding_by_coder ON theme_coding (code_frame_id, coder)');
    await runner.query(`
      CREATE TABLE adjudication (
        response_id   uuid        NOT NULL,
        code_frame_id uuid        NOT NULL,
        themes        text[]      NOT NULL,
        note          text        NOT NULL DEFAULT '',
        decided_by    uuid        NOT NULL,
        decided_at    timestamptz NOT NULL DEFAULT now(),
        carried_from  uuid,
        CONSTRAINT adjudication_pkey PRIMARY KEY (response_id, code_frame_id),
        CONSTRAINT adjudication_of_answer FOREIGN KEY (response_id) REFERENCES response (id) ON DELETE CASCADE,
        CONSTRAINT adjudication_in_frame FOREIGN KEY (code_frame_id) REFERENCES code_frame (id) ON DELETE RESTRICT,
        CONSTRAINT adjudication_carried_from_frame FOREIGN KEY (carried_from) REFERENCES code_frame (id) ON DELETE RESTRICT,
        CONSTRAINT adjudication_has_themes CHECK (cardinality(themes) > 0)
      )`);
    await runner.query('CREATE INDEX adjudication_by_frame ON adjudication (code_frame_id)');
    await runner.query(`
      CREATE TABLE double_coding (
        wave_id text             NOT NULL,
        item    text             NOT NULL,
        share   double precision NOT NULL,
        seed    integer          NOT NULL,
        coders  uuid[]           NOT NULL,
        CONSTRAINT double_coding_pkey PRIMARY KEY (wave_id, item),
        CONSTRAINT double_coding_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE,
        CONSTRAINT double_coding_share_is_share CHECK (share > 0 AND share <= 1)
      )`);
    await runner.query(`
      CREATE TABLE open_answer_reading (
        session_id uuid NOT NULL,
        wave_id    text NOT NULL,
        item       text NOT NULL,
        day        date NOT NULL,
        CONSTRAINT open_answer_reading_pkey PRIMARY KEY (session_id, wave_id, item, day),
        CONSTRAINT open_answer_reading_in_session FOREIGN KEY (session_id) REFERENCES session (id) ON DELETE CASCADE,
        CONSTRAINT open_answer_reading_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE edition_code_frame (
        edition_id    text NOT NULL,
        code_frame_id uuid NOT NULL,
        CONSTRAINT edition_code_frame_pkey PRIMARY KEY (edition_id, code_frame_id),
        CONSTRAINT edition_code_frame_of_edition FOREIGN KEY (edition_id) REFERENCES edition (id) ON DELETE RESTRICT,
        CONSTRAINT edition_code_frame_is_kept FOREIGN KEY (code_frame_id) REFERENCES code_frame (id) ON DELETE RESTRICT
      )`);
    await runner.query(
      'CREATE INDEX edition_code_frame_by_frame ON edition_code_frame (code_frame_id)',
    );
    await runner.query(`
      INSERT INTO edition_code_frame (edition_id, code_frame_id)
      SELECT DISTINCT ON (edition.id, frame.item) edition.id, frame.id
        FROM edition
        CROSS JOIN jsonb_array_elements(edition.codebook -> 'variables') AS variable
        JOIN code_frame frame
          ON frame.study_id = edition.study_id AND variable ->> 'name' = frame.item || '.themes'
       ORDER BY edition.id, frame.item, frame.version DESC`);
    await runner.query(`
      CREATE TRIGGER edition_code_frame_sealed
        BEFORE DELETE OR UPDATE ON edition_code_frame
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition()`);
    await runner.query(`
      CREATE FUNCTION refuse_change_of_used_code_frame() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM theme_coding WHERE code_frame_id = OLD.id)
          OR EXISTS (SELECT FROM adjudication WHERE code_frame_id = OLD.id)
          OR EXISTS (SELECT FROM edition_code_frame WHERE code_frame_id = OLD.id) THEN
          RAISE EXCEPTION 'version % of the code frame of % is frozen: answers are coded by it', OLD.version, OLD.item
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await runner.query(`
      CREATE TRIGGER code_frame_frozen
        BEFORE DELETE OR UPDATE OF study_id, item, version, themes ON code_frame
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_used_code_frame()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER code_frame_frozen ON code_frame');
    await runner.query('DROP FUNCTION refuse_change_of_used_code_frame');
    await runner.query('DROP TABLE edition_code_frame');
    await runner.query('DROP TABLE open_answer_reading');
    await runner.query('DROP TABLE double_coding');
    await runner.query('DROP TABLE adjudication');
    await runner.query('ALTER TABLE theme_coding RENAME TO coder_codes');
    await runner.query('ALTER TABLE coder_codes DROP CONSTRAINT theme_coding_pkey');
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
    // “No theme” had no code before.
    await runner.query(`
      INSERT INTO theme_coding (response_id, code_frame_id, theme, coder)
      SELECT response_id, code_frame_id, unnest(themes), coder FROM coder_codes
       WHERE themes <> '{no-theme}'`);
    await runner.query('DROP TABLE coder_codes');
    await runner.query('CREATE INDEX theme_coding_by_frame ON theme_coding (code_frame_id)');
  }
}
