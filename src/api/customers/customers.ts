import { Inject, Injectable } from '@nestjs/common';
import { deliverTierChange } from '../../../activities/tier/tierChange';
import type { Actor } from '../../../domain/ticket/actor';
import { findAgent } from '../../../store/agents';
import { customerHistory, pastRatings, type CustomerHistory } from '../../../store/customerHistory';
import { changeCustomer, findCustomer, takeInCustomer } from '../../../store/customers';
import { Database } from '../../../store/database';
import type { CustomerDocument } from '../../../store/documents/customerDocument';
import { listTickets } from '../../../store/listTickets';
import { PolicyBook } from '../../../store/policyBook';
import { AccountDirectory } from '../../directory/accountDirectory';
import type { TicketEngine } from '../../engine/ticketEngine';
import type { Principal } from '../auth/principal';
import { notFound, validationFailed } from '../errors/apiError';
import { ENGINE } from '../services';
import { TicketViews } from '../tickets/ticketViews';
import { PERSON_ID } from '../validation/ids';
import type { WriteIntent } from '../versions/write';
import type {
  CustomerAnswer,
  CustomerContextAnswer,
  CustomerContextView,
  CustomerView,
  SubscriptionAnswer,
} from './customerAnswer';
import type { CustomerBody, SubscriptionBody } from './customerBodies';

const RECENT = 10;

/** Accounts of customers: what agents read of them, and what the account system changes (docs/api.md, Customers). */
@Injectable()
export class Customers {
  constructor(
    private readonly database: Database,
    private readonly directory: AccountDirectory,
    private readonly book: PolicyBook,
    private readonly views: TicketViews,
    @Inject(ENGINE) private readonly engine: TicketEngine,
  ) {}

  /** @throws ApiError `not_found` */
  async context(me: Principal, id: string): Promise<CustomerContextAnswer> {
    const customer = await this.find(id);
    const query = { customerId: id, sort: 'updatedAt' as const, limit: RECENT };
    const [view, history, recent, latest] = await Promise.all([
      this.view(customer),
      customerHistory(this.database, id),
      listTickets(this.database, query),
      pastRatings(this.database, id, RECENT),
    ]);
    return {
      success: true,
      customer: {
        ...view,
        tickets: countsOf(history),
        recentTickets: await this.views.many(me, recent.tickets),
        ratings: {
          count: history.rated,
          average: history.averageRating,
          latest: latest.map(({ ticketId, number, rating, updatedAt }) => ({
            ticketId,
            ticketNumber: number,
            rating,
            at: updatedAt.toISOString(),
          })),
        },
      },
    };
  }

  /** Puts in what the account system knows; a customer who is new has the tier free until it says more. */
  async describe(id: string, body: CustomerBody): Promise<CustomerAnswer> {
    const { accountManagerId, ...described } = body;
    if (accountManagerId && !(await findAgent(this.database, accountManagerId))) {
      throw validationFailed([{ field: 'accountManagerId', message: 'is not a known agent' }]);
    }
    await this.takeIn(id);
    const change = { ...described, ...(accountManagerId === undefined ? {} : { accountManagerId }) };
    const customer = await changeCustomer(this.database, id, change, new Date());
    if (!customer) throw notFound('customer');
    return { success: true, customer: await this.view(customer) };
  }

  /**
   * Changes the tier, in the directory first and then of every ticket that is not over. What the engine cannot be
   * told now, the reconciler tells it: the change stays marked until every ticket knows.
   */
  async subscribe(
    actor: Actor,
    id: string,
    { tier }: SubscriptionBody,
    { commandId }: WriteIntent,
  ): Promise<SubscriptionAnswer> {
    await this.takeIn(id);
    const change = { tier, tierChangePending: true };
    const customer = await changeCustomer(this.database, id, change, new Date());
    if (!customer) throw notFound('customer');
    const { changed, unreached } = await deliverTierChange(this.database, this.book, this.engine, {
      customerId: id,
      tier,
      actor,
      commandId,
    });
    return {
      success: true,
      customer: await this.view(customer),
      replanned: changed,
      pending: unreached > 0,
    };
  }

  private async find(id: string): Promise<CustomerDocument> {
    if (!PERSON_ID.test(id)) throw notFound('customer');
    // The directory first: one that lies elsewhere leaves in the collection what it answers.
    const account = await this.directory.find(id);
    const customer = await findCustomer(this.database, id);
    if (!account || !customer) throw notFound('customer');
    return customer;
  }

  private async takeIn(id: string): Promise<void> {
    if (!PERSON_ID.test(id)) throw notFound('customer');
    const unknown = { name: '', email: '', tier: 'free' as const, zone: 'UTC', language: 'en' };
    const profile = { ...unknown, accountManagerId: null, deputyManagerId: null };
    await takeInCustomer(this.database, id, profile, new Date());
  }

  private async view(customer: CustomerDocument): Promise<CustomerView> {
    const { _id, name, email, tier, zone, language, accountManagerId } = customer;
    const manager = accountManagerId === null ? null : await findAgent(this.database, accountManagerId);
    return {
      id: _id,
      name,
      email,
      tier,
      zone,
      language,
      accountManager: manager && { id: manager._id, name: manager.name, email: manager.email },
    };
  }
}

function countsOf({ byStatus, breached }: CustomerHistory): CustomerContextView['tickets'] {
  const of = (status: keyof typeof byStatus): number => byStatus[status] ?? 0;
  return {
    open: of('open') + of('in-progress') + of('awaiting-response'),
    resolved: of('resolved'),
    closed: of('closed'),
    breached,
  };
}
