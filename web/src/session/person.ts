import type { DemoPerson } from '../api/words';

/** Whoever is signed in. */
export type Person = DemoPerson;

/** Whether the person works here: the console is theirs, the portal is the customers'. */
export function isStaff({ role }: Person): boolean {
  return role === 'agent' || role === 'lead' || role === 'admin';
}

/** Who may see and set what is everybody's: the staff directory, other people's availability. */
export function leads({ role }: Person): boolean {
  return role === 'lead' || role === 'admin';
}

const ROLES = ['customer', 'agent', 'lead', 'admin', 'ops'] as const;

/**
 * The person that a token's claims tell of; null for a text that is no such token. Only the API judges whether it is good.
 * @param also what else is known of them: an issuer tells names in the ID token rather than in the access token.
 */
export function personOfToken(token: string, also: Record<string, unknown> = {}): Person | null {
  const claims = claimsOf(token);
  const role = ROLES.find((candidate) => candidate === claims?.['role']);
  const id = claims?.['sub'];
  if (!claims || !role || typeof id !== 'string') return null;
  const text = (name: string): string | null => {
    const value = claims[name] ?? also[name];
    return typeof value === 'string' ? value : null;
  };
  const level = [1, 2, 3, 4].find((candidate) => candidate === claims['level']);
  const tier = (['free', 'premium', 'vip'] as const).find((candidate) => candidate === claims['tier']);
  return {
    id,
    role,
    name: text('name') ?? id,
    level: (level ?? null) as Person['level'],
    tier: tier ?? null,
    language: text('locale'),
    zone: text('zoneinfo'),
  };
}

function claimsOf(token: string): Record<string, unknown> | null {
  const [, payload] = token.trim().split('.');
  if (payload === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
