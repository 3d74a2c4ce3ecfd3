import type { Database } from '../../store/database';
import { eraseOldWords } from '../../store/erasure/erasures';
import type { PolicyBook } from '../../store/policyBook';

const AT_ONCE = 200;

/** Erases words that are older than the policy keeps them; none where it says nothing. @returns how many tickets' */
export async function keepRetention(database: Database, book: PolicyBook, now: Date): Promise<number> {
  const { wordsMonths } = (await book.current()).policy.retention;
  if (wordsMonths === undefined) return 0;
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - wordsMonths);
  return eraseOldWords(database, before, AT_ONCE, now);
}
