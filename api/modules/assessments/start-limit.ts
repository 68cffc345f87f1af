import { Injectable } from '@nestjs/common';
import { networkOf } from '../../domain/access/network-of.js';
import { Refusal } from '../../domain/refusal.js';

/** Assessments that one address may start in a window: an office of thousands may share one. */
export const MOST_STARTS = 1000;
const WINDOW_MS = 3_600_000;

/** Keeps a program from filling the database with questionnaires nobody answers; of this process only. */
@Injectable()
export class StartLimit {
  private counts = new Map<string, number>();
  private windowEnds = 0;

  /** @throws Refusal RATE_LIMITED */
  count(address: string, now = Date.now()): void {
    if (now >= this.windowEnds) {
      this.counts = new Map();
      this.windowEnds = now + WINDOW_MS;
    }
    const key = networkOf(address);
    const started = this.counts.get(key) ?? 0;
    if (started >= MOST_STARTS) {
      const minutes = Math.ceil((this.windowEnds - now) / 60_000);
      throw new Refusal(
        'RATE_LIMITED',
        `Too many assessments were started from your network. Try again in ${minutes} minute(s).`,
        { retryAfterSeconds: minutes * 60 },
      );
    }
    this.counts.set(key, started + 1);
  }
}
