import mongoose, { type Connection, type ConnectOptions, type mongo } from 'mongoose';
import { AgentLocks } from './agentLocks';
import {
  AGENT_INDEXES,
  LEASE_INDEXES,
  type AgentDocument,
  type LeaseDocument,
} from './documents/agentDocument';
import { ATTACHMENT_INDEXES, type AttachmentDocument } from './documents/attachmentDocument';
import { AUDIT_INDEXES, type AuditDocument, type AuditHeadDocument } from './documents/auditDocument';
import { CUSTOMER_INDEXES, type CustomerDocument } from './documents/customerDocument';
import { ERASURE_INDEXES, type ErasureDocument } from './documents/erasureDocument';
import { EVENT_INDEXES, type EventDocument } from './documents/eventDocument';
import { IDEMPOTENCY_INDEXES, type IdempotencyDocument } from './documents/idempotencyDocument';
import type { CollectionIndexes } from './documents/indexes';
import { MESSAGE_INDEXES, type MessageDocument } from './documents/messageDocument';
import { NOTIFICATION_INDEXES, type NotificationDocument } from './documents/notificationDocument';
import type { OnCallDocument } from './documents/onCallDocument';
import { OUTREACH_INDEXES, type OutreachDocument } from './documents/outreachDocument';
import type { PolicyDocument } from './documents/policyDocument';
import { PRESENCE_INDEXES, type PresenceDocument } from './documents/presenceDocument';
import {
  RATE_LIMIT_COLLECTION,
  RATE_LIMIT_INDEXES,
  type RateLimitDocument,
} from './documents/rateLimitDocument';
import type { ServiceKeyDocument } from './documents/serviceKeyDocument';
import { SURVEY_INDEXES, type SurveyDocument } from './documents/surveyDocument';
import { TAG_INDEXES, type TagDocument } from './documents/tagDocument';
import { TICKET_INDEXES, type TicketDocument } from './documents/ticketDocument';

/** A number that counts up, e.g. the tickets of a year. */
export interface CounterDocument {
  _id: string;
  value: number;
}

export interface DatabaseOptions {
  uri: string;
  name: string;
  /** TLS beside what the URI says: the path of a CA file (null = the system's), and with what the program shows who it is. */
  tls?: { caFile: string | null; cert: string | null; key: string | null } | null;
  /** How long an operation waits for a server, ms. */
  serverSelectionTimeoutMs?: number;
  maxPoolSize?: number;
}

function tlsOf(tls: NonNullable<DatabaseOptions['tls']> | null): ConnectOptions {
  if (tls === null) return {};
  const { caFile, cert, key } = tls;
  return {
    tls: true,
    ...(caFile !== null && { tlsCAFile: caFile }),
    ...(cert !== null && key !== null && { cert, key }),
  };
}

/**
 * The database and its collections. Documents are plain: rows are written by one repository each and read as they
 * are, so nothing is hydrated on the way.
 */
export class Database {
  readonly tickets: mongo.Collection<TicketDocument>;
  readonly events: mongo.Collection<EventDocument>;
  readonly messages: mongo.Collection<MessageDocument>;
  readonly notifications: mongo.Collection<NotificationDocument>;
  readonly agents: mongo.Collection<AgentDocument>;
  readonly leases: mongo.Collection<LeaseDocument>;
  readonly customers: mongo.Collection<CustomerDocument>;
  readonly policies: mongo.Collection<PolicyDocument>;
  readonly counters: mongo.Collection<CounterDocument>;
  readonly idempotency: mongo.Collection<IdempotencyDocument>;
  readonly surveys: mongo.Collection<SurveyDocument>;
  readonly onCall: mongo.Collection<OnCallDocument>;
  readonly outreach: mongo.Collection<OutreachDocument>;
  readonly presence: mongo.Collection<PresenceDocument>;
  readonly audit: mongo.Collection<AuditDocument>;
  readonly auditHeads: mongo.Collection<AuditHeadDocument>;
  readonly serviceKeys: mongo.Collection<ServiceKeyDocument>;
  readonly erasures: mongo.Collection<ErasureDocument>;
  readonly attachments: mongo.Collection<AttachmentDocument>;
  readonly tags: mongo.Collection<TagDocument>;
  readonly rateLimits: mongo.Collection<RateLimitDocument>;
  readonly db: mongo.Db;
  /** Turns at agents' documents within this process. */
  readonly agentLocks = new AgentLocks();
  /** The same for those who upload many files at once. */
  readonly uploadLocks = new AgentLocks();

  private constructor(readonly connection: Connection) {
    const { db } = connection;
    if (!db) throw new Error('The database connection has not been opened.');
    this.db = db;
    this.tickets = this.db.collection('tickets');
    this.events = this.db.collection('events');
    this.messages = this.db.collection('messages');
    this.notifications = this.db.collection('notifications');
    this.agents = this.db.collection('agents');
    this.leases = this.db.collection('leases');
    this.customers = this.db.collection('customers');
    this.policies = this.db.collection('policies');
    this.counters = this.db.collection('counters');
    this.idempotency = this.db.collection('idempotency');
    this.surveys = this.db.collection('surveys');
    this.onCall = this.db.collection('onCall');
    this.outreach = this.db.collection('outreach');
    this.presence = this.db.collection('presence');
    this.audit = this.db.collection('audit');
    this.erasures = this.db.collection('erasures');
    this.attachments = this.db.collection('attachments');
    this.tags = this.db.collection('tags');
    this.rateLimits = this.db.collection(RATE_LIMIT_COLLECTION);
    this.serviceKeys = this.db.collection('serviceKeys');
    this.auditHeads = this.db.collection('auditHeads');
  }

  /** Connects; rejects when no server answers within the selection timeout. */
  static async connect(options: DatabaseOptions): Promise<Database> {
    const connection = mongoose.createConnection(options.uri, {
      dbName: options.name,
      autoIndex: false,
      bufferCommands: false,
      writeConcern: { w: 'majority' },
      serverSelectionTimeoutMS: options.serverSelectionTimeoutMs ?? 2_000,
      maxPoolSize: options.maxPoolSize ?? 50,
      ...tlsOf(options.tls ?? null),
    });
    return new Database(await connection.asPromise());
  }

  /** Creates what indexes and collections are missing; a transaction cannot create a collection while others run. */
  async ensureIndexes(): Promise<void> {
    const known = new Set(
      (await this.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name),
    );
    const wanted: [string, CollectionIndexes][] = [
      ['tickets', TICKET_INDEXES],
      ['events', EVENT_INDEXES],
      ['messages', MESSAGE_INDEXES],
      ['notifications', NOTIFICATION_INDEXES],
      ['agents', AGENT_INDEXES],
      ['leases', LEASE_INDEXES],
      ['customers', CUSTOMER_INDEXES],
      ['policies', []],
      ['counters', []],
      ['idempotency', IDEMPOTENCY_INDEXES],
      ['surveys', SURVEY_INDEXES],
      ['onCall', []],
      ['outreach', OUTREACH_INDEXES],
      ['presence', PRESENCE_INDEXES],
      ['audit', AUDIT_INDEXES],
      ['auditHeads', []],
      [RATE_LIMIT_COLLECTION, RATE_LIMIT_INDEXES],
      ['serviceKeys', []],
      ['erasures', ERASURE_INDEXES],
      ['attachments', ATTACHMENT_INDEXES],
      ['tags', TAG_INDEXES],
    ];
    await Promise.all(
      wanted.map(async ([name, indexes]) => {
        if (!known.has(name)) await this.createCollection(name);
        if (indexes.length > 0) await this.db.collection(name).createIndexes(indexes);
      }),
    );
  }

  /** Whether the primary answers now. */
  async ready(timeoutMs = 1_000): Promise<boolean> {
    try {
      await this.db.command({ ping: 1 }, { timeoutMS: timeoutMs });
      return true;
    } catch (error) {
      if (error instanceof Error && error.name.startsWith('Mongo')) return false;
      throw error;
    }
  }

  session(): mongo.ClientSession {
    return this.connection.getClient().startSession();
  }

  async close(): Promise<void> {
    await this.connection.close();
  }

  private async createCollection(name: string): Promise<void> {
    try {
      await this.db.createCollection(name);
    } catch (error) {
      // Another process created it in this moment.
      if (!(error instanceof mongoose.mongo.MongoServerError && error.codeName === 'NamespaceExists'))
        throw error;
    }
  }
}
