import { findCustomer, takeInCustomer } from '../../store/customers';
import type { DemoDesk } from './demoDesk';
import { CUSTOMERS, VIP_CARE } from './people';
import { ADMIN } from './subjects';

/** Who writes to the desk, and who looks after its vips. Check-ins take the API's way, which makes their schedules; a setting that somebody has touched stays as it is. */
export async function seedCustomers({ database, clients, now }: DemoDesk): Promise<void> {
  const admin = await clients.of(ADMIN.sub);
  for (const { id, ...profile } of CUSTOMERS) {
    const care = VIP_CARE[id];
    const nobody = { accountManagerId: null, deputyManagerId: null };
    await takeInCustomer(database, id, { ...profile, ...(care?.managers ?? nobody) }, now);
    if (!care || (await findCustomer(database, id))?.checkIn !== undefined) continue;
    await admin.write('PUT', `/customers/${id}`, `demo-check-in-${id}`, { checkIn: care.checkIn });
  }
}
