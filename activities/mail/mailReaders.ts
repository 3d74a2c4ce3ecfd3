import type { Database } from '../../store/database';
import type { AgentDocument } from '../../store/documents/agentDocument';
import type { NotificationDocument } from '../../store/documents/notificationDocument';
import { leadsOfLevel } from '../../store/levelStaff';
import { LEVELS } from '../../domain/vocabulary';
import { Undeliverable } from '../undeliverable';
import { mailLanguage, type MailLanguage } from './words/wordsIn';

/** Somebody whom a mail is for. */
export interface MailReader {
  id: string;
  address: string;
  language: MailLanguage;
  zone: string;
}

/** What the account system knows of a customer; null for who is not known to it. */
export interface CustomerAccounts {
  find(customerId: string): Promise<{ email: string | null; language: string; zone: string } | null>;
}

/** The customer of a notice. @throws Undeliverable for who was erased, or has no address */
export async function customerReader(
  database: Database,
  accounts: CustomerAccounts,
  customerId: string,
): Promise<MailReader> {
  const kept = await database.customers.findOne({ _id: customerId });
  // Before the account system is asked, which may well know them still.
  if (kept?.erasedAt) throw new Undeliverable('erased');
  const account = await accounts.find(customerId);
  return {
    id: customerId,
    address: addressOf(account?.email ?? kept?.email),
    language: mailLanguage(kept?.chosenLanguage ?? account?.language ?? kept?.language ?? ''),
    zone: kept?.chosenZone ?? account?.zone ?? kept?.zone ?? 'UTC',
  };
}

/** A member of staff: in the first of their languages, and in the zone that they work in, else the desk's. @throws Undeliverable */
export async function staffReader(
  database: Database,
  agentId: string,
  deskZone: string,
): Promise<MailReader> {
  const agent = await database.agents.findOne<
    Pick<AgentDocument, '_id' | 'email' | 'languages' | 'workingHours' | 'active'>
  >({ _id: agentId }, { projection: { email: 1, languages: 1, workingHours: 1, active: 1 } });
  if (agent?.active === false) throw new Undeliverable('inactive');
  return {
    id: agentId,
    address: addressOf(agent?.email),
    language: mailLanguage(...(agent?.languages ?? [])),
    zone: agent?.workingHours?.zone ?? deskZone,
  };
}

/** The leads of the level that a notice is for, without those who have it. @throws Undeliverable where nobody leads it */
export async function leadsToReach(
  database: Database,
  { to, reached = [] }: Pick<NotificationDocument, 'to' | 'reached'>,
): Promise<string[]> {
  const level = LEVELS.find((one) => String(one) === to.id);
  const leads = level === undefined ? [] : await leadsOfLevel(database, level);
  if (leads.length === 0 && reached.length === 0) throw new Undeliverable('nobody');
  return leads.filter((id) => !reached.includes(id));
}

/** One address and nothing else: what could name a second recipient, or end a line, is no address. @throws Undeliverable */
function addressOf(email: string | null | undefined): string {
  const address = email?.trim() ?? '';
  if (address.length > 254 || !/^[^\s\p{C}<>"(),:;@[\]\\]+@[^\s\p{C}<>"(),:;@[\]\\]+$/u.test(address)) {
    throw new Undeliverable('no-address');
  }
  return address;
}
