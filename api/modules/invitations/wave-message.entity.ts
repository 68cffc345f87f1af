import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailStep } from '../../domain/invitations/mail-step.js';

/** What somebody wrote in place of a default message. */
@Entity('wave_message')
export class WaveMessageEntity {
  @PrimaryColumn('text', { name: 'wave_id' })
  waveId: string;

  @PrimaryColumn('text')
  step: MailStep;

  @PrimaryColumn('text')
  locale: string;

  @Column('text')
  subject: string;

  @Column('text')
  body: string;
}
