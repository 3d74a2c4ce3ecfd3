import { CATEGORIES } from '../../domain/vocabulary';
import { takeInAgent } from '../../store/agents';
import { takeInCustomer } from '../../store/customers';
import type { Database } from '../../store/database';
import type { Principal } from '../api/auth/principal';
import { Intake } from './intake';

const REMEMBERED = 50_000;
const CAPACITY = 20;

/**
 * On the embedded desk a valid token is all that a person needs: who is not known yet is taken in from its claims,
 * a customer with tier, zone and language, an agent or lead with their level, every skill, English and their own
 * language, capacity for 20 tickets, and available. Who is known stays as they are.
 */
export class ClaimsIntake extends Intake {
  private readonly met = new Set<string>();

  constructor(private readonly database: Database) {
    super();
  }

  async meet(principal: Principal): Promise<void> {
    const key = `${principal.role}:${principal.id}`;
    if (this.met.has(key)) return;
    if (principal.role === 'customer') await this.takeInCustomer(principal);
    else if (principal.role === 'agent' || principal.role === 'lead') await this.takeInAgent(principal);
    if (this.met.size >= REMEMBERED) this.met.clear();
    this.met.add(key);
  }

  private async takeInCustomer({ id, tier, zone, language, name, email }: Principal): Promise<void> {
    await takeInCustomer(
      this.database,
      id,
      {
        name: name ?? '',
        email: email ?? '',
        tier: tier ?? 'free',
        zone: zone ?? 'UTC',
        language: language ?? 'en',
        accountManagerId: null,
        deputyManagerId: null,
      },
      new Date(),
    );
  }

  private async takeInAgent({ id, level, language, name, email }: Principal): Promise<void> {
    await takeInAgent(this.database, id, {
      name: name ?? id,
      email: email ?? '',
      level: level ?? 1,
      skills: [...CATEGORIES],
      languages: [...new Set(['en', language ?? 'en'])],
      capacity: CAPACITY,
      availability: 'on',
    });
  }
}
