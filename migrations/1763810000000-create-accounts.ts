import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who run surveys, how they sign in, what they may do, and what they did. */
export class CreateAccounts1763810000000 implements MigrationInterface {
  readonly name = 'CreateAccounts1763810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id         uuid        NOT NULL DEFAULT gen_random_uuid(),
        email      text        NOT NULL,
        name       text        NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT account_pkey PRIMARY KEY (id),
        CONSTRAINT account_email_once UNIQUE (email),
        CONSTRAINT account_email_lower_case CHECK (email = lower(email) AND email LIKE '%_@_%'),
        CONSTRAINT account_name_not_blank CHECK (name ~ '[^[:space:]]')
      )`);
    await runner.query(`
      CREATE TABLE password (
        account_id uuid        NOT NULL,
        hash       text        NOT NULL,
        set_at     timestamptz NOT NULL,
        CONSTRAINT password_pkey PRIMARY KEY (account_id),
        CONSTRAINT password_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT password_is_argon2id CHECK (hash LIKE '$argon2id$%')
      )`);
    await runner.query(`
      CREATE TABLE external_identity (
        issuer     text        NOT NULL,
        subject    text        NOT NULL,
        account_id uuid        NOT NULL,
        linked_at  timestamptz NOT NULL,
        CONSTRAINT external_identity_pkey PRIMARY KEY (issuer, subject),
        CONSTRAINT external_identity_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT external_identity_once_per_issuer UNIQUE (account_id, issuer)
      )`);
    await runner.query(`
      CREATE TABLE second_factor (
        account_id   uuid        NOT NULL,
        secret       text        NOT NULL,
        made_at      timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step    bigint      NOT NULL DEFAULT 0,
        CONSTRAINT second_factor_pkey PRIMARY KEY (account_id),
        CONSTRAINT second_factor_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE recovery_code (
        account_id uuid        NOT NULL,
        code_hash  bytea       NOT NULL,
        used_at    timestamptz,
        CONSTRAINT recovery_code_pkey PRIMARY KEY (account_id, code_hash),
        CONSTRAINT recovery_code_of_second_factor FOREIGN KEY (account_id) REFERENCES second_factor (account_id) ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE session (
        id           uuid        NOT NULL DEFAULT gen_random_uuid(),
        token_hash   bytea       NOT NULL,
        account_id   uuid        NOT NULL,
        created_at   timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        user_agent   text        NOT NULL,
        address      text        NOT NULL,
        CONSTRAINT session_pkey PRIMARY KEY (id),
        CONSTRAINT session_token_once UNIQUE (token_hash),
        CONSTRAINT session_token_is_sha256 CHECK (octet_length(token_hash) = 32),
        CONSTRAINT session_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX session_by_account ON session (account_id)');
    await runner.query(`
      CREATE TABLE membership (
        study_id   text        NOT NULL,
        account_id uuid        NOT NULL,
        role       text        NOT NULL,
        since      timestamptz NOT NULL,
        CONSTRAINT membership_pkey PRIMARY KEY (study_id, account_id),
        CONSTRAINT membership_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE RESTRICT,
        CONSTRAINT membership_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT membership_role_known CHECK (role IN ('viewer', 'analyst', 'admin'))
      )`);
    await runner.query('CREATE INDEX membership_by_account ON membership (account_id)');
    await runner.query(`
      CREATE TABLE colleague_invitation (
        id         uuid        NOT NULL DEFAULT gen_random_uuid(),
        study_id   text        NOT NULL,
        email      text        NOT NULL,
        role       text        NOT NULL,
        token_hash bytea       NOT NULL,
        invited_by uuid,
        invited_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT colleague_invitation_pkey PRIMARY KEY (id),
        CONSTRAINT colleague_invitation_token_once UNIQUE (token_hash),
        CONSTRAINT colleague_invitation_once_per_study UNIQUE (study_id, email),
        CONSTRAINT colleague_invitation_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE RESTRICT,
        CONSTRAINT colleague_invitation_by_account FOREIGN KEY (invited_by) REFERENCES account (id) ON DELETE SET NULL,
        CONSTRAINT colleague_invitation_email_lower_case CHECK (email = lower(email)),
        CONSTRAINT colleague_invitation_role_known CHECK (role IN ('viewer', 'analyst', 'admin')),
        CONSTRAINT colleague_invitation_expires_later CHECK (expires_at > invited_at)
      )`);
    await runner.query(
      'CREATE INDEX colleague_invitation_by_email ON colleague_invitation (email)',
    );
    await runner.query(`
      CREATE TABLE sign_in_failure (
        key_hash bytea       NOT NULL,
        failures integer     NOT NULL,
        last_at  timestamptz NOT NULL,
        CONSTRAINT sign_in_failure_pkey PRIMARY KEY (key_hash),
        CONSTRAINT sign_in_failure_counts CHECK (failures > 0)
      )`);
    await runner.query('CREATE INDEX sign_in_failure_by_age ON sign_in_failure (last_at)');
    await runner.query(`
      CREATE TABLE first_run (
        single       boolean     NOT NULL DEFAULT true,
        token_hash bytea       NOT NULL,
        made_at    timestamptz NOT NULL,
        CONSTRAINT first_run_pkey PRIMARY KEY (single),
        CONSTRAINT first_run_one_row CHECK (single)
      )`);
    await this.makeAudit(runner);
  }

  /** The rows name people by account id only, so that erasing an account leaves the chain whole. */
  private async makeAudit(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit (
        seq           integer        NOT NULL,
        at            timestamptz(3) NOT NULL,
        actor         uuid,
        action        text           NOT NULL,
        subject       text           NOT NULL,
        study         text,
        before        jsonb,
        after         jsonb,
        previous_hash text           NOT NULL,
        hash          text           NOT NULL,
        CONSTRAINT audit_pkey PRIMARY KEY (seq),
        CONSTRAINT audit_seq_positive CHECK (seq > 0)
      )`);
    await runner.query('CREATE INDEX audit_by_study ON audit (study, seq)');
    await runner.query('CREATE INDEX audit_by_subject ON audit (subject, seq)');
    await runner.query('CREATE INDEX audit_by_actor ON audit (actor, seq)');
    await runner.query(`
      CREATE TABLE audit_head (
        single boolean NOT NULL DEFAULT true,
        seq  integer NOT NULL,
        hash text    NOT NULL,
        CONSTRAINT audit_head_pkey PRIMARY KEY (single),
        CONSTRAINT audit_head_one_row CHECK (single)
      )`);
    await runner.query(`INSERT INTO audit_head (seq, hash) VALUES (0, repeat('0', 64))`);
    await runner.query(`
      CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the audit is only ever added to'
          USING ERRCODE = 'integrity_constraint_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER audit_append_only
        BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit()`);
    await runner.query(`
      CREATE TRIGGER audit_head_stays
        BEFORE DELETE OR TRUNCATE ON audit_head
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_head');
    await runner.query('DROP TABLE audit');
    await runner.query('DROP FUNCTION refuse_change_of_audit');
    await runner.query('DROP TABLE first_run');
    await runner.query('DROP TABLE sign_in_failure');
    await runner.query('DROP TABLE colleague_invitation');
    await runner.query('DROP TABLE membership');
    await runner.query('DROP TABLE session');
    await runner.query('DROP TABLE recovery_code');
    await runner.query('DROP TABLE second_factor');
    await runner.query('DROP TABLE external_identity');
    await runner.query('DROP TABLE password');
    await runner.query('DROP TABLE account');
  }
}
