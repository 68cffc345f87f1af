import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { nearestLocale } from '../../domain/instrument/locales.js';
import {
  defaultMessage,
  MESSAGE_LOCALES,
  nameless,
} from '../../domain/invitations/default-messages.js';
import { isMailStep, MAIL_STEPS, type MailStep } from '../../domain/invitations/mail-step.js';
import {
  filled,
  type Message,
  type MessageProblem,
  messageProblems,
} from '../../domain/invitations/message.js';
import { messageHtml } from '../../domain/invitations/message-html.js';
import { Refusal } from '../../domain/refusal.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { AuditService } from '../audit/audit.service.js';
import { InviteesService } from './invitees.service.js';
import { WaveMessageEntity } from './wave-message.entity.js';
import { WavesOfStudyService } from './waves-of-study.service.js';

/** A message of a wave, in one language. */
export interface WaveMessage extends Message {
  readonly step: MailStep;
  readonly locale: string;
  /** Nobody has written it: what Leadline brings. */
  readonly isDefault: boolean;
}

/** Which message. */
export interface MessageKey {
  readonly step: string;
  readonly locale: string;
}

export interface MessagePreview extends Message {
  readonly html: string;
  readonly locale: string;
  readonly problems: readonly MessageProblem[];
}

/** What stands for links that only a sent mail has. */
const EXAMPLE = { link: 'respond?invitation=…', optOut: 'opt-out/…' } as const;

/** The texts of a wave's mails: what admins wrote, and defaults where they wrote nothing. */
@Injectable()
export class MessagesService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly wavesOfStudy: WavesOfStudyService,
    private readonly invitees: InviteesService,
    private readonly audit: AuditService,
  ) {}

  /** Every step in every language there is something for. */
  async ofWave(study: string, wave: string): Promise<WaveMessage[]> {
    await this.wavesOfStudy.find(study, wave);
    const written = await this.written(wave);
    const locales = localesOf(written);
    return MAIL_STEPS.flatMap((step) => locales.map((locale) => choose(written, step, locale)));
  }

  /** @throws Refusal NOT_FOUND, BAD_USER_INPUT with `problems` */
  async set(
    by: SignedIn,
    study: string,
    wave: string,
    key: MessageKey,
    message: Message,
  ): Promise<WaveMessage> {
    await this.wavesOfStudy.find(study, wave);
    const place = checked(key);
    const problems = messageProblems(message);
    if (problems.length > 0) {
      const all = problems.map((problem) => problem.message).join(' ');
      throw new Refusal('BAD_USER_INPUT', all, { problems });
    }
    await this.dataSource.transaction(async (manager) => {
      const row = { waveId: wave, ...place, subject: message.subject.trim(), body: message.body };
      await manager.upsert(WaveMessageEntity, row, ['waveId', 'step', 'locale']);
      await this.note(manager, by, study, wave, place);
    });
    return choose(await this.written(wave), place.step, place.locale);
  }

  /** Goes back to what Leadline brings. */
  async reset(by: SignedIn, study: string, wave: string, key: MessageKey): Promise<WaveMessage> {
    await this.wavesOfStudy.find(study, wave);
    const place = checked(key);
    await this.dataSource.transaction(async (manager) => {
      await manager.delete(WaveMessageEntity, { waveId: wave, ...place });
      await this.note(manager, by, study, wave, place);
    });
    return choose(await this.written(wave), place.step, place.locale);
  }

  /**
   * A message as somebody would get it, but for the links, which belong to nobody here.
   * @param draft texts that are not saved yet
   */
  async preview(
    study: string,
    wave: string,
    { step, locale }: { readonly step: string; readonly locale: string | null },
    inviteeId: string | null,
    draft: Partial<Message>,
    origin: string,
  ): Promise<MessagePreview> {
    const { name: waveName } = await this.wavesOfStudy.find(study, wave);
    const person = inviteeId === null ? null : await this.invitees.find(study, inviteeId);
    const written = await this.written(wave);
    const place = checked({ step, locale: locale ?? person?.locale ?? 'en' });
    const chosen = choose(written, place.step, nearestLocale(place.locale, localesOf(written)));
    const message = { subject: draft.subject ?? chosen.subject, body: draft.body ?? chosen.body };
    const personal = personalised(message, chosen.locale, {
      name: person?.name ?? null,
      wave: waveName,
    });
    const text = filled(personal.body, {
      link: `${origin}/${EXAMPLE.link}`,
      optOut: `${origin}/${EXAMPLE.optOut}`,
    });
    return {
      subject: personal.subject,
      body: text,
      html: messageHtml(text, chosen.locale),
      locale: chosen.locale,
      problems: messageProblems(message),
    };
  }

  written(
    wave: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<WaveMessageEntity[]> {
    return manager.findBy(WaveMessageEntity, { waveId: wave });
  }

  private async note(
    manager: EntityManager,
    by: SignedIn,
    study: string,
    wave: string,
    { step, locale }: Pick<WaveMessage, 'step' | 'locale'>,
  ): Promise<void> {
    await this.audit.write(manager, {
      ...{ actor: by.id, action: 'message-changed', subject: `wave:${wave}`, study },
      after: { step, locale },
    });
  }
}

/** The message for somebody who reads a language: the nearest there is. */
export function messageFor(
  written: readonly WaveMessageEntity[],
  step: MailStep,
  wanted: string | null,
): WaveMessage {
  return choose(written, step, nearestLocale(wanted ?? 'en', localesOf(written)));
}

/** With name and wave; the links are put in when the mail is sent. */
export const personalised = (
  { subject, body }: Message,
  locale: string,
  { name, wave }: { readonly name: string | null; readonly wave: string },
): Message => {
  const values = { name: name ?? nameless(locale), wave };
  return { subject: filled(subject, values), body: filled(body, values) };
};

const localesOf = (written: readonly WaveMessageEntity[]): string[] => [
  ...new Set([...MESSAGE_LOCALES, ...written.map(({ locale }) => locale)]),
];

function choose(
  written: readonly WaveMessageEntity[],
  step: MailStep,
  locale: string,
): WaveMessage {
  const found = written.find((each) => each.step === step && each.locale === locale);
  if (found !== undefined) {
    return { step, locale, subject: found.subject, body: found.body, isDefault: false };
  }
  return { step, locale, ...defaultMessage(step, locale), isDefault: true };
}

/** @throws Refusal BAD_USER_INPUT */
function checked({ step, locale }: MessageKey): Pick<WaveMessage, 'step' | 'locale'> {
  if (!isMailStep(step)) {
    throw new Refusal('BAD_USER_INPUT', `There is no step ${step}: ${MAIL_STEPS.join(', ')}.`);
  }
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale)) {
    throw new Refusal('BAD_USER_INPUT', `“${locale}” is no language code such as en or de.`);
  }
  return { step, locale };
}
