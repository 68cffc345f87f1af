import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

/**
 * Pseudonyms that are the same for the same organisation, and that nobody without the database's key
 * can make or undo: there are few enough domains to try them all against a plain hash.
 */
@Injectable()
export class PseudonymsService {
  private key: Buffer | null = null;

  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async ofDomain(domain: string): Promise<string> {
    return this.pseudonym('domain', domain);
  }

  /** Of an organisation whose people have no domain of their own. */
  async ofName(name: string): Promise<string> {
    return this.pseudonym('name', name);
  }

  /** Of an organisation that is known only by one respondent's token. */
  async ofToken(hash: Buffer): Promise<string> {
    return this.pseudonym('token', hash);
  }

  /** Of a key that stands in a file about one wave and may name somebody. */
  async ofImported(wave: string, key: string): Promise<string> {
    return this.pseudonym('imported', `${wave}\0${key}`);
  }

  private async pseudonym(kind: string, of: string | Buffer): Promise<string> {
    this.key ??= await this.readKey();
    return createHmac('sha256', this.key).update(`${kind}\0`).update(of).digest('base64url');
  }

  private async readKey(): Promise<Buffer> {
    const rows = await this.dataSource.query<{ key: Buffer }[]>('SELECT key FROM pseudonym_key');
    const [row] = rows;
    if (row === undefined) throw new Error('the table pseudonym_key is empty');
    return row.key;
  }
}
