import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, IsNull } from 'typeorm';
import { withScores } from '../../domain/benchmark/leader-scores.js';
import type { EditionDisclosure } from '../../domain/disclosure/edition-disclosure.js';
import { breaksOf } from '../../domain/disclosure/group.js';
import { releasableGroups } from '../../domain/disclosure/releasable-groups.js';
import { DEFAULT_DISCLOSURE_RULES } from '../../domain/disclosure/rules.js';
import { STRAND } from '../../domain/fieldwork/strand.js';
import type { Codebook } from '../../domain/instrument/codebook.js';
import { Refusal } from '../../domain/refusal.js';
import { publicStatistics } from '../../domain/reporting/public-statistics.js';
import type { Columns } from '../../domain/tabulation/columns.js';
import { sealedParts, unpackColumns } from '../../domain/tabulation/sealed-parts.js';
import { StudyService } from '../study/study.service.js';
import { WaveEntity } from '../waves/wave.entity.js';
import { WavesService } from '../waves/waves.service.js';
import { EditionColumnEntity } from './edition-column.entity.js';
import { editionHash } from './edition-hash.js';
import type { EditionPublication } from './edition-publication.js';
import { EditionEntity } from './edition.entity.js';
import { WaveColumnsService } from './wave-columns.service.js';

/** What is counted, and what may be shown of it, as sealed. */
interface SealedContent {
  readonly columns: Columns;
  readonly disclosure: EditionDisclosure;
}

export interface SealedEdition extends SealedContent {
  readonly edition: EditionEntity;
}

/** What outsiders may cut an edition by; where one must give way, the later does. */
const BREAKS = [STRAND, 'region', 'industry', 'size'];

@Injectable()
export class EditionsService {
  /** What is sealed never changes, so it is read once; by hash. */
  private readonly contentByHash = new Map<string, SealedContent>();

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly studies: StudyService,
    private readonly waves: WavesService,
    private readonly waveColumns: WaveColumnsService,
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
   * @throws Refusal NOT_FOUND
   */
  async byId(id?: string | null): Promise<EditionEntity> {
    const named = typeof id === 'string';
    const edition = await this.dataSource
      .getRepository(EditionEntity)
      .findOneBy(named ? { id, withdrawnAt: IsNull() } : { reference: true });
    if (edition !== null) return edition;
    const message = named
      ? `There is no edition ${id}. The query editions lists them.`
      : 'No edition has been published yet.';
    throw new Refusal('NOT_FOUND', message);
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
   * @throws Refusal NOT_FOUND; WRONG_STATUS when a wave is not closed
   */
  async publish(
    waveIds: readonly string[],
    publication: EditionPublication,
  ): Promise<EditionEntity> {
    const waves = await Promise.all(waveIds.map((id) => this.waves.byId(id)));
    const studyId = waves[0]?.studyId;
    if (studyId === undefined) throw new Refusal('BAD_USER_INPUT', 'An edition needs a wave.');
    const { codebook, columns } = await this.waveColumns.of(waves);
    const disclosure = await this.decideDisclosure(studyId, codebook, columns);
    const parts = sealedParts(columns);
    return this.dataSource.transaction(async (manager) => {
      for (const wave of waves) await this.waves.markPublished(manager, wave);
      if (publication.reference) {
        await manager.update(EditionEntity, { reference: true }, { reference: false });
      }
      const edition = await manager.save(
        manager.create(EditionEntity, {
          ...publication,
          studyId,
          sampleSize: columns.size,
          organisations: new Set(columns.organisations).size,
          hash: editionHash(codebook, parts),
          reconstructed: waves.some(({ reconstructed }) => reconstructed),
          codebook,
          disclosure,
          withdrawnAt: null,
          waves: await manager.findBy(WaveEntity, { id: In([...waveIds]) }),
        }),
      );
      await manager.insert(
        EditionColumnEntity,
        parts.map(({ name, bytes }, position) => ({
          editionId: edition.id,
          position,
          name,
          data: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        })),
      );
      return edition;
    });
  }

  private async decideDisclosure(
    studyId: string,
    codebook: Codebook,
    columns: Columns,
  ): Promise<EditionDisclosure> {
    const study = await this.studies.byId(studyId);
    const scored = withScores(codebook, columns);
    return releasableGroups(
      scored.codebook,
      scored.columns,
      breaksOf(codebook, BREAKS, [STRAND]),
      DEFAULT_DISCLOSURE_RULES,
      publicStatistics(study.claims),
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
