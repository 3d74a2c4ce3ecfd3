import type { Actor } from '../../../domain/ticket/actor';
import { actorOf, type Principal } from '../auth/principal';

/** Who changes accounts, as the cause of the change: an admin, or the account system (a service key or a token for `accounts`). */
export function changesAccounts(me: Principal): Actor {
  return me.role === 'ops' ? { kind: 'account-system', id: me.id } : actorOf(me);
}

/**
 * What whoever asks may change of a customer: all of it (an admin, the account system), or who looks after them and
 * how often (a lead).
 */
export type Describes = 'everything' | 'care';

export function describesOf(me: Principal): Describes {
  return me.role === 'lead' ? 'care' : 'everything';
}
