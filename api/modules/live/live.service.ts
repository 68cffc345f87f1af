import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { Refusal } from '../../domain/refusal.js';
import { StandingAccessService } from '../accounts/standing-access.service.js';
import type { Audience } from './audience.js';
import { ChangeListener } from './change-listener.js';
import { LiveTopic } from './live-topic.js';
import { LiveWatcher } from './live-watcher.js';

/** Things that one connection may watch at a time. */
const MOST = 50;

/**
 * Shows things that change to clients as they change: about once a second at most, the newest value
 * only, and only while the client may still look at it. Who changed it, and in which process of all
 * on this database, does not matter.
 */
@Injectable()
export class LiveService implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Live');
  private readonly topics = new Map<string, LiveTopic<unknown>>();
  private readonly open = new WeakMap<FastifyRequest, number>();
  private listener: ChangeListener | null = null;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: StandingAccessService,
  ) {}

  /**
   * @param topic what the database calls it when it tells of a change; one topic has one `look`
   * @throws Refusal RATE_LIMITED
   */
  watch<Value>(
    topic: string,
    look: () => Promise<Value>,
    { request, action, study, gone }: Audience,
  ): AsyncIterableIterator<Value> {
    const before = this.open.get(request) ?? 0;
    if (before >= MOST) {
      throw new Refusal('RATE_LIMITED', `One connection watches ${MOST} things at most.`);
    }
    this.open.set(request, before + 1);
    this.listen();
    const live = this.topic(topic, look);
    const watcher = new LiveWatcher<Value>(
      () => this.access.refusal(request, action, study),
      () => {
        this.open.set(request, (this.open.get(request) ?? 1) - 1);
        gone.removeEventListener('abort', leave);
        live.delete(watcher);
        if (!live.isWatched) this.topics.delete(topic);
      },
    );
    const leave = (): void => {
      watcher.end();
    };
    gone.addEventListener('abort', leave);
    live.add(watcher);
    if (gone.aborted) leave();
    return watcher;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.listener?.stop();
  }

  private topic<Value>(name: string, look: () => Promise<Value>): LiveTopic<Value> {
    const found = this.topics.get(name) as LiveTopic<Value> | undefined;
    if (found !== undefined) return found;
    const made = new LiveTopic(look, (error) => {
      this.logger.warn(`${name}: ${String(error)}`);
    });
    this.topics.set(name, made);
    return made;
  }

  /** From the first client on. */
  private listen(): void {
    if (this.listener !== null) return;
    this.listener = new ChangeListener(
      (this.dataSource.options as { url: string }).url,
      (topic) => {
        if (topic !== null) this.topics.get(topic)?.touch();
        else for (const each of this.topics.values()) each.touch();
      },
      (error) => {
        this.logger.warn(String(error));
      },
    );
    void this.listener.listen();
  }
}
