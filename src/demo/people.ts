import type { CheckIn } from '../../domain/outreach/checkIn';
import type { OnCallPlan } from '../../domain/staff/checkOnCall';
import type { OnCallLevel } from '../../domain/staff/onCall';
import type { AgentProfile } from '../../store/agents';
import type { Category, Level, Tier } from '../../domain/vocabulary';
import { CATEGORIES } from '../../domain/vocabulary';

/** The staff of the demo desk: every level, every skill, the languages served. */
export const STAFF: readonly (AgentProfile & { id: string })[] = [
  agent('aiko', 'Aiko Tanaka', 1, ['account', 'technical'], ['en', 'ja']),
  agent('ben', 'Ben Okafor', 1, ['billing', 'account'], ['en', 'fr']),
  agent('carla', 'Carla Ruiz', 1, ['travel-planning', 'technical', 'billing'], ['en', 'es']),
  agent('dieter', 'Dieter Vogel', 1, CATEGORIES, ['en', 'de']),
  { ...agent('emma', 'Emma Laurent', 2, CATEGORIES, ['en', 'fr', 'es']), capacity: 14 },
  agent('farid', 'Farid Haddad', 2, ['account', 'technical', 'emergency'], ['en', 'ar']),
  agent('greta', 'Greta Lindqvist', 3, ['technical', 'emergency', 'travel-planning'], ['en', 'de']),
  agent('hiro', 'Hiro Sato', 3, CATEGORIES, ['en', 'ja']),
  agent('ines', 'Ines Moreau', 4, CATEGORIES, ['en', 'fr']),
  agent('jonas', 'Jonas Berg', 4, CATEGORIES, ['en', 'de']),
];

/** Who is absent when the desk is filled in, and for how many minutes from then on. */
export const ABSENCES: readonly {
  agentId: string;
  availability: 'away' | 'off';
  minutes: number;
  deputyId: string | null;
}[] = [
  { agentId: 'demo-ben', availability: 'away', minutes: 95, deputyId: null },
  { agentId: 'demo-carla', availability: 'off', minutes: 6 * 24 * 60, deputyId: 'demo-dieter' },
];

/** Who is on call for the upper levels, week after week. */
export const ON_CALL: readonly { level: OnCallLevel; plan: OnCallPlan }[] = [
  {
    level: 3,
    plan: {
      zone: 'Europe/Berlin',
      rotation: ['demo-greta', 'demo-hiro'],
      startsOn: '2026-01-05',
      handover: { weekday: 1, time: '09:00' },
    },
  },
  {
    level: 4,
    plan: {
      zone: 'Europe/Berlin',
      rotation: ['demo-ines', 'demo-jonas'],
      startsOn: '2026-01-05',
      handover: { weekday: 5, time: '17:00' },
    },
  },
];

function agent(
  id: string,
  name: string,
  level: Level,
  skills: readonly Category[],
  languages: string[],
): AgentProfile & { id: string } {
  const email = `${id}@desk.example`;
  return {
    id: `demo-${id}`,
    name,
    email,
    level,
    skills: [...skills],
    languages,
    // Who is asked when others do not know gets less of the daily work.
    capacity: level === 4 ? 5 : level === 3 ? 7 : 10,
    availability: 'on',
    team: level < 3 ? 'service' : level === 3 ? 'engineering' : 'board',
    leadId: level < 3 ? 'demo-ines' : level === 3 ? 'demo-jonas' : null,
  };
}

/** Who looks after a vip of the demo desk, when they get in touch, in the vip's own zone, and what came of it. */
export interface DemoCare {
  managers: { accountManagerId: string; deputyManagerId: string };
  every: CheckIn['every'];
  /** Of the check-ins that were made, the last one last. */
  notes: readonly string[];
  /** The latest is still to be made. */
  due: boolean;
}

export const VIP_CARE: Readonly<Record<string, DemoCare>> = {
  'demo-vera': {
    managers: { accountManagerId: 'demo-emma', deputyManagerId: 'demo-farid' },
    every: { weekday: 2, time: '10:00' },
    notes: [
      'All is well. She plans Greece with the family in autumn and asks for quiet hotels.',
      'The flights to Athens are booked. She would like a call before the ferries are.',
      'Ferries are booked. Wishes for a fixed taxi on Hydra are with the local partner.',
    ],
    due: true,
  },
  'demo-will': {
    managers: { accountManagerId: 'demo-farid', deputyManagerId: 'demo-emma' },
    every: 'P14D',
    notes: ['His assistant books from now on; she has an account of her own.'],
    due: true,
  },
  'demo-xenia': {
    managers: { accountManagerId: 'demo-hiro', deputyManagerId: 'demo-farid' },
    every: { dayOfMonth: 1, time: '09:30' },
    notes: ['Forty people to Hobart, perhaps in March. Two proposals by the end of the month.'],
    due: false,
  },
};

/** A customer of the demo desk. */
export interface DemoCustomer {
  id: string;
  name: string;
  email: string;
  tier: Tier;
  zone: string;
  language: string;
}

export const CUSTOMERS: readonly DemoCustomer[] = [
  customer('noah', 'Noah Fischer', 'free', 'Europe/Berlin', 'de'),
  customer('olga', 'Olga Petrova', 'free', 'Europe/Sofia', 'en'),
  customer('paul', 'Paul Martin', 'free', 'Europe/Paris', 'fr'),
  customer('quinn', 'Quinn Walsh', 'free', 'America/Chicago', 'en'),
  customer('rosa', 'Rosa García', 'premium', 'Europe/Madrid', 'es'),
  customer('sven', 'Sven Nilsson', 'premium', 'Europe/Stockholm', 'en'),
  customer('tomoko', 'Tomoko Mori', 'premium', 'Asia/Tokyo', 'ja'),
  customer('uma', 'Uma Nair', 'premium', 'Asia/Kolkata', 'en'),
  customer('yusuf', 'Yusuf Amin', 'premium', 'Africa/Cairo', 'ar'),
  customer('vera', 'Vera Schmidt', 'vip', 'Europe/Zurich', 'de'),
  customer('will', 'Will Carter', 'vip', 'America/New_York', 'en'),
  customer('xenia', 'Xenia Pappas', 'vip', 'Australia/Sydney', 'en'),
  // New here: without a ticket.
  customer('zoe', 'Zoe Adams', 'premium', 'Europe/London', 'en'),
];

function customer(id: string, name: string, tier: Tier, zone: string, language: string): DemoCustomer {
  return { id: `demo-${id}`, name, email: `${id}@customer.example`, tier, zone, language };
}
