import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../../web/api/api-error';
import { AnswerKeeper, type Held } from '../../../../web/respond/answers/answer-keeper';
import type { Answers } from '../../../../web/respond/answers/cells';
import type { Unsaved } from '../../../../web/respond/answers/unsaved';

const FAST = { pauseMs: 1, retryMs: [1], submitTries: 3 };
const OFFLINE = new ApiError('OFFLINE', 'the server cannot be reached');

/** A server that keeps answers as the API does, and can be told how the next calls go wrong. */
class MadeServer {
  held: Held = { answers: {}, revision: 0 };
  isSubmitted = false;
  patches: Answers[] = [];
  /** One entry a call: refuse before, or lose the answer after; then all is well. */
  mishaps: ('refused' | 'answer lost' | ApiError)[] = [];

  private take(patch: Answers, revision: number): void {
    const mishap = this.mishaps.shift();
    if (mishap instanceof ApiError) throw mishap;
    if (mishap === 'refused') throw OFFLINE;
    if (revision !== this.held.revision) {
      throw new ApiError('STALE_REVISION', 'stale', { ...this.held, status: 'started' });
    }
    this.patches.push(patch);
    const merged = Object.entries({ ...this.held.answers, ...patch });
    this.held = {
      answers: Object.fromEntries(merged.filter(([, value]) => value !== null)),
      revision: this.held.revision + 1,
    };
    if (mishap === 'answer lost') throw OFFLINE;
  }

  readonly api = {
    save: (patch: Answers, revision: number): Promise<Held> =>
      Promise.resolve().then(() => {
        this.take(patch, revision);
        return this.held;
      }),
    submit: (patch: Answers, revision: number): Promise<void> =>
      Promise.resolve().then(() => {
        this.take(patch, revision);
        this.isSubmitted = true;
      }),
  };
}

const open = (server: MadeServer, waiting: Unsaved = {}) => {
  let stored = waiting;
  const storage = {
    read: () => stored,
    write: (unsaved: Unsaved) => {
      stored = unsaved;
    },
  };
  const keeper = new AnswerKeeper(server.held, storage, server.api, FAST);
  return { keeper, stored: () => stored };
};

const until = async (check: () => boolean): Promise<void> => {
  for (let tries = 0; !check(); tries++) {
    if (tries > 400) throw new Error('it never came');
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
};
const settled = (keeper: AnswerKeeper): Promise<void> =>
  until(() => Object.keys(keeper.current().unsaved).length === 0);

describe('answers on their way to the server', () => {
  it('are one save when given at once, and storage is empty after', async () => {
    const server = new MadeServer();
    const { keeper, stored } = open(server);
    keeper.answer('region', 'asia');
    keeper.answer('size', 'small');
    expect(Object.keys(stored())).toEqual(['region', 'size']);
    await settled(keeper);
    expect(server.patches).toEqual([{ region: 'asia', size: 'small' }]);
    expect(keeper.current().held).toEqual({
      answers: { region: 'asia', size: 'small' },
      revision: 1,
    });
    expect(stored()).toEqual({});
  });

  it('wait and go up when the server is back, the latest value only', async () => {
    const server = new MadeServer();
    server.mishaps = ['refused', 'refused', 'refused'];
    const { keeper } = open(server);
    keeper.answer('region', 'asia');
    await until(() => keeper.current().sync === 'waiting');
    keeper.answer('region', 'europe');
    await settled(keeper);
    expect(server.held.answers).toEqual({ region: 'europe' });
  });

  it('raise no conflict when a save arrived and only its answer was lost', async () => {
    const server = new MadeServer();
    server.mishaps = ['answer lost'];
    const { keeper } = open(server);
    keeper.answer('region', 'asia');
    await until(() => keeper.current().sync === 'waiting');
    keeper.answer('region', 'europe');
    await settled(keeper);
    expect(keeper.current().conflicts).toEqual([]);
    expect(server.held.answers).toEqual({ region: 'europe' });
  });

  it('that waited over a reload go up by themselves', async () => {
    const server = new MadeServer();
    const { keeper } = open(server, { region: { mine: 'asia', was: null, sent: [] } });
    expect(keeper.answers()).toEqual({ region: 'asia' });
    keeper.saveNow();
    await settled(keeper);
    expect(server.held.answers).toEqual({ region: 'asia' });
  });

  it('stop for the person to choose when someone else answered differently', async () => {
    const server = new MadeServer();
    const { keeper } = open(server);
    server.held = { answers: { region: 'europe', size: 'small' }, revision: 3 };
    keeper.answer('region', 'asia');
    await until(() => keeper.current().conflicts.length > 0);
    expect(keeper.current().conflicts).toEqual([
      { cell: 'region', mine: 'asia', theirs: 'europe' },
    ]);
    expect(server.held.answers).toEqual({ region: 'europe', size: 'small' });
    keeper.choose(() => true);
    await settled(keeper);
    expect(server.held).toEqual({ answers: { region: 'asia', size: 'small' }, revision: 4 });
  });

  it('that the server refuses stay back with their problem, and the others go up', async () => {
    const server = new MadeServer();
    const problems = [{ code: 'too-long', item: 'text', maximum: 80 }];
    server.mishaps = [new ApiError('INVALID_ANSWERS', 'no', { problems })];
    const { keeper } = open(server);
    keeper.answer('text', 'far too long');
    keeper.answer('region', 'asia');
    await until(() => server.held.revision === 1);
    expect(server.held.answers).toEqual({ region: 'asia' });
    expect(keeper.current().problems).toEqual(problems);
    keeper.answer('text', 'short');
    await settled(keeper);
    expect(keeper.current().problems).toEqual([]);
    expect(server.held.answers).toEqual({ region: 'asia', text: 'short' });
  });

  it('end when the wave has closed', async () => {
    const server = new MadeServer();
    server.mishaps = [new ApiError('WAVE_NOT_OPEN', 'closed')];
    const { keeper } = open(server);
    keeper.answer('region', 'asia');
    await until(() => keeper.current().ended === 'WAVE_NOT_OPEN');
    expect(keeper.current().unsaved).toHaveProperty('region');
  });
});

describe('submitting', () => {
  it('takes the last answers along, after a save under way', async () => {
    const server = new MadeServer();
    const { keeper } = open(server);
    keeper.answer('region', 'asia');
    await new Promise((resolve) => setTimeout(resolve, 3));
    keeper.answer('size', 'small');
    expect(await keeper.submit()).toBe('submitted');
    expect(server.isSubmitted).toBe(true);
    expect(server.held.answers).toEqual({ region: 'asia', size: 'small' });
    expect(keeper.current().unsaved).toEqual({});
  });

  it('tries again by itself, and says so when it stays without an answer', async () => {
    const server = new MadeServer();
    server.mishaps = ['refused', 'refused'];
    const { keeper } = open(server);
    keeper.answer('region', 'asia');
    expect(await keeper.submit()).toBe('submitted');
    const other = new MadeServer();
    other.mishaps = ['refused', 'refused', 'refused', 'refused'];
    expect(await open(other).keeper.submit()).toBe('unreachable');
    expect(other.isSubmitted).toBe(false);
  });

  it('hands back problems and conflicts', async () => {
    const server = new MadeServer();
    const problems = [{ code: 'unanswered', item: 'region' }];
    server.mishaps = [new ApiError('INVALID_ANSWERS', 'no', { problems })];
    const { keeper } = open(server);
    expect(await keeper.submit()).toBe('problems');
    expect(keeper.current().problems).toEqual(problems);
    keeper.answer('region', 'asia');
    server.held = { answers: { region: 'europe' }, revision: 2 };
    expect(await keeper.submit()).toBe('conflict');
  });
});
