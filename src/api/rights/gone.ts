import { isAnyErased } from '../../../store/customers';
import type { Database } from '../../../store/database';
import type { Principal } from '../auth/principal';

/**
 * Whether a customer asks whose erasure has begun: nothing is theirs to see any more, also what the erasure has not come to yet. Their
 * token is valid all the same.
 */
export async function isGone(database: Database, me: Principal): Promise<boolean> {
  return me.role === 'customer' && (await isAnyErased(database, [me.id]));
}
