import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../../../store/database';
import { usableServiceKeys } from '../../../store/serviceKeys';
import type { SseConnection } from './sseConnection';

/**
 * The keys that services opened their streams with. A request is checked by itself; a stream outlives its request, so
 * that a key that was revoked, in whichever process, has to be looked for.
 */
@Injectable()
export class KeyWatch {
  private readonly log = new Logger('Events');
  private readonly streams = new Map<string, Set<SseConnection>>();
  private looking = false;

  constructor(private readonly database: Database) {}

  /** From now on the stream lives only as long as the key. */
  add(keyId: string, connection: SseConnection): void {
    const ofKey = this.streams.get(keyId) ?? new Set();
    this.streams.set(keyId, ofKey.add(connection));
    connection.onEnd(() => {
      ofKey.delete(connection);
      if (ofKey.size === 0 && this.streams.get(keyId) === ofKey) this.streams.delete(keyId);
    });
  }

  /** Ends the streams of keys that are good no more: one query, however many there are. What fails is tried with the next beat. */
  async look(): Promise<void> {
    if (this.looking || this.streams.size === 0) return;
    this.looking = true;
    try {
      const asked = [...this.streams.keys()];
      const usable = await usableServiceKeys(this.database, asked, new Date());
      for (const id of asked) if (!usable.has(id)) this.end(id);
    } catch (error) {
      this.log.warn({ msg: 'keys of open streams could not be checked', err: error });
    } finally {
      this.looking = false;
    }
  }

  private end(keyId: string): void {
    for (const connection of [...(this.streams.get(keyId) ?? [])]) connection.close('key_revoked');
  }
}
