import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { LiveTopic } from '../../api/modules/live/live-topic.js';
import { LiveWatcher } from '../../api/modules/live/live-watcher.js';
import { Refusal } from '../../api/domain/refusal.js';

const allowed = (): Promise<null> => Promise.resolve(null);

describe('what one client has yet to be sent', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is the newest value only, however slow the client is', async () => {
    const watcher = new LiveWatcher<number>(allowed, () => undefined);
    for (const value of [1, 2, 3]) watcher.offer(value);
    expect(await watcher.next()).toEqual({ done: false, value: 3 });
    watcher.end();
  });

  it('ends at once for a client that leaves while it waits, and leaves no timer behind', async () => {
    jest.useFakeTimers();
    const onEnd = jest.fn();
    const watcher = new LiveWatcher<number>(allowed, onEnd);
    const waiting = watcher.next();
    await watcher.return();
    await watcher.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(onEnd).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is not sent to a client that may no longer look, who is told why once', async () => {
    const refusal = new Refusal('FORBIDDEN', 'no');
    const watcher = new LiveWatcher<number>(
      () => Promise.resolve(refusal),
      () => undefined,
    );
    watcher.offer(1);
    await expect(watcher.next()).rejects.toBe(refusal);
    expect(await watcher.next()).toEqual({ done: true, value: undefined });
  });

  it('a client that waits is cut off within seconds', async () => {
    jest.useFakeTimers();
    const watcher = new LiveWatcher<number>(
      () => Promise.resolve(new Refusal('UNAUTHENTICATED', 'no')),
      () => undefined,
    );
    const waiting = expect(watcher.next()).rejects.toThrow('no');
    await jest.advanceTimersByTimeAsync(5000);
    await waiting;
  });
});

describe('one thing that clients watch', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  const watched = <Value>(look: () => Promise<Value>) => {
    const topic = new LiveTopic(look, () => undefined);
    const watcher = new LiveWatcher<Value>(allowed, () => {
      topic.delete(watcher);
    });
    topic.add(watcher);
    return { topic, watcher };
  };

  it('is looked up once a second at most, and once more after the last change', async () => {
    jest.useFakeTimers();
    let looks = 0;
    const { topic, watcher } = watched(() => Promise.resolve((looks += 1)));
    for (let i = 0; i < 25; i += 1) {
      topic.touch();
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(looks).toBeLessThanOrEqual(4);
    await jest.advanceTimersByTimeAsync(1500);
    expect(await watcher.next()).toEqual({ done: false, value: looks });
    watcher.end();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is looked up again after it failed, and ends when it is refused', async () => {
    jest.useFakeTimers();
    const answers = [
      () => Promise.reject(new Error('the database is away')),
      () => Promise.resolve('here'),
      () => Promise.reject(new Refusal('NOT_FOUND', 'gone')),
    ];
    const { topic, watcher } = watched(() => answers.shift()?.() ?? Promise.resolve('?'));
    await jest.advanceTimersByTimeAsync(1000);
    expect(await watcher.next()).toEqual({ done: false, value: 'here' });
    topic.touch();
    const waiting = expect(watcher.next()).rejects.toThrow('gone');
    await jest.advanceTimersByTimeAsync(1000);
    await waiting;
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is looked up now and then in case a notification was lost', async () => {
    jest.useFakeTimers();
    let looks = 0;
    const { watcher } = watched(() => Promise.resolve((looks += 1)));
    await jest.advanceTimersByTimeAsync(31_000);
    expect(looks).toBe(2);
    watcher.end();
  });
});
