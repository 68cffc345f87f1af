import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { WaveStatus } from '../../domain/fieldwork/wave-status.js';
import {
  compareVersions,
  type VersionComparison,
} from '../../domain/instrument/compare-versions.js';
import type { InstrumentDocument } from '../../domain/instrument/instrument.js';
import { InstrumentVersionEntity } from './instrument-version.entity.js';
import { noVersion, requireValid } from './instruments.service.js';

export interface UsingWave {
  readonly id: string;
  readonly name: string;
  readonly status: WaveStatus;
}

/** Reads the versions of a study's instrument. */
@Injectable()
export class InstrumentVersionsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The newest first. */
  list(studyId: string): Promise<InstrumentVersionEntity[]> {
    return this.dataSource
      .getRepository(InstrumentVersionEntity)
      .find({ where: { studyId }, order: { version: 'DESC' } });
  }

  /** @throws Refusal NOT_FOUND */
  async ofStudy(studyId: string, version: number): Promise<InstrumentVersionEntity> {
    const found = await this.dataSource
      .getRepository(InstrumentVersionEntity)
      .findOneBy({ studyId, version });
    if (found === null) throw noVersion(version);
    return found;
  }

  /** Those that ask it or are planned to, the first one first. */
  wavesOn({ id }: InstrumentVersionEntity): Promise<UsingWave[]> {
    return this.dataSource.query(
      `SELECT id, name, status FROM wave WHERE instrument_version_id = $1 AND deleted_at IS NULL
        ORDER BY opened_at NULLS LAST, id`,
      [id],
    );
  }

  /** Name of who saved it last; null: the server, or somebody who is erased. */
  async lastChangedBy({ changedBy }: InstrumentVersionEntity): Promise<string | null> {
    if (changedBy === null) return null;
    const [account] = await this.dataSource.query<{ name: string }[]>(
      'SELECT name FROM account WHERE id = $1',
      [changedBy],
    );
    return account?.name ?? null;
  }

  /** @throws Refusal NOT_FOUND; INVALID_INSTRUMENT when one of them has problems */
  async compare(studyId: string, a: number, b: number): Promise<VersionComparison> {
    const [earlier, later] = [await this.ofStudy(studyId, a), await this.ofStudy(studyId, b)];
    requireValid(earlier);
    requireValid(later);
    return compareVersions(
      earlier.document as InstrumentDocument,
      later.document as InstrumentDocument,
    );
  }
}
