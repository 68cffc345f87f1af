import type { Refusal } from '../../domain/refusal.js';

/** Whoever stopped being allowed to look is cut off within this time, in ms. */
const CHECKED_EVERY = 5000;

/** Why somebody may no longer look; null while they may. */
export type Leave = () => Promise<Refusal | null>;

interface Ended {
  readonly because: Error | null;
}

/**
 * What one client has yet to be sent: never more than the newest value, however slow the client is.
 * It can be left while it waits, which a generator cannot.
 */
export class LiveWatcher<Value> implements AsyncIterableIterator<Value> {
  private held: { readonly value: Value } | null = null;
  private ended: Ended | null = null;
  private wake: () => void = () => undefined;
  private readonly checking: NodeJS.Timeout;

  constructor(
    private readonly leave: Leave,
    private readonly onEnd: () => void,
  ) {
    this.checking = setInterval(() => void this.check(), CHECKED_EVERY).unref();
  }

  offer(value: Value): void {
    this.held = { value };
    this.wake();
  }

  /** @param because what the client is told; null: nothing went wrong */
  end(because: Error | null = null): void {
    if (this.ended !== null) return;
    this.ended = { because };
    clearInterval(this.checking);
    this.onEnd();
    this.wake();
  }

  async next(): Promise<IteratorResult<Value, undefined>> {
    for (;;) {
      if (this.ended !== null) return this.last(this.ended);
      const { held } = this;
      if (held === null) {
        await new Promise<void>((resolve) => (this.wake = resolve));
        continue;
      }
      this.held = null;
      if (await this.check()) return { done: false, value: held.value };
    }
  }

  return(): Promise<IteratorResult<Value, undefined>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private last(ended: Ended): IteratorResult<Value, undefined> {
    this.ended = { because: null };
    if (ended.because !== null) throw ended.because;
    return { done: true, value: undefined };
  }

  /** @returns whether they may go on */
  private async check(): Promise<boolean> {
    try {
      const refusal = await this.leave();
      if (refusal === null) return this.ended === null;
      this.end(refusal);
    } catch (error) {
      this.end(error instanceof Error ? error : new Error(String(error)));
    }
    return false;
  }
}
