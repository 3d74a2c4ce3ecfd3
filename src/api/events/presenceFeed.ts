import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { mongo } from 'mongoose';
import { Database } from '../../../store/database';
import type { PresenceDocument } from '../../../store/documents/presenceDocument';
import { ofPresenceId } from '../../../store/presence';
import { pause } from './pause';

/** Somebody has come to a ticket, writes, renews their presence, or has gone. Ids only, no names. */
export interface PresenceChange {
  ticketId: string;
  agentId: string;
  state: 'here' | 'typing' | 'gone';
  /** ISO; null once gone. */
  until: string | null;
}

type Change =
  | mongo.ChangeStreamInsertDocument<PresenceDocument>
  | mongo.ChangeStreamUpdateDocument<PresenceDocument>
  | mongo.ChangeStreamDeleteDocument<PresenceDocument>;
type Listener = (change: PresenceChange) => void;

const CHANGES = [{ $match: { operationType: { $in: ['insert', 'update', 'delete'] } } }];
const MAX_AWAIT = 1_000;
const RETRY = 1_000;

/**
 * The changes of presence as MongoDB tells them, whichever API process they came to. What an outage swallows is not
 * made up for: presence is renewed within seconds.
 */
@Injectable()
export class PresenceFeed implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger('Presence');
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  onModuleInit(): void {
    this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  /** Hears of a ticket's presence from now on. @returns ends it. */
  listen(ticketId: string, listener: Listener): () => void {
    const listeners = this.listeners.get(ticketId) ?? new Set();
    this.listeners.set(ticketId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(ticketId);
    };
  }

  private async run(): Promise<void> {
    while (!this.stopped()) {
      try {
        await this.follow();
      } catch (error) {
        if (this.stopped()) return;
        this.log.warn({ msg: 'who is there cannot be followed now', err: error });
        await pause(RETRY, this.stop.signal);
      }
    }
  }

  private stopped(): boolean {
    return this.stop.signal.aborted;
  }

  private async follow(): Promise<void> {
    const stream = this.database.presence.watch<PresenceDocument, Change>(CHANGES, {
      fullDocument: 'updateLookup',
      maxAwaitTimeMS: MAX_AWAIT,
    });
    let closing: Promise<void> | undefined;
    const close = (): void => {
      closing = stream.close();
    };
    this.stop.signal.addEventListener('abort', close, { once: true });
    try {
      while (!this.stopped() && !stream.closed) {
        const change = await stream.tryNext();
        if (change) this.tell(changeOf(change));
      }
      if (!this.stopped()) throw new Error('the collection of presence was dropped or renamed');
    } finally {
      this.stop.signal.removeEventListener('abort', close);
      await (closing ?? stream.close());
    }
  }

  private tell(change: PresenceChange): void {
    for (const listener of this.listeners.get(change.ticketId) ?? []) listener(change);
  }
}

function changeOf(change: Change): PresenceChange {
  const whose = ofPresenceId(change.documentKey._id);
  // Looked up after the change: what has been deleted since is told as deleted right after.
  const now = change.operationType === 'delete' ? undefined : change.fullDocument;
  if (!now) return { ...whose, state: 'gone', until: null };
  return { ...whose, state: now.typing ? 'typing' : 'here', until: now.expiresAt.toISOString() };
}
