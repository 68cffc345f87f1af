import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '../../domain/refusal.js';
import type { LiveWatcher } from './live-watcher.js';

/** Between two looks at one thing, in ms: at least this, and so many times what a look took. */
const LEAST_GAP = 1000;
const GAP_FOR_TIME = 4;
/** A notification that was lost is made good within this time, in ms. */
const LOOKED_AT_LEAST_EVERY = 30_000;

/** One thing that clients of this process watch: it is looked up once for all of them. */
export class LiveTopic<Value> {
  private readonly watchers = new Set<LiveWatcher<Value>>();
  private latest: { readonly value: Value } | null = null;
  private isLooking = false;
  private again = false;
  private resting: NodeJS.Timeout | null = null;
  private readonly ticking: NodeJS.Timeout;

  constructor(
    private readonly look: () => Promise<Value>,
    private readonly onProblem: (error: unknown) => void,
  ) {
    this.ticking = setInterval(() => {
      this.touch();
    }, LOOKED_AT_LEAST_EVERY).unref();
  }

  get isWatched(): boolean {
    return this.watchers.size > 0;
  }

  add(watcher: LiveWatcher<Value>): void {
    this.watchers.add(watcher);
    if (this.latest !== null) watcher.offer(this.latest.value);
    this.touch();
  }

  delete(watcher: LiveWatcher<Value>): void {
    this.watchers.delete(watcher);
    if (this.isWatched) return;
    clearInterval(this.ticking);
    if (this.resting !== null) clearTimeout(this.resting);
  }

  /** It may have changed. */
  touch(): void {
    if (this.isLooking || this.resting !== null) this.again = true;
    else void this.refresh();
  }

  private async refresh(): Promise<void> {
    this.isLooking = true;
    const began = performance.now();
    try {
      this.tell(await this.look());
    } catch (error) {
      this.fail(error);
    }
    this.isLooking = false;
    if (this.isWatched) this.rest(performance.now() - began);
  }

  private rest(took: number): void {
    this.resting = setTimeout(
      () => {
        this.resting = null;
        if (!this.again) return;
        this.again = false;
        void this.refresh();
      },
      Math.max(LEAST_GAP, GAP_FOR_TIME * took),
    ).unref();
  }

  private tell(value: Value): void {
    if (this.latest !== null && isDeepStrictEqual(this.latest.value, value)) return;
    this.latest = { value };
    for (const watcher of this.watchers) watcher.offer(value);
  }

  /** What was refused stays refused; anything else may work the next time. */
  private fail(error: unknown): void {
    if (error instanceof Refusal) {
      for (const watcher of [...this.watchers]) watcher.end(error);
      return;
    }
    this.onProblem(error);
    this.again = true;
  }
}
