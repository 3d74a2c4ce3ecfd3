import type { EmailChoice } from '../../domain/notices/emailChoice';
import type { CheckIn } from '../../domain/outreach/checkIn';
import type { Tier } from '../../domain/vocabulary';
import type { CollectionIndexes } from './indexes';

/** An account in the built-in directory. `_id` is the customer's id. */
export interface CustomerDocument {
  _id: string;
  name: string;
  email: string;
  tier: Tier;
  /** IANA zone. */
  zone: string;
  /** Primary language tag. */
  language: string;
  /** The language that the customer chose themselves, whatever the account system says; null or absent = none. */
  chosenLanguage?: string | null;
  /** The IANA zone that the customer chose themselves, whatever the account system says; null or absent = none. */
  chosenZone?: string | null;
  /** What the customer wants by e-mail; null or absent = they have not chosen. */
  emailNotices?: EmailChoice | null;
  /** Who looks after a vip, and who stands in for them. */
  accountManagerId: string | null;
  deputyManagerId: string | null;
  /** A change of tier whose tickets have not all been told yet; the reconciler tells them. */
  tierChangePending?: boolean;
  /** How often the account manager gets in touch unasked. */
  checkIn?: CheckIn | null;
  /** Counts the changes that a schedule of check-ins depends on. */
  checkInRevision?: number;
  /** The schedule does not follow the setting yet; the reconciler sees to it. */
  checkInPending?: boolean;
  /** Their words were erased, or are being erased: they are unknown until the account system describes them anew. */
  erasedAt?: Date | null;
  /** Nothing of theirs may be erased for now. */
  legalHold?: boolean;
  updatedAt: Date;
}

export const CUSTOMER_INDEXES: CollectionIndexes = [
  // whom an agent with free capacity looks after; `>= ''` = where there is somebody
  {
    key: { accountManagerId: 1 },
    name: 'accountManager',
    partialFilterExpression: { accountManagerId: { $gte: '' } },
  },
  {
    key: { deputyManagerId: 1 },
    name: 'deputyManager',
    partialFilterExpression: { deputyManagerId: { $gte: '' } },
  },
  // whose data retention and the collection of files must leave alone
  { key: { legalHold: 1 }, name: 'legalHold', partialFilterExpression: { legalHold: true } },
  // the reconciler: changes of tier that have not reached every ticket
  { key: { tierChangePending: 1 }, name: 'tierChange', partialFilterExpression: { tierChangePending: true } },
  // the reconciler: check-ins whose schedule does not follow the setting
  { key: { checkInPending: 1 }, name: 'checkIn', partialFilterExpression: { checkInPending: true } },
];
