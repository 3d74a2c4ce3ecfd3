import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { EventFeed, type FeedRecord } from './eventFeed';
import { pause } from './pause';
import { RecentFacts } from './recentFacts';
import { isPositionLost, type ResumeToken } from './resumeToken';

/** Who hears of every recorded fact, in order, and once when the hub has lost its place. */
export interface HubListener {
  onRecord(record: FeedRecord): void;
  /** Facts have been missed and cannot be had any more. */
  onReset(position: ResumeToken): void;
}

const FIRST_RETRY = 100;
const LAST_RETRY = 2_000;
const LOOK_AGAIN = 50;

/**
 * The one change stream of this process on recorded facts, fanned out to every live stream. It resumes where it
 * stood after the database was away.
 */
@Injectable()
export class EventHub implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('Events');
  private readonly listeners = new Set<HubListener>();
  private readonly stop = new AbortController();
  private reached: ResumeToken | null = null;
  private lost = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly feed: EventFeed,
    private readonly recent: RecentFacts,
  ) {}

  onModuleInit(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  /** Every fact up to here has been handed to the listeners of the moment; null until the database has been seen. */
  get position(): ResumeToken | null {
    return this.reached;
  }

  /** The position as soon as there is one: a process that has just begun has not looked yet. null when it takes longer. */
  async positionWithin(ms: number): Promise<ResumeToken | null> {
    for (const until = Date.now() + ms; this.reached === null && Date.now() < until;) {
      if (this.stopped()) return null;
      await sleep(LOOK_AGAIN);
    }
    return this.reached;
  }

  /** The facts between a position and ours, if they are all at hand; null when they have to be asked for. */
  since(position: ResumeToken): FeedRecord[] | null {
    return this.reached === null || position > this.reached ? null : this.recent.after(position);
  }

  /** Listens from now on: each fact after `position`. @returns ends it. */
  listen(listener: HubListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async run(): Promise<void> {
    let retry = FIRST_RETRY;
    while (!this.stopped()) {
      try {
        for await (const step of this.feed.follow(this.reached, this.stop.signal)) {
          retry = FIRST_RETRY;
          if (step.record) this.publish(step.record);
          this.reach(step.position);
        }
      } catch (error) {
        if (this.stopped()) return;
        this.afterFailure(error);
      }
      await pause(retry, this.stop.signal);
      retry = Math.min(LAST_RETRY, retry * 2);
    }
  }

  private stopped(): boolean {
    return this.stop.signal.aborted;
  }

  private publish(record: FeedRecord): void {
    this.recent.add(record);
    for (const listener of this.listeners) listener.onRecord(record);
  }

  private reach(position: ResumeToken): void {
    if (this.reached === null) this.recent.begin(position);
    this.reached = position;
    if (!this.lost) return;
    this.lost = false;
    for (const listener of this.listeners) listener.onReset(position);
  }

  private afterFailure(error: unknown): void {
    if (isPositionLost(error)) {
      this.log.error({ msg: 'the live stream lost its place: clients are told to read anew', err: error });
      this.reached = null;
      this.lost = true;
    } else {
      this.log.warn({ msg: 'the live stream was cut and resumes', err: error });
    }
  }
}
