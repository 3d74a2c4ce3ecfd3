import { randomBytes } from 'node:crypto';
import type { Command } from '../../domain/ticket/commands';
import { untilTrue } from '../resilience/desk/untilTrue';
import { TestDesk, type Answer, type Json } from './desk';

/** A desk with a customer who leaves it: each test takes another. */
export class LeaverDesk {
  /** The customer's id and token. */
  sub = '';
  token = '';

  private constructor(
    readonly desk: TestDesk,
    readonly admin: string,
    /** An agent of level 3, who sees every ticket of these tests. */
    readonly agent: string,
  ) {}

  static async start(env: Record<string, string> = {}): Promise<LeaverDesk> {
    const desk = await TestDesk.start(env);
    const admin = await desk.token({ sub: 'admin', role: 'admin' });
    const agent = await desk.agent({ sub: 'sarah', level: 3, name: 'Sarah' });
    await desk.request('GET', '/agents/me', { token: agent });
    return new LeaverDesk(desk, admin, agent);
  }

  stop(): Promise<void> {
    return this.desk.stop();
  }

  /** Whoever leaves from here on is somebody new. */
  async next(): Promise<void> {
    this.sub = `leaver-${randomBytes(4).toString('hex')}`;
    this.token = await this.desk.customer('vip', { sub: this.sub, name: 'Ada', email: 'ada@example.com' });
  }

  /** The id of a new ticket of theirs. */
  async opened(more: Record<string, unknown> = {}): Promise<string> {
    return String((await this.desk.open(this.token, more))['_id']);
  }

  /** Sends a body as somebody. */
  say(who: string, method: string, path: string, body: object): Promise<Answer> {
    return this.desk.request(method, path, { token: who, body });
  }

  /** Asks for the erasure, and is told that it begins or goes on. */
  ask(): Promise<Answer> {
    return this.desk.request('DELETE', `/customers/${this.sub}`, { token: this.admin });
  }

  /** The erasure as it is told of. */
  async erasure(): Promise<Json> {
    const { body } = await this.desk.request('GET', `/customers/${this.sub}/erasure`, { token: this.admin });
    return body['erasure']!;
  }

  /** Waits for its report. */
  async untilDone(): Promise<Json> {
    await untilTrue('the erasure is done', async () => String((await this.erasure())['state']) === 'done');
    return this.erasure();
  }

  /** Asks for the erasure, and waits for its report. */
  async erase(): Promise<Json> {
    expect((await this.ask()).status).toBe(202);
    return this.untilDone();
  }

  /**
   * Holds commands of a kind on their way to the engine until they are let go: with `close` the erasure stands at the first ticket that
   * it closes. Over with `jest.restoreAllMocks`.
   */
  holdCommand(type: Command['type']): { held: Promise<void>; letGo: () => void } {
    const { engine } = this.desk.desk.temporal;
    const command = engine.command.bind(engine);
    let letGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => (letGo = resolve));
    const held = new Promise<void>((arrived) => {
      jest.spyOn(engine, 'command').mockImplementation(async (ticketId, given, options) => {
        if (given.type === type) {
          arrived();
          await gone;
        }
        return command(ticketId, given, options);
      });
    });
    return { held, letGo };
  }
}
