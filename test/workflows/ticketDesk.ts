import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Client } from '@temporalio/client';
import { Worker, type NativeConnection, type WorkflowBundle } from '@temporalio/worker';
import { notificationActivities, type NotificationChannel } from '../../activities/notify';
import { ticketActivities } from '../../activities/ticketActivities';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor, type Terms } from '../../domain/policy/terms';
import { openTicket as opened, type OpenInput } from '../../domain/ticket/open';
import { CATEGORIES, type Level } from '../../domain/vocabulary';
import { bundleOfSources } from '../../src/worker/bundleOfSources';
import { takeInAgent, type AgentProfile } from '../../store/agents';
import { Database } from '../../store/database';
import { openTicket } from '../../store/openTicket';
import {
  notificationQueue,
  TICKET_WORKFLOW,
  workflowIdOf,
  type NotificationActivities,
  type TicketActivities,
  type TicketInput,
} from '../../workflows/contract';
import { summaryOf } from '../../workflows/details';
import { startAttributes } from '../../workflows/searchAttributes';
import { testAddresses } from '../setup/addresses';
import { installQuietRuntime } from './quietRuntime';
import { TicketLife } from './ticketLife';

/** What a test puts in the way of a desk's activities. */
export interface DeskOptions {
  activities?: (real: TicketActivities) => TicketActivities;
  notifications?: (real: NotificationActivities) => NotificationActivities;
  channels?: readonly NotificationChannel[];
  /** 0 = every workflow task replays the whole life. */
  maxCachedWorkflows?: number;
}

/** The words that every ticket of a test desk is opened with. */
export const OPENING_WORDS = {
  subject: 'PLANTEDSUBJECT the lift is stuck',
  description: 'PLANTEDDESCRIPTION between two floors',
  attachments: [],
};

/** A desk with the real ticket workflow, its real activities and a real database; on which server is for its kinds to say. */
export abstract class TicketDesk {
  protected constructor(
    readonly client: Client,
    readonly database: Database,
    readonly taskQueue: string,
    private readonly workers: DeskWorkers,
  ) {}

  /** Epoch ms, as the server has it. */
  abstract now(): Promise<number>;

  /** Puts in an agent, who can do everything unless the test says otherwise. */
  async agent(id: string, profile: Partial<AgentProfile> = {}): Promise<void> {
    await takeInAgent(this.database, id, {
      name: `PLANTEDNAME ${id}`,
      email: `PLANTEDMAIL.${id}@desk.test`,
      level: 1,
      skills: [...CATEGORIES],
      languages: ['en'],
      capacity: 100,
      availability: 'on',
      ...profile,
    });
  }

  /** One agent of each level: `level-1` … `level-4`. */
  async agentsOfLevels(...levels: Level[]): Promise<void> {
    for (const level of levels) await this.agent(`level-${level}`, { level });
  }

  /** Accepts a ticket, as the API does, and starts its life. */
  async open(input: Partial<OpenInput> = {}, start: Partial<TicketInput> = {}): Promise<TicketLife> {
    const life = await this.accept(input);
    await this.startLife(life, start);
    return life;
  }

  /** Accepts a ticket without an engine. */
  async accept(input: Partial<OpenInput> = {}): Promise<TicketLife> {
    const id = randomBytes(12).toString('hex');
    const { tier = 'premium', zone = 'UTC' } = input;
    const birth = opened(
      {
        id,
        number: `SPT-2026-${String(parseInt(id.slice(0, 8), 16)).padStart(6, '0')}`,
        customerId: 'customer-1',
        tier,
        zone,
        language: 'en',
        category: 'technical',
        channel: 'email',
        priority: 'medium',
        tags: [],
        followUpOf: null,
        terms: patient(termsFor(DEFAULT_POLICY, tier, zone)),
        actor: { kind: 'customer', id: 'customer-1' },
        commandId: `open-${id}`,
        ...input,
      },
      await this.now(),
    );
    return new TicketLife(this, await openTicket(this.database, OPENING_WORDS, birth.state, birth.events));
  }

  async startLife({ opened: state }: TicketLife, start: Partial<TicketInput> = {}): Promise<void> {
    await this.client.workflow.start(TICKET_WORKFLOW, {
      workflowId: workflowIdOf(state.id),
      taskQueue: this.taskQueue,
      args: [{ state, ...start }],
      typedSearchAttributes: startAttributes(state),
      staticSummary: summaryOf(state),
    });
  }

  async stop(): Promise<void> {
    await this.workers.stop();
    await this.disconnect();
    await this.database.db.dropDatabase();
    await this.database.close();
  }

  protected abstract disconnect(): Promise<void>;
}

/** Nobody of these desks answers a page, and nobody expects it: the ladder of pages has tests of its own. */
function patient(terms: Terms): Terms {
  const ackWithin = 1_000 * 24 * 3_600_000;
  return {
    ...terms,
    ackWithin: { critical: ackWithin, high: ackWithin, medium: ackWithin, low: ackWithin },
  };
}

/** The workers of a test desk. */
export class DeskWorkers {
  private readonly runs: Promise<void>[];

  private constructor(private readonly workers: Worker[]) {
    this.runs = workers.map((worker) => worker.run());
  }

  static async start(
    connection: NativeConnection,
    namespace: string,
    taskQueue: string,
    database: Database,
    { activities, notifications, channels = [], maxCachedWorkflows }: DeskOptions,
  ): Promise<DeskWorkers> {
    const work = ticketActivities(database);
    const outgoing = notificationActivities(database, channels);
    const tickets = await Worker.create({
      connection,
      namespace,
      taskQueue,
      workflowBundle: await ticketBundle(),
      activities: { ...(activities?.(work) ?? work) },
      ...(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows }),
    });
    const effects = await Worker.create({
      connection,
      namespace,
      taskQueue: notificationQueue(taskQueue),
      activities: { ...(notifications?.(outgoing) ?? outgoing) },
    });
    return new DeskWorkers([tickets, effects]);
  }

  async stop(): Promise<void> {
    for (const worker of this.workers) worker.shutdown();
    await Promise.all(this.runs);
  }
}

/** A database of the test file's own, with its indexes. */
export async function freshDatabase(): Promise<Database> {
  installQuietRuntime();
  const database = await Database.connect({
    uri: testAddresses().mongodbUri,
    name: `wf_${randomBytes(6).toString('hex')}`,
  });
  await database.ensureIndexes();
  return database;
}

/** The workflows, bundled from the sources. */
export async function ticketBundle(): Promise<WorkflowBundle> {
  return { code: await readFile(await bundleOfSources(), 'utf8') };
}
