import { request, type ClientRequest, type IncomingMessage } from 'node:http';

/** One dispatched message of a stream; a message without data only moves `lastEventId` and is kept as a beat. */
export interface SseMessage {
  id: string | null;
  event: string;
  data: unknown;
  /** Epoch ms. */
  receivedAt: number;
}

/** A small reader of server-sent events, after the rules of WHATWG HTML, for tests. */
export class SseClient {
  readonly messages: SseMessage[] = [];
  /** Comments and messages without data. */
  beats = 0;
  lastEventId: string | null;
  status = 0;
  headers: Record<string, string | string[] | undefined> = {};
  ended = false;
  private buffer = '';
  private readonly waiters: { met: () => boolean; resolve: () => void }[] = [];
  private readonly request: ClientRequest;
  private response: IncomingMessage | undefined;

  private constructor(url: string, headers: Record<string, string>, lastEventId: string | null) {
    this.lastEventId = lastEventId;
    this.request = request(url, {
      headers: { ...headers, ...(lastEventId === null ? {} : { 'last-event-id': lastEventId }) },
    });
  }

  /** Opens a stream and waits for its head. */
  static async open(
    url: string,
    headers: Record<string, string>,
    lastEventId: string | null = null,
  ): Promise<SseClient> {
    const client = new SseClient(url, headers, lastEventId);
    await new Promise<void>((resolve, reject) => {
      client.request.once('error', reject);
      client.request.once('response', (response) => {
        client.attach(response);
        resolve();
      });
      client.request.end();
    });
    return client;
  }

  /** The data of the plain messages, in order. */
  facts<T>(): T[] {
    return this.messages.filter(({ event }) => event === 'message').map(({ data }) => data as T);
  }

  /** The messages of an event type. */
  of(event: string): SseMessage[] {
    return this.messages.filter((message) => message.event === event);
  }

  /** Waits until a condition on what has been received holds. */
  async until(met: () => boolean, patience = 90_000): Promise<void> {
    if (met()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () =>
          reject(
            new Error(`not met; received ${JSON.stringify(this.messages.slice(-3))}, ended: ${this.ended}`),
          ),
        patience,
      );
      this.waiters.push({
        met,
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
      });
    });
  }

  /** Stops reading, as a client whose machine hangs does; the connection stays. */
  stall(): void {
    this.response?.pause();
  }

  /** Reads on. */
  wake(): void {
    this.response?.resume();
  }

  close(): void {
    this.request.destroy();
  }

  private attach(response: IncomingMessage): void {
    this.response = response;
    this.status = response.statusCode ?? 0;
    this.headers = response.headers;
    response.setEncoding('utf8');
    response.on('data', (text: string) => this.read(text));
    const end = (): void => {
      this.ended = true;
      this.settle();
    };
    response.on('close', end);
    response.on('error', end);
    this.request.on('error', end);
  }

  private read(text: string): void {
    this.buffer += text;
    for (let cut = this.buffer.indexOf('\n\n'); cut >= 0; cut = this.buffer.indexOf('\n\n')) {
      this.dispatch(this.buffer.slice(0, cut));
      this.buffer = this.buffer.slice(cut + 2);
    }
    this.settle();
  }

  private dispatch(block: string): void {
    let event = 'message';
    let id: string | null = null;
    const data: string[] = [];
    for (const line of block.split('\n')) {
      if (line.startsWith('id: ')) id = line.slice(4);
      if (line.startsWith('event: ')) event = line.slice(7);
      if (line.startsWith('data: ')) data.push(line.slice(6));
    }
    if (id !== null) this.lastEventId = id;
    if (data.length === 0) this.beats += 1;
    else this.messages.push({ id, event, data: JSON.parse(data.join('\n')), receivedAt: Date.now() });
  }

  private settle(): void {
    for (const waiter of [...this.waiters]) {
      if (!waiter.met()) continue;
      this.waiters.splice(this.waiters.indexOf(waiter), 1);
      waiter.resolve();
    }
  }
}
