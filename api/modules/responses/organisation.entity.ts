import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

@Entity('organisation')
export class OrganisationEntity {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { name: 'study_id' })
  studyId: string;

  /** Pseudonym, unique in the study; names live nowhere near answers. */
  @Column('text')
  key: string;
}
