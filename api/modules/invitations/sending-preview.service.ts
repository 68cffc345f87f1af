import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { MailStep } from '../../domain/invitations/mail-step.js';
import {
  invitationPreview,
  type NotNow,
  reminderPreview,
} from '../../domain/invitations/sending-preview.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { invitedTo } from './invited.js';
import { MailingsService } from './mailings.service.js';
import { messageFor, MessagesService } from './messages.service.js';
import { WavesOfStudyService } from './waves-of-study.service.js';

/** What sending now would do. */
export interface ShownPreview {
  /** Why nothing can be sent; null when it can. */
  readonly blocker: string | null;
  readonly due: number;
  readonly mails: readonly { step: MailStep; locale: string; count: number }[];
  readonly others: readonly { reason: NotNow; count: number }[];
  readonly nextAt: Date | null;
  /** That the mails take at the wave's pace. */
  readonly minutes: number;
}

/** Says what sending would do, by the rules that sending itself follows. */
@Injectable()
export class SendingPreviewService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly wavesOfStudy: WavesOfStudyService,
    private readonly mailings: MailingsService,
    private readonly messages: MessagesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async of(study: string, waveId: string, reminders: boolean): Promise<ShownPreview> {
    const wave = await this.wavesOfStudy.find(study, waveId);
    const {
      reminderDays: days,
      mostReminders: most,
      perMinute,
    } = await this.mailings.find(study, waveId);
    const people = await invitedTo(this.dataSource.manager, waveId);
    const { due, others, nextAt } = reminders
      ? reminderPreview(this.clock().toISOString(), { days, most }, people)
      : invitationPreview(people);
    const written = await this.messages.written(waveId);
    const mails = new Map<string, { step: MailStep; locale: string; count: number }>();
    for (const { person, step } of due) {
      const { locale } = messageFor(written, step, person.locale);
      const counted = mails.get(`${step} ${locale}`) ?? { step, locale, count: 0 };
      mails.set(`${step} ${locale}`, { ...counted, count: counted.count + 1 });
    }
    return {
      ...{ blocker: blockerOf(wave), due: due.length, others },
      mails: [...mails.values()].sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en')),
      nextAt: nextAt === null ? null : new Date(nextAt),
      minutes: Math.ceil(due.length / perMinute),
    };
  }
}

const keyOf = ({ step, locale }: { step: string; locale: string }): string => `${step} ${locale}`;

function blockerOf({ name, status }: WaveEntity): string | null {
  if (status === 'open') return null;
  if (status === 'draft') return `“${name}” is a draft: open it, and its links admit people.`;
  return `“${name}” is closed: its links admit nobody any more.`;
}
