import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a wave's mails are sent. */
@Entity('mailing')
export class MailingEntity {
  @PrimaryColumn('text', { name: 'wave_id' })
  waveId: string;

  /** Mails a minute at most. */
  @Column('integer', { name: 'per_minute', default: 60 })
  perMinute: number;

  @Column('boolean', { default: false })
  paused: boolean;

  /** Days after the invitation. */
  @Column('integer', { name: 'reminder_days', array: true, default: [7, 14] })
  reminderDays: number[];

  /** For one person. */
  @Column('integer', { name: 'most_reminders', default: 2 })
  mostReminders: number;

  @Column('boolean', { name: 'automatic_reminders', default: false })
  automaticReminders: boolean;

  /** What links start with; null: nothing has been sent yet. */
  @Column('text', { nullable: true })
  origin: string | null;
}
