import type { Actor } from '../../../domain/ticket/actor';
import type { Level, Role, Tier } from '../../../domain/vocabulary';

/** Who asks, as the token says. Names and addresses are words: they go to the directory, never into a log or a history. */
export interface Principal {
  role: Role;
  id: string;
  /** Of staff: an agent's 1-3, a lead's 4. */
  level?: Level;
  /** What else the token is for, e.g. `accounts`. */
  scopes?: readonly string[];
  /** Of a service, which is no person: the id of its key. */
  serviceKey?: string;
  /** When the token expires, epoch ms. */
  expiresAt: number;
  /** Of a customer, where the token says it; what counts is the account directory. */
  tier?: Tier;
  name?: string;
  email?: string;
  /** IANA zone. */
  zone?: string;
  /** BCP 47 language, primary subtag only. */
  language?: string;
}

/** Who works here and may see customers' tickets; `ops` sees no words, so it is not one of them. */
export const STAFF = ['agent', 'lead', 'admin'] as const satisfies Role[];

export function isStaff(principal: Principal): boolean {
  return principal.role === 'agent' || principal.role === 'lead' || principal.role === 'admin';
}

/** The principal as the cause of a change of a ticket. */
export function actorOf(principal: Principal): Actor {
  if (principal.role === 'customer') return { kind: 'customer', id: principal.id };
  return {
    kind: 'staff',
    id: principal.id,
    role: principal.role,
    ...(principal.level === undefined ? {} : { level: principal.level }),
  };
}
