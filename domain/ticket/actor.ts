import type { Role } from '../vocabulary';

/** Who caused a change: a person by id and role, the machine itself, or an operator through Temporal. */
export type Actor =
  | { kind: 'customer'; id: string }
  | { kind: 'staff'; id: string; role: Exclude<Role, 'customer'>; level?: number }
  | { kind: 'account-system'; id: string }
  | { kind: 'operator' }
  | { kind: 'system' };

export const SYSTEM: Actor = { kind: 'system' };
