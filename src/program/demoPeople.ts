import type { TokenSubject } from '../api/auth/tokenSigner';
import { ADMIN, subjectOf } from '../demo/subjects';

/** Who the banner prints tokens for: one customer of each tier, an agent of each level, a lead, an admin. */
export const DEMO_PEOPLE: readonly { label: string; subject: TokenSubject }[] = [
  { label: 'customer, free', subject: subjectOf('demo-noah') },
  { label: 'customer, premium', subject: subjectOf('demo-rosa') },
  { label: 'customer, vip', subject: subjectOf('demo-vera') },
  { label: 'agent, level 1', subject: subjectOf('demo-dieter') },
  { label: 'agent, level 2', subject: subjectOf('demo-emma') },
  { label: 'agent, level 3', subject: subjectOf('demo-greta') },
  { label: 'lead (level 4)', subject: subjectOf('demo-ines') },
  { label: 'admin', subject: ADMIN },
];
