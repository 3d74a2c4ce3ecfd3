import type { TokenSubject } from '../api/auth/tokenSigner';

/** Who the banner prints tokens for: one customer of each tier, an agent of each level, a lead, an admin. */
export const DEMO_PEOPLE: readonly { label: string; subject: TokenSubject }[] = [
  customer('free', 'Frida Free', 'Europe/Berlin'),
  customer('premium', 'Priya Premium', 'Europe/London'),
  customer('vip', 'Victor Vip', 'America/New_York'),
  agent(1, 'Aiko Front'),
  agent(2, 'Sarah Johnson'),
  agent(3, 'Elena Expert'),
  {
    label: 'lead (level 4)',
    subject: { sub: 'demo-lead', role: 'lead', level: 4, name: 'Lars Lead', email: 'lead@desk.example' },
  },
  {
    label: 'admin',
    subject: { sub: 'demo-admin', role: 'admin', name: 'Ada Admin', email: 'admin@desk.example' },
  },
];

function customer(
  tier: 'free' | 'premium' | 'vip',
  name: string,
  zoneinfo: string,
): (typeof DEMO_PEOPLE)[number] {
  const sub = `demo-${tier}`;
  return {
    label: `customer, ${tier}`,
    subject: { sub, role: 'customer', tier, name, email: `${tier}@customer.example`, zoneinfo, locale: 'en' },
  };
}

function agent(level: 1 | 2 | 3, name: string): (typeof DEMO_PEOPLE)[number] {
  return {
    label: `agent, level ${level}`,
    subject: { sub: `demo-agent-${level}`, role: 'agent', level, name, email: `agent${level}@desk.example` },
  };
}
