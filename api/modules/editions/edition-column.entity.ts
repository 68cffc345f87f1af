import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sealed column: the bytes of one variable, or of one option of a multiple-answer variable. */
@Entity('edition_column')
export class EditionColumnEntity {
  @PrimaryColumn('text', { name: 'edition_id' })
  editionId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('text')
  name: string;

  @Column('bytea')
  data: Buffer;
}
