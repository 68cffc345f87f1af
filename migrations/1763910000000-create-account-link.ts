import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways back in for who lost a password, the mails to people with an account, and words to find things by. */
export class CreateAccountLink1763910000000 implements MigrationInterface {
  readonly name = 'CreateAccountLink1763910000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account_link (
        token_hash bytea       NOT NULL,
        account_id uuid        NOT NULL,
        made_by    uuid,
        made_at    timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        CONSTRAINT account_link_pkey PRIMARY KEY (token_hash),
        CONSTRAINT account_link_token_is_sha256 CHECK (octet_length(token_hash) = 32),
        CONSTRAINT account_link_of_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT account_link_by_account FOREIGN KEY (made_by) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT account_link_expires_later CHECK (expires_at > made_at)
      )`);
    await runner.query('CREATE INDEX account_link_by_account_id ON account_link (account_id)');
    await runner.query(`
      CREATE TABLE account_mail (
        id             uuid        NOT NULL DEFAULT gen_random_uuid(),
        kind           text        NOT NULL,
        email          text        NOT NULL,
        locale         text        NOT NULL,
        origin         text        NOT NULL,
        facts          jsonb       NOT NULL,
        invitation_id  uuid,
        status         text        NOT NULL DEFAULT 'queued',
        queued_at      timestamptz NOT NULL,
        handed_over_at timestamptz,
        confirmed      boolean     NOT NULL DEFAULT false,
        reason         text,
        CONSTRAINT account_mail_pkey PRIMARY KEY (id),
        CONSTRAINT account_mail_of_invitation FOREIGN KEY (invitation_id) REFERENCES colleague_invitation (id) ON DELETE CASCADE,
        CONSTRAINT account_mail_status_known CHECK (status IN ('queued', 'sending', 'sent', 'bounced', 'failed')),
        CONSTRAINT account_mail_sent_was_handed_over CHECK (status <> 'sent' OR handed_over_at IS NOT NULL),
        CONSTRAINT account_mail_confirmed_is_sent CHECK (NOT confirmed OR status = 'sent')
      )`);
    await runner.query('CREATE INDEX account_mail_by_email ON account_mail (email, queued_at)');
    await runner.query('CREATE INDEX account_mail_by_age ON account_mail (queued_at)');
    await runner.query(
      'CREATE INDEX account_mail_by_invitation ON account_mail (invitation_id) WHERE invitation_id IS NOT NULL',
    );
    await runner.query('ALTER TABLE colleague_invitation ADD mail_token_hash bytea');
    await runner.query(`
      ALTER TABLE colleague_invitation
        ADD CONSTRAINT colleague_invitation_mail_token_once UNIQUE (mail_token_hash),
        ADD CONSTRAINT colleague_invitation_mail_token_is_sha256 CHECK (octet_length(mail_token_hash) = 32)`);
    // Splits where api/domain/search/search-query.ts does: what one keeps as a word, the other must.
    await runner.query(String.raw`
      CREATE FUNCTION search_words(name text) RETURNS tsvector
        LANGUAGE sql IMMUTABLE PARALLEL SAFE
        -- A word of a tsvector has less than 2 kB: 500 characters have at most that.
        RETURN array_to_tsvector(string_to_array(btrim(regexp_replace(left(lower(normalize(
          regexp_replace(normalize(coalesce(name, ''), NFKD), '[\u0300-\u036f]', '', 'g'), NFC)), 500),
          '[\s\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3002\u3008-\u3011]+', ' ', 'g')), ' '))`);
    await runner.query(`
      CREATE INDEX invitee_by_words ON invitee
        USING gin (search_words(email || ' ' || coalesce(name, '') || ' ' || coalesce(organisation, '')))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX invitee_by_words');
    await runner.query('DROP FUNCTION search_words');
    await runner.query('ALTER TABLE colleague_invitation DROP COLUMN mail_token_hash');
    await runner.query('DROP TABLE account_mail');
    await runner.query('DROP TABLE account_link');
  }
}
