import type { ServiceScope } from '../../store/documents/serviceKeyDocument';
import { listServiceKeys } from '../../store/serviceKeys';
import type { DemoDesk } from './demoDesk';
import { ADMIN } from './subjects';

const DAY = 86_400_000;

/** Services that speak to the demo desk; the last one did. */
const SERVICES: readonly { name: string; scopes: ServiceScope[]; days: number; revoked?: true }[] = [
  { name: 'Booking system', scopes: ['accounts'], days: 180 },
  { name: 'Data warehouse', scopes: ['facts'], days: 90 },
  { name: 'Old booking system', scopes: ['accounts', 'facts'], days: 30, revoked: true },
];

/** Keys as an admin makes them, of which only the digests stay: nobody reads what the API answers this once. */
export async function seedServiceKeys({ database, clients, now }: DemoDesk): Promise<void> {
  if ((await listServiceKeys(database)).length > 0) return;
  const admin = await clients.of(ADMIN.sub);
  for (const [index, { name, scopes, days, revoked }] of SERVICES.entries()) {
    const expiresAt = new Date(now.getTime() + days * DAY).toISOString();
    const { serviceKey } = await admin.write('POST', '/service-keys', `demo-key-${index}`, {
      name,
      scopes,
      expiresAt,
    });
    if (revoked && serviceKey)
      await admin.write('DELETE', `/service-keys/${serviceKey.id}`, `demo-revoked-${index}`);
  }
}
