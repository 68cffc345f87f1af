import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When waves open and close and what they aim for; editions in the making, weighted and withdrawn. */
export class CreatePublication1763820000000 implements MigrationInterface {
  readonly name = 'CreatePublication1763820000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE wave
        ADD COLUMN opens_at timestamptz,
        ADD COLUMN closes_at timestamptz,
        ADD COLUMN quotas jsonb NOT NULL DEFAULT '[]',
        ADD CONSTRAINT wave_closes_after_it_opens CHECK (closes_at > opens_at),
        ADD CONSTRAINT wave_quotas_is_list CHECK (jsonb_typeof(quotas) = 'array')`);
    await runner.query(`
      ALTER TABLE edition
        ADD COLUMN weighting jsonb,
        ADD COLUMN withdrawn_because text,
        ADD CONSTRAINT edition_withdrawn_for_a_reason
          CHECK (withdrawn_because IS NULL OR withdrawn_at IS NOT NULL)`);
    await this.seal(runner, `${SEALED}, weighting`);
    await runner.query(`
      CREATE TABLE publication (
        id            uuid             NOT NULL DEFAULT gen_random_uuid(),
        study_id      text             NOT NULL,
        waves         text[]           NOT NULL,
        edition_id    text             NOT NULL,
        edition_name  text             NOT NULL,
        reference     boolean          NOT NULL,
        plan          jsonb,
        status        text             NOT NULL DEFAULT 'deciding',
        phase         text             NOT NULL DEFAULT 'waiting',
        share         double precision NOT NULL DEFAULT 0,
        problem       text,
        content_hash  text,
        sample_size   integer,
        organisations integer,
        weighting     jsonb,
        preview       jsonb,
        disclosure    jsonb,
        requested_by  uuid,
        requested_at  timestamptz      NOT NULL DEFAULT now(),
        finished_at   timestamptz,
        CONSTRAINT publication_pkey PRIMARY KEY (id),
        CONSTRAINT publication_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE RESTRICT,
        CONSTRAINT publication_has_waves CHECK (cardinality(waves) > 0),
        CONSTRAINT publication_edition_is_slug CHECK (edition_id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        CONSTRAINT publication_status_known
          CHECK (status IN ('deciding', 'ready', 'sealing', 'published', 'failed', 'replaced')),
        CONSTRAINT publication_phase_known
          CHECK (phase IN ('waiting', 'reading', 'protecting', 'sealing', 'done')),
        CONSTRAINT publication_share_in_range CHECK (share BETWEEN 0 AND 1),
        CONSTRAINT publication_failed_for_a_reason CHECK ((problem IS NOT NULL) = (status = 'failed')),
        CONSTRAINT publication_ready_is_decided
          CHECK (status NOT IN ('ready', 'sealing', 'published') OR content_hash IS NOT NULL)
      )`);
    await runner.query('CREATE INDEX publication_by_study ON publication (study_id, requested_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE publication');
    await this.seal(runner, SEALED);
    await runner.query('ALTER TABLE edition DROP COLUMN weighting, DROP COLUMN withdrawn_because');
    await runner.query(`
      ALTER TABLE wave DROP COLUMN opens_at, DROP COLUMN closes_at, DROP COLUMN quotas`);
  }

  private async seal(runner: QueryRunner, columns: string): Promise<void> {
    await runner.query('DROP TRIGGER edition_sealed ON edition');
    await runner.query(`
      CREATE TRIGGER edition_sealed BEFORE DELETE OR UPDATE OF ${columns}
        ON edition FOR EACH ROW EXECUTE FUNCTION refuse_change_of_edition()`);
  }
}

const SEALED =
  'id, study_id, name, published_at, sample_size, organisations, hash, reconstructed, codebook, disclosure';
