import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People who are invited to waves, and the mails they get. Nothing outside these tables refers to
 * them: answers know no more than the hash of a link's token.
 */
export class CreateInvitation1763830000000 implements MigrationInterface {
  readonly name = 'CreateInvitation1763830000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invitee (
        id            uuid        NOT NULL DEFAULT gen_random_uuid(),
        study_id      text        NOT NULL,
        email         text        NOT NULL,
        name          text,
        organisation  text,
        locale        text,
        region        text,
        industry      text,
        added_at      timestamptz NOT NULL DEFAULT now(),
        opted_out_at  timestamptz,
        bounced_at    timestamptz,
        bounce_reason text,
        CONSTRAINT invitee_pkey PRIMARY KEY (id),
        CONSTRAINT invitee_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE RESTRICT,
        CONSTRAINT invitee_email_once UNIQUE (study_id, email),
        CONSTRAINT invitee_email_lower_case CHECK (email = lower(email) AND email LIKE '%_@_%'),
        CONSTRAINT invitee_bounce_has_date CHECK (bounce_reason IS NULL OR bounced_at IS NOT NULL)
      )`);
    await runner.query(`
      CREATE TABLE suppressed_address (
        study_id     text        NOT NULL,
        email_hash   text        NOT NULL,
        suppressed_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT suppressed_address_pkey PRIMARY KEY (study_id, email_hash),
        CONSTRAINT suppressed_address_of_study FOREIGN KEY (study_id) REFERENCES study (id) ON DELETE RESTRICT
      )`);
    await runner.query(`
      CREATE TABLE invitation (
        id           uuid        NOT NULL DEFAULT gen_random_uuid(),
        wave_id      text        NOT NULL,
        invitee_id   uuid        NOT NULL,
        token_hash   bytea       NOT NULL,
        opt_out_hash bytea       NOT NULL,
        created_at   timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT invitation_pkey PRIMARY KEY (id),
        CONSTRAINT invitation_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE RESTRICT,
        CONSTRAINT invitation_of_invitee FOREIGN KEY (invitee_id) REFERENCES invitee (id) ON DELETE CASCADE,
        CONSTRAINT invitation_once_per_wave UNIQUE (wave_id, invitee_id),
        CONSTRAINT invitation_token_once UNIQUE (token_hash),
        CONSTRAINT invitation_opt_out_once UNIQUE (opt_out_hash),
        CONSTRAINT invitation_hashes_are_sha256 CHECK (octet_length(token_hash) = 32 AND octet_length(opt_out_hash) = 32)
      )`);
    await runner.query('CREATE INDEX invitation_by_invitee ON invitation (invitee_id)');
    await runner.query(`
      CREATE TABLE mailing (
        wave_id             text        NOT NULL,
        per_minute          integer     NOT NULL DEFAULT 60,
        paused              boolean     NOT NULL DEFAULT false,
        reminder_days       integer[]   NOT NULL DEFAULT '{7,14}',
        most_reminders      integer     NOT NULL DEFAULT 2,
        automatic_reminders boolean     NOT NULL DEFAULT false,
        origin              text,
        CONSTRAINT mailing_pkey PRIMARY KEY (wave_id),
        CONSTRAINT mailing_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE,
        CONSTRAINT mailing_pace CHECK (per_minute BETWEEN 1 AND 60000),
        CONSTRAINT mailing_reminders CHECK (cardinality(reminder_days) <= 5 AND most_reminders BETWEEN 0 AND 5)
      )`);
    await runner.query(`
      CREATE TABLE wave_message (
        wave_id text NOT NULL,
        step    text NOT NULL,
        locale  text NOT NULL,
        subject text NOT NULL,
        body    text NOT NULL,
        CONSTRAINT wave_message_pkey PRIMARY KEY (wave_id, step, locale),
        CONSTRAINT wave_message_of_wave FOREIGN KEY (wave_id) REFERENCES wave (id) ON DELETE CASCADE,
        CONSTRAINT wave_message_step_known CHECK (step ~ '^(invitation|reminder-[1-5])$')
      )`);
    await runner.query(`
      CREATE TABLE mail (
        id             uuid        NOT NULL DEFAULT gen_random_uuid(),
        invitation_id  uuid        NOT NULL,
        step           text        NOT NULL,
        locale         text        NOT NULL,
        subject        text        NOT NULL,
        body           text        NOT NULL,
        origin         text        NOT NULL,
        status         text        NOT NULL DEFAULT 'queued',
        message_id     text,
        attempts       integer     NOT NULL DEFAULT 0,
        queued_at      timestamptz NOT NULL DEFAULT now(),
        not_before     timestamptz NOT NULL DEFAULT now(),
        claimed_at     timestamptz,
        handed_over_at timestamptz,
        confirmed      boolean     NOT NULL DEFAULT false,
        reason         text,
        CONSTRAINT mail_pkey PRIMARY KEY (id),
        CONSTRAINT mail_of_invitation FOREIGN KEY (invitation_id) REFERENCES invitation (id) ON DELETE CASCADE,
        CONSTRAINT mail_once_per_step UNIQUE (invitation_id, step),
        CONSTRAINT mail_step_known CHECK (step ~ '^(invitation|reminder-[1-5])$'),
        CONSTRAINT mail_status_known CHECK (status IN ('queued', 'sending', 'sent', 'bounced', 'failed', 'cancelled')),
        CONSTRAINT mail_sent_was_handed_over CHECK (status <> 'sent' OR handed_over_at IS NOT NULL),
        CONSTRAINT mail_confirmed_is_sent CHECK (NOT confirmed OR status = 'sent')
      )`);
    await runner.query(
      `CREATE INDEX mail_waiting ON mail (not_before, queued_at) WHERE status IN ('queued', 'sending')`,
    );
    await runner.query(`
      CREATE TABLE invitation_key (
        only_one boolean NOT NULL DEFAULT true,
        key      bytea   NOT NULL,
        CONSTRAINT invitation_key_pkey PRIMARY KEY (only_one),
        CONSTRAINT invitation_key_only_one CHECK (only_one),
        CONSTRAINT invitation_key_length CHECK (octet_length(key) = 32)
      )`);
    // Two random UUIDs hold 244 random bits; gen_random_bytes would need an extension.
    await runner.query(`
      INSERT INTO invitation_key (key)
      VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invitation_key');
    await runner.query('DROP TABLE mail');
    await runner.query('DROP TABLE wave_message');
    await runner.query('DROP TABLE mailing');
    await runner.query('DROP TABLE invitation');
    await runner.query('DROP TABLE suppressed_address');
    await runner.query('DROP TABLE invitee');
  }
}
