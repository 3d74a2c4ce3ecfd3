import { takeInAgent } from '../store/agents';
import { CATEGORIES } from '../domain/vocabulary';
import { listen } from './eventStream';
import { call, token } from './http';
import { quantiles } from './lanes';
import type { Stage } from './stage';

/** How long a page takes to the agent's open console, ms. */
export interface PageTimes {
  count: number;
  /** From sending the request. */
  sent: { p50: number; p99: number };
  /** From its answer; 0 where the page arrived before. */
  accepted: { p50: number; p99: number };
}

/** Pages by what asked for them. */
export interface PagesBench {
  emergency: PageTimes;
  raised: PageTimes;
}

interface Sample {
  sent: number;
  accepted: number;
}

const AGENT = 'page-agent';
const PLENTY = 1_000_000;
const PATIENCE_MS = 60_000;

/**
 * One after the other: a premium customer opens an emergency, and when its page has arrived asks for a higher level, which pages anew. All of
 * them go to the one agent there is, who listens to `/events` as an open console does.
 * @param tickets how many; each has a page of either kind
 */
export async function pages(stage: Stage, tickets: number): Promise<PagesBench> {
  const { database } = stage;
  await database.agents.deleteMany({});
  await takeInAgent(database, AGENT, {
    name: 'Page',
    email: 'page@desk.example',
    level: 2,
    skills: [...CATEGORIES],
    languages: ['en'],
    capacity: PLENTY,
    availability: 'on',
  });
  const [customer, agent] = await Promise.all([token('customer', 'bench-customer-1'), token('agent', AGENT)]);
  const arrivals = new Arrivals();
  const stream = await listen(stage, agent, ({ ticketId, type, data }) => {
    const mine = type === 'page.asked' && (data['agentIds'] as string[]).includes(AGENT);
    if (mine) arrivals.note(`${ticketId} ${String(data['number'])}`);
  });
  const emergency: Sample[] = [];
  const raised: Sample[] = [];
  const one = async (): Promise<[Sample, Sample]> => {
    let begun = performance.now();
    const answer = await call(stage, 'POST', '/tickets', customer, {
      subject: 'Stuck',
      description: 'x'.repeat(400),
      category: 'emergency',
      priority: 'critical',
    });
    let accepted = performance.now();
    const { _id: id } = (JSON.parse(answer) as { ticket: { _id: string } }).ticket;
    const first = sample(begun, accepted, await arrivals.of(`${id} 1`));
    begun = performance.now();
    await call(stage, 'POST', `/tickets/${id}/escalate`, customer, { reason: 'It cannot wait.' });
    accepted = performance.now();
    return [first, sample(begun, accepted, await arrivals.of(`${id} 2`))];
  };
  try {
    // The first takes the customer and the agent in, and starts what a process starts once.
    await one();
    for (let index = 0; index < tickets; index += 1) {
      const [first, second] = await one();
      emergency.push(first);
      raised.push(second);
    }
  } finally {
    await stream.stop();
  }
  return { emergency: timesOf(emergency), raised: timesOf(raised) };
}

const sample = (begun: number, accepted: number, arrived: number): Sample => ({
  sent: arrived - begun,
  accepted: Math.max(0, arrived - accepted),
});

const timesOf = (samples: readonly Sample[]): PageTimes => ({
  count: samples.length,
  sent: quantiles(samples.map(({ sent }) => sent)),
  accepted: quantiles(samples.map(({ accepted }) => accepted)),
});

/** When what is named has arrived; it may arrive before anybody asks. */
class Arrivals {
  private readonly at = new Map<string, number>();
  private readonly waiting = new Map<string, (at: number) => void>();

  note(name: string): void {
    const now = performance.now();
    this.at.set(name, now);
    this.waiting.get(name)?.(now);
  }

  of(name: string): Promise<number> {
    const known = this.at.get(name);
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => reject(new Error(`no page arrived: ${name}`)), PATIENCE_MS);
      this.waiting.set(name, (at) => {
        clearTimeout(patience);
        resolve(at);
      });
    });
  }
}
