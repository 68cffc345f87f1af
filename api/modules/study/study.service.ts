import { Injectable } from '@nestjs/common';
import { IsNull, Repository } from 'typeorm';
import { InjectRepository } from '@nestjs/typeorm';
import { Refusal } from '../../domain/refusal.js';
import { type StudyBenchmark, StudyEntity } from './study.entity.js';

@Injectable()
export class StudyService {
  constructor(@InjectRepository(StudyEntity) private readonly studies: Repository<StudyEntity>) {}

  /** @throws Refusal NOT_FOUND */
  async byId(id: string): Promise<StudyEntity> {
    const study = await this.studies.findOneBy({ id });
    if (study === null) throw new Refusal('NOT_FOUND', `There is no study ${id}.`);
    return study;
  }

  /** Adds the study unless it is there; what is there stays as it is. */
  async addOnce(
    study: Omit<StudyEntity, 'createdAt' | 'benchmark' | 'analystView'>,
  ): Promise<void> {
    await this.studies.createQueryBuilder().insert().values(study).orIgnore().execute();
  }

  /** Gives the study its benchmark unless it has one. */
  async addBenchmarkOnce(id: string, benchmark: StudyBenchmark): Promise<void> {
    await this.studies.update({ id, benchmark: IsNull() }, { benchmark });
  }
}
