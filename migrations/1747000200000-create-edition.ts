import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Editions: sealed, hashed columns of closed waves. A trigger keeps what is sealed as it was. */
export class CreateEdition1747000200000 implements MigrationInterface {
  readonly name = 'CreateEdition1747000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE edition (
        id            text        NOT NULL,
        study_id      text        NOT NULL,
        name          text        NOT NULL,
        published_at  timestamptz NOT NULL,
        sample_size   integer     NOT NULL,
        organisations integer     NOT NULL,
        hash          text        NOT NULL,
        reconstructed boolean     NOT NULL,
        codebook      jsonb       NOT NULL,
        disclosure    jsonb       NOT NULL,
        reference     boolean     NOT NULL DEFAULT false,
        withdrawn_at  timestamptz,
        CONSTRAINT edition_pkey PRIMARY KEY (id),
        CONSTRAINT edition_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE RESTRICT,
        CONSTRAINT edition_name_once UNIQUE (study_id, name),
        CONSTRAINT edition_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'),
        CONSTRAINT edition_has_sample CHECK (sample_size > 0 AND organisations BETWEEN 1 AND sample_size),
        CONSTRAINT edition_reference_not_withdrawn CHECK (NOT (reference AND withdrawn_at IS NOT NULL))
      )`);
    await runner.query(
      'CREATE UNIQUE INDEX edition_one_reference ON edition (reference) WHERE reference',
    );
    await runner.query(`
      CREATE TABLE edition_wave (
        edition_id text NOT NULL,
        wave_id    text NOT NULL,
        CONSTRAINT edition_wave_pkey PRIMARY KEY (edition_id, wave_id),
        CONSTRAINT edition_wave_of_edition FOREIGN KEY (edition_id) REFERENCES edition (id) ON DELETE RESTRICT,
        CONSTRAINT edition_wave_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE RESTRICT
      )`);
    await runner.query(`
      CREATE TABLE edition_column (
        edition_id text    NOT NULL,
        position   integer NOT NULL,
        name       text    NOT NULL,
        data       bytea   NOT NULL,
        CONSTRAINT edition_column_pkey PRIMARY KEY (edition_id, position),
        CONSTRAINT edition_column_of_edition FOREIGN KEY (edition_id) REFERENCES edition (id) ON DELETE RESTRICT,
        CONSTRAINT edition_column_once UNIQUE (edition_id, name)
      )`);
    await runner.query(`
      CREATE FUNCTION refuse_change_of_edition() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'an edition is sealed: withdraw it and publish another'
          USING ERRCODE = 'integrity_constraint_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER edition_sealed
        BEFORE DELETE OR UPDATE OF id, study_id, name, published_at, sample_size, organisations, hash, reconstructed, codebook, disclosure
        ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition()`);
    await runner.query(`
      CREATE TRIGGER edition_column_sealed
        BEFORE DELETE OR UPDATE ON edition_column
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE edition_column');
    await runner.query('DROP TABLE edition_wave');
    await runner.query('DROP TABLE edition');
    await runner.query('DROP FUNCTION refuse_change_of_edition');
  }
}
