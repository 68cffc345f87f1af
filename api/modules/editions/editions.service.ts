import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull } from 'typeorm';
import type { EditionDisclosure } from '../../domain/disclosure/edition-disclosure.js';
import { Refusal } from '../../domain/refusal.js';
import type { Columns } from '../../domain/tabulation/columns.js';
import { unpackColumns } from '../../domain/tabulation/sealed-parts.js';
import { EditionColumnEntity } from './edition-column.entity.js';
import { editionHash } from './edition-hash.js';
import type { EditionPublication } from './edition-publication.js';
import { EditionEntity } from './edition.entity.js';
import { SealingService } from './sealing.service.js';

/** What is counted, and what may be shown of it, as sealed. */
interface SealedContent {
  readonly columns: Columns;
  readonly disclosure: EditionDisclosure;
}

export interface SealedEdition extends SealedContent {
  readonly edition: EditionEntity;
}

@Injectable()
export class EditionsService {
  /** What is sealed never changes, so it is read once; by hash. */
  private readonly contentByHash = new Map<string, SealedContent>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sealing: SealingService,
  ) {}

  /** Published and not withdrawn, newest first. */
  all(): Promise<EditionEntity[]> {
    return this.dataSource.getRepository(EditionEntity).find({
      where: { withdrawnAt: IsNull() },
      order: { publishedAt: 'DESC', id: 'ASC' },
    });
  }

  /**
   * @param id the reference edition when there is none
   * @throws Refusal NOT_FOUND, also when it was withdrawn
   */
  async byId(id?: string | null): Promise<EditionEntity> {
    const edition = await this.dataSource
      .getRepository(EditionEntity)
      .findOneBy(typeof id === 'string' ? { id } : { reference: true });
    if (edition === null) {
      const message =
        typeof id === 'string'
          ? `There is no edition ${id}. The query editions lists them.`
          : 'No edition has been published yet.';
      throw new Refusal('NOT_FOUND', message);
    }
    if (edition.withdrawnAt !== null) throw withdrawn(edition, edition.withdrawnAt);
    return edition;
  }

  /** @throws Refusal NOT_FOUND; EDITION_DAMAGED when what is stored is not what was sealed */
  async sealed(id?: string | null): Promise<SealedEdition> {
    const edition = await this.byId(id);
    const known = this.contentByHash.get(edition.hash);
    if (known !== undefined) return { edition, ...known };
    const content = {
      columns: await this.readColumns(edition),
      disclosure: await this.readDisclosure(edition),
    };
    this.contentByHash.set(edition.hash, content);
    return { edition, ...content };
  }

  /**
   * Seals closed waves into an edition: columns, counts, what may be shown, and the hash of it all.
   * @throws Refusal as `SealingService` does
   */
  async publish(
    waveIds: readonly string[],
    publication: EditionPublication,
  ): Promise<EditionEntity> {
    const content = await this.sealing.content(waveIds, null);
    const disclosure = await this.sealing.decide(content);
    return this.dataSource.transaction((manager) =>
      this.sealing.seal(manager, content, disclosure, publication),
    );
  }

  private async readDisclosure({ id }: EditionEntity): Promise<EditionDisclosure> {
    const { disclosure } = await this.dataSource
      .getRepository(EditionEntity)
      .findOneOrFail({ where: { id }, select: { id: true, disclosure: true } });
    return disclosure;
  }

  private async readColumns(edition: EditionEntity): Promise<Columns> {
    const stored = await this.dataSource.getRepository(EditionColumnEntity).find({
      where: { editionId: edition.id },
      order: { position: 'ASC' },
    });
    const parts = stored.map(({ name, data }) => ({ name, bytes: data }));
    if (editionHash(edition.codebook, parts) !== edition.hash) {
      throw new Refusal(
        'EDITION_DAMAGED',
        `Edition ${edition.id} is not what was sealed: its hash differs. Restore it from a backup.`,
      );
    }
    return unpackColumns(edition.codebook, parts);
  }
}

function withdrawn({ id, name, withdrawnBecause }: EditionEntity, at: Date): Refusal {
  const because = withdrawnBecause === null ? '' : ` Because: ${withdrawnBecause}`;
  const day = at.toISOString().slice(0, 10);
  const message = `The edition “${name}” was withdrawn on ${day}; nothing is computed on it any more.${because}`;
  return new Refusal('NOT_FOUND', message, { edition: id, withdrawnAt: at.toISOString() });
}
