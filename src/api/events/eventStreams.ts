import { Injectable, Logger, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApiError, unavailable } from '../errors/apiError';
import { catchUp } from './catchUp';
import { EventFeed } from './eventFeed';
import { EventHub } from './eventHub';
import { KeyWatch } from './keyWatch';
import { LiveStream, type View } from './liveStream';
import { PresenceFeed } from './presenceFeed';
import { parseResumeToken, type ResumeToken } from './resumeToken';
import { SseConnection } from './sseConnection';
import { StreamLimit, type StreamHolder, type StreamLimits } from './streamLimit';
import { Turns } from './turns';

/** What a stream is opened with. */
export interface StreamRequest extends StreamHolder {
  /** The id of who reads. */
  reader: string;
  /** When the token expires, epoch ms: the stream ends then. */
  expiresAt: number;
  /** Of a service: the key that the stream ends with as well. */
  serviceKey?: string | undefined;
  /** `Last-Event-ID`: where the reader stood. */
  lastEventId: string | undefined;
  view: View;
  /** The ticket whose presence the reader hears of as well, for staff. */
  presenceAt?: string | undefined;
}

const HEARTBEAT = 15_000;
const REPLAYS = 8;
/** How long a reader waits for the hub's first look, in ms. */
const PATIENCE = 3_000;
/** The longest that a timer of Node can wait, in ms. */
const MAX_TIMER = 2_147_483_647;

const TOO_MANY: Record<keyof StreamLimits, string> = {
  person: 'There are too many live streams open for you.',
  address: 'There are too many live streams open from your address.',
  process: 'There are too many live streams open.',
};

/** All live streams of this process: opens them, keeps them alive, ends them. */
@Injectable()
export class EventStreams implements OnModuleInit, BeforeApplicationShutdown {
  private readonly log = new Logger('Events');
  private readonly replays = new Turns(REPLAYS);
  private readonly connections = new Map<SseConnection, LiveStream>();
  private pulse: NodeJS.Timeout | undefined;
  private stopping = false;

  constructor(
    private readonly hub: EventHub,
    private readonly feed: EventFeed,
    private readonly presence: PresenceFeed,
    private readonly keys: KeyWatch,
    private readonly limit: StreamLimit,
  ) {}

  onModuleInit(): void {
    this.pulse = setInterval(() => void this.beat(), HEARTBEAT);
    this.pulse.unref();
  }

  /** Before the server closes: it would wait for these connections for ever. */
  beforeApplicationShutdown(): void {
    this.stopping = true;
    clearInterval(this.pulse);
    for (const connection of this.connections.keys()) connection.close('shutting_down');
  }

  /**
   * Takes the reply over and streams on it until either side ends.
   * @param record notes in the audit that it is opened: behind the limits, so that what is refused is not noted as read
   * @throws ApiError `rate_limited` for one stream too many, `engine_unavailable` while the database is away.
   */
  async open(request: StreamRequest, reply: FastifyReply, record: () => Promise<void>): Promise<void> {
    const reached = this.limit.take(request);
    if (reached !== null) {
      throw new ApiError('rate_limited', TOO_MANY[reached], undefined, { 'retry-after': '10' });
    }
    const position = await this.prepare(record).catch((error: unknown) => {
      this.limit.give(request);
      throw error;
    });
    reply.hijack();
    const connection = new SseConnection(reply.raw);
    connection.onEnd(() => this.limit.give(request));
    connection.start(reply.getHeaders());
    this.endWithToken(connection, request.expiresAt);
    if (request.serviceKey !== undefined) this.keys.add(request.serviceKey, connection);
    this.tellPresence(connection, request);
    if (request.lastEventId === undefined) this.join(connection, request.view, position);
    else this.rejoin(connection, request.view, position, request.lastEventId);
  }

  /** The place from which it goes on; last, since nothing may be waited for between it and the stream. */
  private async prepare(record: () => Promise<void>): Promise<ResumeToken> {
    await record();
    const position = await this.hub.positionWithin(PATIENCE);
    if (this.stopping || position === null) throw unavailable('Live events cannot be had now. Try again.');
    return position;
  }

  /** From now on. */
  private join(connection: SseConnection, view: View, position: ResumeToken): void {
    this.connect(connection, new LiveStream(connection, view, position, false));
    connection.opening(position);
  }

  /** From where the reader stood. */
  private rejoin(connection: SseConnection, view: View, position: ResumeToken, lastEventId: string): void {
    const from = parseResumeToken(lastEventId);
    if (from === null) {
      const stream = new LiveStream(connection, view, position, false);
      this.connect(connection, stream);
      stream.reset(position);
      return;
    }
    const missed = this.hub.since(from);
    const stream = new LiveStream(connection, view, from, true);
    this.connect(connection, stream);
    connection.opening(from);
    const replay = missed
      ? stream.deliverAll(missed)
      : this.replays.take(() => this.replay(connection, stream, from, position));
    replay
      .then(() => stream.caughtUp())
      .catch((error: unknown) => {
        this.log.warn({ msg: 'a replay was cut', err: error });
        connection.close('unavailable');
      });
  }

  /** Asks the database for what the reader missed. Each replay holds a connection to it, so only a few do at once. */
  private async replay(
    connection: SseConnection,
    stream: LiveStream,
    from: ResumeToken,
    until: ResumeToken,
  ): Promise<void> {
    const outcome = await catchUp(this.feed, stream, connection, from, until);
    if (outcome === 'lost') stream.reset(this.hub.position ?? until);
  }

  private connect(connection: SseConnection, stream: LiveStream): void {
    const leave = this.hub.listen(stream);
    this.connections.set(connection, stream);
    connection.onEnd(() => {
      leave();
      this.connections.delete(connection);
    });
  }

  /** Beside the facts, without a place in their stream: who comes back later asks who is there. */
  private tellPresence(connection: SseConnection, { presenceAt, reader }: StreamRequest): void {
    if (presenceAt === undefined) return;
    const leave = this.presence.listen(presenceAt, (change) => {
      if (change.agentId !== reader) connection.send({ event: 'presence', data: change });
    });
    connection.onEnd(leave);
  }

  private endWithToken(connection: SseConnection, expiresAt: number): void {
    const timer = setTimeout(
      () =>
        Date.now() >= expiresAt
          ? connection.close('token_expired')
          : this.endWithToken(connection, expiresAt),
      Math.min(MAX_TIMER, Math.max(0, expiresAt - Date.now())),
    );
    timer.unref();
    connection.onEnd(() => clearTimeout(timer));
  }

  private async beat(): Promise<void> {
    for (const stream of this.connections.values()) stream.heartbeat(this.hub.position);
    await this.keys.look();
  }
}
