import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Policy } from '../../../domain/policy/policy';
import { termsFor } from '../../../domain/policy/terms';
import { openTicket, type OpenInput } from '../../../domain/ticket/open';
import type { TicketState } from '../../../domain/ticket/state';
import { releaseAttachments } from '../../../store/attachments';
import type { Erasing } from '../../../activities/erasure/startErasures';
import { isAnyErased } from '../../../store/customers';
import { Database } from '../../../store/database';
import { eraseLateTicket } from '../../../store/erasure/erasures';
import { factsOf, type TicketDocument } from '../../../store/documents/ticketDocument';
import { openTicket as acceptTicket } from '../../../store/openTicket';
import { PolicyBook } from '../../../store/policyBook';
import { nextTicketNumber } from '../../../store/ticketNumbers';
import { undeliveredOf } from '../../../store/notifications';
import { findTicket } from '../../../store/tickets';
import { AccountDirectory, type Account } from '../../directory/accountDirectory';
import { accountOfClaims, takeInAccount } from '../../directory/claimsAccount';
import type { TicketEngine } from '../../engine/ticketEngine';
import { uploaderOf } from '../attachments/uploaderOf';
import { actorOf, isStaff, type Principal } from '../auth/principal';
import { ApiError, erasedAccount, validationFailed } from '../errors/apiError';
import { idFor } from '../idempotency/commandId';
import { OpeningLimit } from '../limits/openingLimit';
import { ENGINE, ERASING } from '../services';
import type { WriteIntent } from '../versions/write';
import type { TicketAnswer } from './answers/ticketAnswer';
import type { OpenTicketBody } from './bodies/openTicketBody';
import { sendAttachments } from './sendAttachments';
import { TicketViews } from './ticketViews';

const PATIENCE_MS = 500;

interface Customer {
  id: string;
  account: Account;
}

/** Whose ticket is opened, by which promises, when. */
interface Asked {
  customer: Customer;
  policy: Policy;
  commandId: string;
  now: number;
}

/** The ticket that a command opens, however often it is sent. */
const idOf = (commandId: string): string => idFor(commandId, 'ticket');

/**
 * Opens a ticket (docs/architecture.md, Opening): accepted with a majority write, then handed to the engine. Whether
 * the engine can be reached does not matter to the answer: the reconciler starts what is accepted.
 */
@Injectable()
export class OpenTicket implements OnApplicationShutdown {
  private readonly log = new Logger('Tickets');
  private readonly starting = new Set<Promise<void>>();

  constructor(
    private readonly database: Database,
    private readonly book: PolicyBook,
    private readonly directory: AccountDirectory,
    @Inject(ENGINE) private readonly engine: TicketEngine,
    private readonly views: TicketViews,
    private readonly limit: OpeningLimit,
    @Inject(ERASING) private readonly erasing: Erasing,
  ) {}

  /** The connection to the engine must not be closed under a start that goes on behind its answer. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.starting);
  }

  /** @throws ApiError `channel_not_in_tier`, `forbidden`, `rate_limited`, `validation_failed` */
  async open(me: Principal, body: OpenTicketBody, { commandId }: WriteIntent): Promise<TicketAnswer> {
    const [customer, { policy }] = await Promise.all([this.customerOf(me, body), this.book.current()]);
    const { tier } = customer.account;
    if (!policy.tiers[tier].channels.includes(body.channel)) {
      throw new ApiError(
        'channel_not_in_tier',
        `The channel ${body.channel} does not belong to the tier ${tier}.`,
        {
          channel: body.channel,
          tier,
        },
      );
    }
    const now = Date.now();
    const open = () => this.openFor(me, body, { customer, policy, commandId, now });
    if (me.role !== 'customer') return open();
    const opening = { customerId: customer.id, ticketId: idOf(commandId), tier };
    return this.limit.within(opening, policy.tiers[tier], now, open);
  }

  private async openFor(
    me: Principal,
    body: OpenTicketBody,
    { customer, policy, commandId, now }: Asked,
  ): Promise<TicketAnswer> {
    const id = idOf(commandId);
    const { tier } = customer.account;
    const facts: OpenInput = {
      id,
      number: await nextTicketNumber(this.database, yearOf(now, policy)),
      customerId: customer.id,
      tier,
      zone: customer.account.zone,
      language: customer.account.language,
      category: body.category,
      channel: body.channel,
      priority: body.priority,
      tags: [],
      followUpOf: null,
      terms: termsFor(policy, tier, customer.account.zone),
      actor: actorOf(me),
      commandId,
    };
    await sendAttachments(this.database, body.attachments, uploaderOf(me), {
      boundTo: `ticket:${id}`,
      ticketId: id,
      customerId: customer.id,
      internal: false,
    });
    const ticket = await this.accept(facts, body, now);
    if (ticket === null) return this.openedBefore(me, id);
    // Behind the write: an erasure that did not see the ticket is seen here.
    if (await isAnyErased(this.database, [customer.id])) await this.withdraw(ticket);
    const [view] = await Promise.all([this.views.fresh(me, ticket), this.startSoon(ticket.state)]);
    return { success: true, ticket: view };
  }

  /**
   * Hands the ticket to the engine. The answer waits for that only so long that it comes within a second: what takes
   * longer goes on behind it, and what fails is the reconciler's.
   */
  private async startSoon(state: TicketState): Promise<void> {
    const started = this.start(state);
    this.starting.add(started);
    void started.finally(() => this.starting.delete(started));
    const patience = new AbortController();
    await Promise.race([
      started,
      sleep(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
  }

  private async start(state: TicketState): Promise<void> {
    try {
      // An emergency has paged somebody already: that must leave the house.
      const outgoing = state.page ? await undeliveredOf(this.database, state.id) : [];
      await this.engine.start(state, outgoing);
    } catch (error) {
      this.log.error({ msg: 'a ticket could not be started yet', ticketId: state.id, err: error });
    }
  }

  /**
   * Their customer was erased while it was opened: its words go at once, and the erasure closes it. It stays where they are known again by
   * now. @throws ApiError `forbidden`
   */
  private async withdraw({ _id, customerId, state }: TicketDocument): Promise<void> {
    if (!(await eraseLateTicket(this.database, customerId, _id, new Date()))) return;
    await this.start(state);
    await this.erasing.erase(customerId);
    throw erasedAccount();
  }

  /** The same command again, whose answer was lost: its ticket as it is by now. */
  private async openedBefore(me: Principal, id: string): Promise<TicketAnswer> {
    const ticket = await findTicket(this.database, id);
    if (!ticket) throw new Error('a key of a new ticket is taken by another ticket');
    if (!ticket.engine.started) await this.startSoon(ticket.state);
    return { success: true, ticket: await this.views.one(me, ticket) };
  }

  /** Stores the ticket; null when the same command has opened it before. */
  private async accept(facts: OpenInput, body: OpenTicketBody, now: number): Promise<TicketDocument | null> {
    const opened = openTicket(facts, now);
    const { subject, description, attachments } = body;
    const words = { subject, description, attachments };
    try {
      const state = await acceptTicket(this.database, words, opened.state, opened.events);
      return {
        _id: state.id,
        number: state.number,
        ...words,
        ...factsOf(state),
        searchTokens: [],
        engine: { started: false, done: false, lastRecord: null },
      };
    } catch (error) {
      if (isDuplicate(error)) return null;
      await releaseAttachments(this.database, `ticket:${facts.id}`);
      throw error;
    }
  }

  private async customerOf(me: Principal, { userId }: OpenTicketBody): Promise<Customer> {
    if (isStaff(me)) return this.onBehalf(userId);
    if (userId !== undefined && userId !== me.id) {
      throw new ApiError('forbidden', 'Only staff open tickets on behalf of others.');
    }
    const known = await this.directory.find(me.id);
    if (known) return { id: me.id, account: known };
    const account = accountOfClaims(me);
    // Before their words are: what is nobody's could be neither exported, nor held, nor erased.
    const customer = await takeInAccount(this.database, me.id, account, new Date());
    if (customer?.erasedAt) throw erasedAccount();
    return { id: me.id, account };
  }

  private async onBehalf(userId: string | undefined): Promise<Customer> {
    if (userId === undefined) {
      throw validationFailed([
        { field: 'userId', code: 'required', message: 'must name the customer for whom staff open a ticket' },
      ]);
    }
    const account = await this.directory.find(userId);
    if (!account)
      throw validationFailed([{ field: 'userId', code: 'reference', message: 'is not a known customer' }]);
    return { id: userId, account };
  }
}

/** The year of a ticket's number, in the desk's zone. */
function yearOf(now: number, { deskZone }: Policy): number {
  return Number(
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: deskZone, calendar: 'gregory' }).format(now),
  );
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 11000;
}
