import { Injectable } from '@nestjs/common';
import { findAgents } from '../../../store/agents';
import { customerNames, isAnyErased } from '../../../store/customers';
import { Database } from '../../../store/database';
import type { OutreachDocument } from '../../../store/documents/outreachDocument';
import { findOutreach, finishOutreach, forgetNote, listOutreach } from '../../../store/outreach';
import { touch } from '../audit/touched';
import type { Principal } from '../auth/principal';
import { ApiError, notFound } from '../errors/apiError';
import { TICKET_ID } from '../validation/ids';
import type { OutreachAnswer, OutreachListAnswer, OutreachView } from './outreachAnswer';
import type { OutreachDoneBody, OutreachQueryBody } from './outreachBodies';

/** The tasks of account managers (docs/semantics.md, Account managers). */
@Injectable()
export class Outreach {
  constructor(private readonly database: Database) {}

  /** @throws ApiError `forbidden` for an agent who asks for another's, InvalidCursor */
  async list(
    me: Principal,
    { assignee, state, limit, cursor }: OutreachQueryBody,
  ): Promise<OutreachListAnswer> {
    const agentId = assignee === 'me' ? me.id : (assignee ?? (seesAll(me) ? undefined : me.id));
    if (agentId !== me.id && !seesAll(me)) {
      throw new ApiError('forbidden', 'Tasks of others are for leads and admins.');
    }
    const page = await listOutreach(this.database, {
      state,
      limit,
      ...(agentId === undefined ? {} : { agentId }),
      ...(cursor === undefined ? {} : { cursor }),
    });
    return { success: true, outreach: await this.views(me, page.outreach), nextCursor: page.nextCursor };
  }

  /** Done twice it stays as it was done first. Of somebody who was erased no note is kept. @throws ApiError `not_found`, also for another's task */
  async done(me: Principal, id: string, { note }: OutreachDoneBody): Promise<OutreachAnswer> {
    const task = TICKET_ID.test(id) ? await findOutreach(this.database, id) : null;
    if (!task || (task.agentId !== me.id && !seesAll(me))) throw notFound('outreach task');
    const { customerId } = task;
    // Nothing is written any more about somebody who was erased, also where that was asked for in this moment.
    const isGone = () => isAnyErased(this.database, [customerId]);
    const kept = note !== undefined && !(await isGone()) ? note : null;
    let done = await finishOutreach(this.database, id, { by: me.id, at: new Date(), note: kept });
    if (done?.note && (await isGone())) done = await forgetNote(this.database, id);
    const [view] = done ? await this.views(me, [done]) : [];
    if (!view) throw notFound('outreach task');
    return { success: true, task: view };
  }

  private async views(me: Principal, tasks: readonly OutreachDocument[]): Promise<OutreachView[]> {
    for (const { customerId } of tasks) touch(me, { customerId });
    const [agents, customers] = await Promise.all([
      findAgents(this.database, [...new Set(tasks.map(({ agentId }) => agentId))]),
      customerNames(this.database, [...new Set(tasks.map(({ customerId }) => customerId))]),
    ]);
    const agentNames = new Map(agents.map(({ _id, name }) => [_id, name]));
    return tasks.map(({ _id, customerId, agentId, dueAt, state, openedAt, doneAt, note }) => ({
      id: _id,
      customer: { id: customerId, name: customers.get(customerId) ?? null },
      agent: { id: agentId, name: agentNames.get(agentId) ?? null },
      dueAt: dueAt.toISOString(),
      state,
      openedAt: openedAt.toISOString(),
      doneAt: doneAt?.toISOString() ?? null,
      note,
    }));
  }
}

const seesAll = ({ role }: Principal): boolean => role === 'lead' || role === 'admin';
