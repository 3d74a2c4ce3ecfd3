import { Inject, Injectable } from '@nestjs/common';
import { syncCheckIn, type CheckInSchedules } from '../../../activities/outreach/checkIns';
import { Offers } from '../../../activities/staff/offers';
import { deliverTierChange } from '../../../activities/tier/tierChange';
import { checkInOf, checkInState, InvalidCheckIn, type CheckIn } from '../../../domain/outreach/checkIn';
import { nextCheckIn } from '../../../domain/outreach/nextCheckIn';
import type { Actor } from '../../../domain/ticket/actor';
import { findAgents } from '../../../store/agents';
import { customerHistory, pastRatings, type CustomerHistory } from '../../../store/customerHistory';
import { changeCustomer, findCustomer, takeInCustomer, UNKNOWN_CUSTOMER } from '../../../store/customers';
import { Database } from '../../../store/database';
import { BeingErased, describeCustomer } from '../../../store/erasure/describedAnew';
import type { AgentDocument } from '../../../store/documents/agentDocument';
import type { CustomerDocument } from '../../../store/documents/customerDocument';
import { listTickets } from '../../../store/listTickets';
import { activeAgents } from '../../../store/onCall';
import { PolicyBook } from '../../../store/policyBook';
import { AccountDirectory } from '../../directory/accountDirectory';
import type { TicketEngine } from '../../engine/ticketEngine';
import { touch } from '../audit/touched';
import type { Principal } from '../auth/principal';
import { ApiError, notFound, validationFailed, type FieldFault } from '../errors/apiError';
import { ticketFilter } from '../rights/ticketFilter';
import { CHECK_INS, ENGINE } from '../services';
import { TicketViews } from '../tickets/ticketViews';
import { PERSON_ID } from '../validation/ids';
import { iso, parseInstant } from '../validation/instant';
import type { WriteIntent } from '../versions/write';
import type {
  CustomerAnswer,
  CustomerContextAnswer,
  CustomerContextView,
  CustomerView,
  SubscriptionAnswer,
} from './customerAnswer';
import type { CustomerBody, SubscriptionBody } from './customerBodies';
import type { Describes } from './accountSystem';

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
    private readonly offers: Offers,
    @Inject(CHECK_INS) private readonly checkIns: CheckInSchedules,
  ) {}

  /** @throws ApiError `not_found` */
  async context(me: Principal, id: string): Promise<CustomerContextAnswer> {
    const customer = await this.find(id);
    touch(me, { customerId: id });
    const visible = ticketFilter(me);
    const query = { customerId: id, sort: 'updatedAt' as const, limit: RECENT, visible };
    const [view, history, recent, latest] = await Promise.all([
      this.view(customer),
      customerHistory(this.database, id),
      listTickets(this.database, query),
      pastRatings(this.database, id, visible, RECENT),
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

  /**
   * Puts in what the account system knows (a customer who is new has the tier free until it says more), who looks after
   * the customer, and how often. A check-in is stored first; while the engine is away its schedule follows later.
   * @throws ApiError `validation_failed`, `forbidden` for more than the asker may change, `not_found` for nobody's care
   */
  async describe(describes: Describes, id: string, body: CustomerBody): Promise<CustomerAnswer> {
    const described = descriptionOf(body);
    if (described && describes === 'care') {
      throw new ApiError(
        'forbidden',
        'A lead sets account manager, deputy and check-in; the rest is the account system’s.',
      );
    }
    const care = await this.careOf(id, body, described?.zone);
    let customer = described
      ? await this.describeAnew(id, { ...described, ...care })
      : await changeCustomer(this.database, id, care, new Date());
    if (customer?.checkInPending) {
      await syncCheckIn(this.database, this.checkIns, id);
      customer = await findCustomer(this.database, id);
    }
    if (!customer) throw notFound('customer');
    for (const agentId of [care.accountManagerId, care.deputyManagerId]) {
      if (typeof agentId === 'string') await this.offers.ofAgent(agentId);
    }
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
    if (customer.checkInPending) await syncCheckIn(this.database, this.checkIns, id);
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

  /** Manager, deputy and check-in as asked for, checked. @throws ApiError `validation_failed` */
  private async careOf(
    id: string,
    { accountManagerId, deputyManagerId, checkIn }: CustomerBody,
    describedZone: string | undefined,
  ): Promise<Pick<Partial<CustomerDocument>, 'accountManagerId' | 'deputyManagerId' | 'checkIn'>> {
    const managers = Object.entries({ accountManagerId, deputyManagerId });
    const asked = managers.flatMap(([, agentId]) => agentId ?? []);
    const active = await activeAgents(this.database, asked);
    const faults: FieldFault[] = managers.flatMap(([field, agentId]) =>
      agentId && !active.has(agentId)
        ? [{ field, code: 'reference', message: 'is not a known, active agent' }]
        : [],
    );
    if (accountManagerId && accountManagerId === deputyManagerId) {
      faults.push({
        field: 'deputyManagerId',
        code: 'conflict',
        expected: 'accountManagerId',
        message: 'must be another agent than the account manager',
      });
    }
    if (faults.length > 0) throw validationFailed(faults);
    const zone = describedZone ?? (await findCustomer(this.database, id))?.zone ?? 'UTC';
    return {
      ...(accountManagerId === undefined ? {} : { accountManagerId }),
      ...(deputyManagerId === undefined ? {} : { deputyManagerId }),
      ...(checkIn === undefined ? {} : { checkIn: checkIn && checkInAsked(checkIn, zone) }),
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

  /** The account system says, or says again, who they are. @throws ApiError `illegal_transition` while they are being erased */
  private async describeAnew(
    id: string,
    description: Parameters<typeof describeCustomer>[2],
  ): Promise<CustomerDocument | null> {
    await this.takeIn(id);
    try {
      return await describeCustomer(this.database, id, description, new Date());
    } catch (error) {
      if (!(error instanceof BeingErased)) throw error;
      throw new ApiError(
        'illegal_transition',
        'The words of this customer are being erased; describe them again when that is done.',
        { from: 'being-erased', to: 'described' },
      );
    }
  }

  private async takeIn(id: string): Promise<void> {
    if (!PERSON_ID.test(id)) throw notFound('customer');
    await takeInCustomer(this.database, id, UNKNOWN_CUSTOMER, new Date());
  }

  private async view(customer: CustomerDocument): Promise<CustomerView> {
    const { _id, name, email, tier, zone, language, chosenZone, chosenLanguage } = customer;
    const { accountManagerId, deputyManagerId } = customer;
    const managers = await findAgents(
      this.database,
      [accountManagerId, deputyManagerId].filter((agentId) => agentId !== null),
    );
    return {
      id: _id,
      name,
      email,
      tier,
      zone: chosenZone ?? zone,
      language: chosenLanguage ?? language,
      accountManager: managerView(managers, accountManagerId),
      deputyManager: managerView(managers, deputyManagerId),
      checkIn: checkInView(customer),
    };
  }
}

/** The account's description; null when the body has none of it. @throws ApiError `validation_failed` for a part of it */
function descriptionOf({ name, email, zone, language }: CustomerBody): Description | null {
  const parts = { name, email, zone, language };
  const missing = Object.entries(parts).flatMap(([field, value]) => (value === undefined ? [field] : []));
  if (missing.length === Object.keys(parts).length) return null;
  if (name === undefined || email === undefined || zone === undefined || language === undefined) {
    throw validationFailed(
      missing.map((field) => ({
        field,
        code: 'dependentRequired',
        message: 'goes together with the other three',
      })),
    );
  }
  return { name, email, zone, language };
}

type Description = Pick<CustomerDocument, 'name' | 'email' | 'zone' | 'language'>;

function checkInAsked(given: Record<string, unknown>, zone: string): CheckIn {
  try {
    return checkInOf(given, parseInstant, zone, Date.now());
  } catch (error) {
    if (!(error instanceof InvalidCheckIn)) throw error;
    throw validationFailed(
      error.faults.map(({ path, ...wrong }) => ({
        field: path === '' ? 'checkIn' : `checkIn.${path}`,
        ...wrong,
      })),
    );
  }
}

function managerView(agents: readonly AgentDocument[], id: string | null): CustomerView['accountManager'] {
  const agent = agents.find(({ _id }) => _id === id);
  return agent ? { id: agent._id, name: agent.name, email: agent.email } : null;
}

function checkInView(customer: CustomerDocument): CustomerView['checkIn'] {
  const { checkIn, checkInPending = false } = customer;
  if (!checkIn) return null;
  const { every, zone, nextAt } = checkIn;
  const state = checkInState(customer) === 'planned' ? 'planned' : 'paused';
  const plannedAt = state === 'planned' ? iso(nextCheckIn(checkIn, Date.now())) : null;
  return { every, zone, nextAt: iso(nextAt), plannedAt, state, pending: checkInPending };
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
