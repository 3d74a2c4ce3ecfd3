import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { encodeFrame, encodeHeartbeat, encodeOpening, type Frame } from './frame';
import type { ResumeToken } from './resumeToken';

/**
 * Why the server ends a stream. The client may come back at once, with a new token where the old one expired; not where
 * the ticket is out of its reader's sight, and with another key where its own was revoked.
 */
export type CloseReason =
  'out_of_sight' | 'token_expired' | 'key_revoked' | 'too_slow' | 'shutting_down' | 'unavailable';

/** Bytes that a reader may lag behind before it is dropped: memory is for those who read. */
const MAX_LAG = 1_048_576;
/** How long a reader gets to take its last bytes, in ms. */
const LINGER = 5_000;

/** One client's stream on the wire: what is written, how far the reader lags, and how it ends. */
export class SseConnection {
  private ended = false;
  private readonly endListeners: (() => void)[] = [];

  constructor(private readonly response: ServerResponse) {
    // Who left before the head was sent is not heard leaving any more.
    if (response.destroyed) this.ended = true;
    response.on('close', () => this.finish());
    // A reader who vanishes is no fault of ours, and 'close' follows; unheard, the error would end the process.
    response.on('error', () => this.finish());
  }

  get open(): boolean {
    return !this.ended;
  }

  /** Calls once when the stream has ended, whoever ended it. */
  onEnd(listener: () => void): void {
    if (this.ended) listener();
    else this.endListeners.push(listener);
  }

  /** Sends the head. `headers` are those that the API's hooks have put on the answer. */
  start(headers: Record<string, string | number | string[] | undefined>): void {
    if (this.ended) return;
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) this.response.setHeader(name, value);
    }
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      connection: 'keep-alive',
    });
    this.response.socket?.setNoDelay(true);
    this.response.socket?.setTimeout(0);
    this.response.flushHeaders();
  }

  opening(position: ResumeToken): void {
    this.write(encodeOpening(position));
  }

  heartbeat(position: ResumeToken | null): void {
    this.write(position === null ? ': still here\n\n' : encodeHeartbeat(position));
  }

  send(frame: Frame): void {
    this.write(encodeFrame(frame));
  }

  /** Waits until the reader has taken most of what was sent; for the replay, which could outrun any reader. */
  async drained(): Promise<void> {
    if (this.ended || !this.response.writableNeedDrain) return;
    const gone = new AbortController();
    this.onEnd(() => gone.abort());
    const timeout = setTimeout(() => this.close('too_slow'), LINGER);
    try {
      await once(this.response, 'drain', { signal: gone.signal });
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    } finally {
      clearTimeout(timeout);
    }
  }

  /** Says why and ends. A reader who takes nothing any more is cut off after a while. */
  close(reason: CloseReason): void {
    if (this.ended) return;
    this.response.end(encodeFrame({ event: 'close', data: { reason } }));
    const cut = setTimeout(() => this.response.destroy(), LINGER);
    cut.unref();
    this.response.on('close', () => clearTimeout(cut));
    this.finish();
  }

  private write(text: string): void {
    if (this.ended) return;
    this.response.write(text);
    if (this.response.writableLength > MAX_LAG) this.close('too_slow');
  }

  private finish(): void {
    if (this.ended) return;
    this.ended = true;
    for (const listener of this.endListeners.splice(0)) listener();
  }
}
