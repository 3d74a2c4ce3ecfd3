import type { Principal } from '../auth/principal';

/** On whose data a request was. */
export interface Touched {
  tickets: Set<string>;
  customers: Set<string>;
}

const TOUCHED = new WeakMap<Principal, Touched>();

/** Notes for the audit whose data the request of this principal reads or writes: a principal is made anew for each. */
export function touch(me: Principal, data: { ticketId?: string; customerId?: string }): void {
  const touched = touchedBy(me);
  if (data.ticketId !== undefined) touched.tickets.add(data.ticketId);
  if (data.customerId !== undefined) touched.customers.add(data.customerId);
  TOUCHED.set(me, touched);
}

export function touchedBy(me: Principal): Touched {
  return TOUCHED.get(me) ?? { tickets: new Set(), customers: new Set() };
}
