import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which responses an edition was sealed of, in the order of its columns: what another edition of the
 * same wave differs in. Waves of withdrawn editions are closed again. And what is announced of an
 * edition.
 */
export class NoteRespondentsOfEditions1763890000000 implements MigrationInterface {
  readonly name = 'NoteRespondentsOfEditions1763890000000';

  async up(runner: QueryRunner): Promise<void> {
    // A response may be erased later; the edition keeps its row, and so its number.
    await runner.query(`
      CREATE TABLE edition_respondent (
        edition_id  text    NOT NULL,
        position    integer NOT NULL,
        response_id uuid    NOT NULL,
        CONSTRAINT edition_respondent_pkey PRIMARY KEY (edition_id, position),
        CONSTRAINT edition_respondent_of_edition FOREIGN KEY (edition_id) REFERENCES edition (id) ON DELETE RESTRICT
      )`);
    await runner.query(
      'CREATE INDEX edition_respondent_by_response ON edition_respondent (response_id)',
    );
    await runner.query(`
      INSERT INTO edition_respondent (edition_id, position, response_id)
      SELECT edition_wave.edition_id,
             row_number() OVER (PARTITION BY edition_wave.edition_id
               ORDER BY response.wave_id COLLATE "C", response.respondent COLLATE "C") - 1,
             response.id
        FROM edition_wave JOIN response ON response.wave_id = edition_wave.wave_id
       WHERE response.status = 'complete'`);
    await runner.query(`
      CREATE TRIGGER edition_respondent_sealed
        BEFORE DELETE OR UPDATE ON edition_respondent
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition()`);
    await runner.query(`
      UPDATE wave SET status = 'closed'
       WHERE status = 'published'
         AND NOT EXISTS (
               SELECT FROM edition_wave JOIN edition ON edition.id = edition_wave.edition_id
                WHERE edition_wave.wave_id = wave.id AND edition.withdrawn_at IS NULL)`);
    await runner.query(`
      ALTER TABLE edition
        ADD COLUMN announcement text,
        ADD CONSTRAINT edition_announcement_not_empty CHECK (announcement <> '')`);
    await runner.query('ALTER TABLE publication ADD COLUMN announcement text');
    await this.seal(runner, `${SEALED}, announcement`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.seal(runner, SEALED);
    await runner.query('ALTER TABLE publication DROP COLUMN announcement');
    await runner.query('ALTER TABLE edition DROP COLUMN announcement');
    await runner.query(`
      UPDATE wave SET status = 'published'
       WHERE status = 'closed' AND id IN (SELECT wave_id FROM edition_wave)`);
    await runner.query('DROP TABLE edition_respondent');
  }

  private async seal(runner: QueryRunner, columns: string): Promise<void> {
    await runner.query('DROP TRIGGER edition_sealed ON edition');
    await runner.query(`
      CREATE TRIGGER edition_sealed BEFORE DELETE OR UPDATE OF ${columns}
        ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition()`);
  }
}

const SEALED =
  'id, study_id, name, published_at, sample_size, organisations, hash, reconstructed, codebook, disclosure, weighting';
