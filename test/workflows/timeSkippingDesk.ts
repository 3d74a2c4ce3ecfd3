import { randomBytes } from 'node:crypto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker, type NativeConnection, type WorkflowBundle } from '@temporalio/worker';
import { notificationActivities } from '../../activities/notify';
import { ticketActivities } from '../../activities/ticketActivities';
import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { termsFor } from '../../domain/policy/terms';
import type { Command } from '../../domain/ticket/commands';
import { openTicket as opened, type OpenInput } from '../../domain/ticket/open';
import type { TicketState } from '../../domain/ticket/state';
import { bundleWorkflows } from '../../src/worker/workflowBundle';
import { SEARCH_ATTRIBUTE_TYPES } from '../../src/engine/searchAttributeRegistry';
import { Database } from '../../store/database';
import type { EventDocument } from '../../store/documents/eventDocument';
import { openTicket } from '../../store/openTicket';
import {
  COMMAND_UPDATE,
  notificationQueue,
  TICKET_WORKFLOW,
  workflowIdOf,
  type CommandResult,
  type TicketInput,
} from '../../workflows/contract';
import { startAttributes } from '../../workflows/searchAttributes';
import { takeInAgent } from '../../store/agents';
import { CATEGORIES, type Level } from '../../domain/vocabulary';
import { testAddresses } from '../setup/addresses';

export const QUEUE = 'tickets';

/** The ticket workflow with its real activities and a real database, on a server where days pass at once. */
export class TimeSkippingDesk {
  private constructor(
    readonly environment: TestWorkflowEnvironment,
    readonly database: Database,
    private readonly runs: Promise<void>[],
    private readonly workers: Worker[],
  ) {}

  static async start(): Promise<TimeSkippingDesk> {
    const { mongodbUri, testServerPath } = testAddresses();
    const database = await Database.connect({
      uri: mongodbUri,
      name: `wf_${randomBytes(6).toString('hex')}`,
    });
    await database.ensureIndexes();
    const environment = await TestWorkflowEnvironment.createTimeSkipping({
      server: { executable: { type: 'existing-path', path: testServerPath } },
    });
    // This server lists none, so what it has is not asked for; undeclared ones would hang it.
    await environment.connection.operatorService.addSearchAttributes({
      namespace: environment.namespace ?? 'default',
      searchAttributes: SEARCH_ATTRIBUTE_TYPES,
    });
    const connection = environment.nativeConnection as NativeConnection;
    const workflowBundle = await ticketBundle();
    const tickets = await Worker.create({
      connection,
      taskQueue: QUEUE,
      workflowBundle,
      activities: { ...ticketActivities(database) },
    });
    const notifications = await Worker.create({
      connection,
      taskQueue: notificationQueue(QUEUE),
      activities: { ...notificationActivities(database, []) },
    });
    const workers = [tickets, notifications];
    return new TimeSkippingDesk(
      environment,
      database,
      workers.map((worker) => worker.run()),
      workers,
    );
  }

  async now(): Promise<number> {
    return this.environment.currentTimeMs();
  }

  async agent(id: string, level: Level = 1, capacity = 10): Promise<void> {
    await takeInAgent(this.database, id, {
      name: `Agent ${id}`,
      email: `${id}@desk.test`,
      level,
      skills: [...CATEGORIES],
      languages: ['en'],
      capacity,
      availability: 'on',
    });
  }

  /** Accepts a ticket and starts its life. */
  async open(input: Partial<OpenInput> = {}, start: Partial<TicketInput> = {}): Promise<TicketLife> {
    const id = randomBytes(12).toString('hex');
    const tier = input.tier ?? 'premium';
    const zone = input.zone ?? 'UTC';
    const birth = opened(
      {
        id,
        number: `SPT-2026-${String(parseInt(id.slice(0, 6), 16)).padStart(6, '0')}`,
        customerId: 'customer-1',
        tier,
        zone,
        language: 'en',
        category: 'technical',
        channel: 'email',
        priority: 'medium',
        tags: [],
        followUpOf: null,
        terms: termsFor(DEFAULT_POLICY, tier, zone),
        actor: { kind: 'customer', id: 'customer-1' },
        commandId: `open-${id}`,
        ...input,
      },
      await this.now(),
    );
    const state = await openTicket(
      this.database,
      { subject: 'SECRET-SUBJECT', description: 'SECRET-DESCRIPTION', attachments: [] },
      birth.state,
      birth.events,
    );
    await this.environment.client.workflow.start(TICKET_WORKFLOW, {
      workflowId: workflowIdOf(id),
      taskQueue: QUEUE,
      args: [{ state, ...start }],
      typedSearchAttributes: startAttributes(state),
    });
    return new TicketLife(this, state);
  }

  async stop(): Promise<void> {
    for (const worker of this.workers) worker.shutdown();
    await Promise.all(this.runs);
    await this.environment.teardown();
    await this.database.db.dropDatabase();
    await this.database.close();
  }
}

/** One ticket, as a test talks to it. */
export class TicketLife {
  private commands = 0;

  constructor(
    private readonly desk: TimeSkippingDesk,
    readonly opened: TicketState,
  ) {}

  get id(): string {
    return this.opened.id;
  }

  get handle() {
    return this.desk.environment.client.workflow.getHandle(workflowIdOf(this.id));
  }

  async send<T extends Command['type']>(
    type: T,
    data: Extract<Command, { type: T }>['data'],
    actor: Command['actor'] = type === 'customer-message'
      ? { kind: 'customer', id: this.opened.customerId }
      : { kind: 'staff', id: 'a1', role: 'agent', level: 1 },
    id = `${this.id}-c${++this.commands}`,
  ): Promise<CommandResult> {
    const command = { id, type, at: await this.desk.now(), actor, data } as Command;
    return this.handle.executeUpdate<CommandResult, [Command]>(COMMAND_UPDATE, {
      args: [command],
      updateId: id,
    });
  }

  async pass(ms: number): Promise<void> {
    await this.desk.environment.sleep(ms);
  }

  async state(): Promise<TicketState> {
    const ticket = await this.desk.database.tickets.findOne({ _id: this.id });
    if (!ticket) throw new Error('The ticket is not stored.');
    return ticket.state;
  }

  async events(): Promise<EventDocument[]> {
    return this.desk.database.events.find({ ticketId: this.id }).sort({ seq: 1 }).toArray();
  }

  async historyLength(): Promise<number> {
    return (await this.handle.describe()).historyLength;
  }
}

let bundle: Promise<WorkflowBundle> | undefined;

/** The workflows, bundled from the sources once a test file. */
export function ticketBundle(): Promise<WorkflowBundle> {
  bundle ??= bundleWorkflows();
  return bundle;
}
