import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { MailingsService } from './mailings.service.js';

/** Reminders are due by the day; a quarter of an hour is soon enough. In ms. */
const EVERY = 15 * 60_000;

/** Queues what waves that remind by themselves have due; two servers that do so queue it once. */
@Injectable()
export class ReminderClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Mail');
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly mailings: MailingsService) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.mailings.sendAutomaticReminders().catch((error: unknown) => {
        this.logger.warn(String(error));
      });
    }, EVERY).unref();
  }

  beforeApplicationShutdown(): void {
    if (this.timer !== null) clearInterval(this.timer);
  }
}
