import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { dueReminders, reminderPlanProblem } from '../../domain/invitations/due-reminders.js';
import type { MailStep } from '../../domain/invitations/mail-step.js';
import { Refusal } from '../../domain/refusal.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { CLOCK, type Clock } from '../audit/clock.js';
import { MailEntity } from '../mail/mail.entity.js';
import { MailSenderService } from '../mail/mail-sender.service.js';
import type { WaveEntity } from '../waves/wave.entity.js';
import { notOpen } from '../waves/waves.service.js';
import { invitedTo } from './invited.js';
import { MailingEntity } from './mailing.entity.js';
import { messageFor, MessagesService, personalised } from './messages.service.js';
import { WavesOfStudyService } from './waves-of-study.service.js';

/** How a wave's mails are sent, as plain data. */
export type Mailing = Pick<MailingEntity, keyof MailingEntity>;

/** What may be changed of how a wave's mails are sent. */
export type MailingChange = Partial<Omit<Mailing, 'waveId' | 'origin'>>;

/** An invitation that is to get a mail. */
interface Recipient {
  readonly id: string;
  readonly name: string | null;
  readonly locale: string | null;
}

const BATCH = 1000;
const FASTEST = 60_000;

/** When and how fast a wave's mails go out, and which are due. */
@Injectable()
export class MailingsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly wavesOfStudy: WavesOfStudyService,
    private readonly messages: MessagesService,
    private readonly sender: MailSenderService,
    private readonly audit: AuditService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async find(study: string, wave: string): Promise<Mailing> {
    await this.wavesOfStudy.find(study, wave);
    return this.settings(this.dataSource.manager, wave);
  }

  /** @throws Refusal NOT_FOUND, BAD_USER_INPUT */
  async change(by: SignedIn, study: string, wave: string, change: MailingChange): Promise<Mailing> {
    await this.wavesOfStudy.find(study, wave);
    const changed = await this.dataSource.transaction(async (manager) => {
      const before = await this.settings(manager, wave);
      const after = { ...before, ...change };
      const wrong = problemOf(after);
      if (wrong !== null) throw new Refusal('BAD_USER_INPUT', wrong);
      await manager.save(MailingEntity, after);
      await this.audit.write(manager, {
        ...{ actor: by.id, action: 'mailing-changed', subject: `wave:${wave}`, study },
        ...{ before: shown(before), after: shown(after) },
      });
      return after;
    });
    this.sender.wake();
    return changed;
  }

  /**
   * Queues the invitation for everybody who has not got one.
   * @returns how many mails were queued
   * @throws Refusal NOT_FOUND, WAVE_NOT_OPEN
   */
  async sendInvitations(
    by: SignedIn,
    study: string,
    waveId: string,
    origin: string,
  ): Promise<number> {
    const wave = await this.openWave(study, waveId);
    return this.queueing(by, wave, origin, 'invitations-sent', async (manager) => {
      const recipients = await manager.query<Recipient[]>(
        `SELECT invitation.id, invitee.name, invitee.locale
           FROM invitation JOIN invitee ON invitee.id = invitation.invitee_id
          WHERE invitation.wave_id = $1
            AND invitee.opted_out_at IS NULL AND invitee.bounced_at IS NULL
            AND invitee.removed_at IS NULL
            AND NOT EXISTS (SELECT FROM mail
                             WHERE invitation_id = invitation.id AND step = 'invitation')
          ORDER BY invitee.email`,
        [wave.id],
      );
      return this.queue(manager, wave, origin, 'invitation', recipients);
    });
  }

  /**
   * Queues the reminders that are due.
   * @returns how many mails were queued
   * @throws Refusal NOT_FOUND, WAVE_NOT_OPEN
   */
  async sendReminders(
    by: SignedIn,
    study: string,
    waveId: string,
    origin: string,
  ): Promise<number> {
    const wave = await this.openWave(study, waveId);
    return this.queueing(by, wave, origin, 'reminders-sent', (manager) =>
      this.queueReminders(manager, wave, origin),
    );
  }

  /** Reminders of every wave that sends them by itself; what links start with is as it was before. */
  async sendAutomaticReminders(): Promise<void> {
    const waves = await this.dataSource.query<(WaveEntity & { origin: string })[]>(
      `SELECT wave.id, wave.name, wave.status, wave.study_id AS "studyId", mailing.origin
         FROM wave JOIN mailing ON mailing.wave_id = wave.id
        WHERE wave.status = 'open' AND mailing.automatic_reminders AND NOT mailing.paused
          AND mailing.origin IS NOT NULL`,
    );
    for (const { origin, ...wave } of waves) {
      await this.queueing(null, wave, origin, 'reminders-sent', (manager) =>
        this.queueReminders(manager, wave, origin),
      );
    }
  }

  /** How many would be reminded now. */
  async due(study: string, waveId: string): Promise<number> {
    const wave = await this.wavesOfStudy.find(study, waveId);
    return (await this.dueIn(this.dataSource.manager, wave)).length;
  }

  private async openWave(study: string, waveId: string): Promise<WaveEntity> {
    const wave = await this.wavesOfStudy.find(study, waveId);
    if (wave.status === 'open') return wave;
    throw notOpen(wave.name);
  }

  private async queueing(
    by: SignedIn | null,
    wave: WaveEntity,
    origin: string,
    action: string,
    work: (manager: EntityManager) => Promise<number>,
  ): Promise<number> {
    const queued = await this.dataSource.transaction(async (manager) => {
      await manager.save(MailingEntity, { ...(await this.settings(manager, wave.id)), origin });
      const count = await work(manager);
      if (count > 0) {
        await this.audit.write(manager, {
          ...{ actor: by?.id ?? null, action, subject: `wave:${wave.id}`, study: wave.studyId },
          after: { queued: count },
        });
      }
      return count;
    });
    this.sender.wake();
    return queued;
  }

  private async queueReminders(
    manager: EntityManager,
    wave: WaveEntity,
    origin: string,
  ): Promise<number> {
    const due = await this.dueIn(manager, wave);
    const steps = [...new Set(due.map(({ step }) => step))];
    let queued = 0;
    for (const step of steps) {
      const ids = due.filter((each) => each.step === step).map(({ id }) => id);
      const recipients = await manager.query<Recipient[]>(
        `SELECT invitation.id, invitee.name, invitee.locale
           FROM invitation JOIN invitee ON invitee.id = invitation.invitee_id
          WHERE invitation.id = ANY ($1) ORDER BY invitee.email`,
        [ids],
      );
      queued += await this.queue(manager, wave, origin, step, recipients);
    }
    return queued;
  }

  private async dueIn(manager: EntityManager, wave: WaveEntity) {
    const { reminderDays: days, mostReminders: most } = await this.settings(manager, wave.id);
    const people = await invitedTo(manager, wave.id);
    const now = this.clock().toISOString();
    return dueReminders(now, { open: wave.status === 'open' }, { days, most }, people);
  }

  /** A step that somebody has already is left out: the table allows each once. */
  private async queue(
    manager: EntityManager,
    wave: WaveEntity,
    origin: string,
    step: MailStep,
    recipients: readonly Recipient[],
  ): Promise<number> {
    const written = await this.messages.written(wave.id, manager);
    let queued = 0;
    for (let at = 0; at < recipients.length; at += BATCH) {
      const rows = recipients.slice(at, at + BATCH).map(({ id, name, locale: wanted }) => {
        const message = messageFor(written, step, wanted);
        const { locale } = message;
        const texts = personalised(message, locale, { name, wave: wave.name });
        return { invitationId: id, step, locale, ...texts, origin };
      });
      const insert = manager.createQueryBuilder().insert().into(MailEntity);
      const made = await insert.values(rows).orIgnore().returning('id').execute();
      queued += (made.raw as unknown[]).length;
    }
    return queued;
  }

  private async settings(manager: EntityManager, waveId: string): Promise<Mailing> {
    const found = await manager.findOneBy(MailingEntity, { waveId });
    return found ?? { ...DEFAULTS, waveId };
  }
}

const DEFAULTS: Omit<Mailing, 'waveId'> = {
  perMinute: 60,
  paused: false,
  reminderDays: [7, 14],
  mostReminders: 2,
  automaticReminders: false,
  origin: null,
};

function problemOf({ perMinute, reminderDays, mostReminders }: Mailing): string | null {
  if (!Number.isInteger(perMinute) || perMinute < 1 || perMinute > FASTEST) {
    return `From 1 to ${FASTEST} mails a minute can be sent.`;
  }
  return reminderPlanProblem({ days: reminderDays, most: mostReminders });
}

const shown = ({
  perMinute,
  paused,
  reminderDays,
  mostReminders,
  automaticReminders,
}: Mailing) => ({
  ...{ perMinute, paused, reminderDays, mostReminders, automaticReminders },
});
