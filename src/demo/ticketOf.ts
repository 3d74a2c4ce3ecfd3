import { openTimeBetween } from '../../domain/calendar/elapsed';
import { responseTarget } from '../../domain/policy/commitments';
import { termsFor, type Terms } from '../../domain/policy/terms';
import type { OpenInput } from '../../domain/ticket/open';
import type { Instant, Priority } from '../../domain/vocabulary';
import type { Policy } from '../../domain/policy/policy';
import type { DemoCustomer } from './people';
import type { Opened, Story } from './story';

const MINUTE = 60_000;
const DAY = 86_400_000;
/** No promise is longer than that, weekends and nights and all. */
const LONGEST = 30 * DAY;
const NEAR_ENOUGH = 1_000;

/** When a story's ticket was opened, epoch ms. */
export function openedAt({ opened, priority }: Story, terms: Terms, now: Instant): Instant {
  if (opened === 'now') return now;
  return 'ago' in opened ? now - opened.ago * MINUTE : whenUsed(opened, terms, priority, now);
}

/** The latest instant since which that part of the first answer's promise has been open time: at night it has stood still. */
function whenUsed(
  { used }: Extract<Opened, { used: number }>,
  terms: Terms,
  priority: Priority,
  now: Instant,
): Instant {
  const wanted = used * (responseTarget(terms, priority)?.deadline ?? 0);
  let [early, late] = [now - LONGEST, now];
  while (late - early > NEAR_ENOUGH) {
    const middle = Math.floor((early + late) / 2);
    if (openTimeBetween(terms.calendar, middle, now) >= wanted) early = middle;
    else late = middle;
  }
  return early;
}

/** The facts that a story's ticket is opened with. */
export function factsOf(
  { key, category, priority, channel = 'email' }: Story,
  id: string,
  number: string,
  who: DemoCustomer,
  policy: Policy,
): OpenInput {
  return {
    id,
    number,
    customerId: who.id,
    tier: who.tier,
    zone: who.zone,
    language: who.language,
    category,
    channel,
    priority,
    tags: [],
    followUpOf: null,
    terms: termsFor(policy, who.tier, who.zone),
    actor: { kind: 'customer', id: who.id },
    commandId: `demo-${key}`,
  };
}
