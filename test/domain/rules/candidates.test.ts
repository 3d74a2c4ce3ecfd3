import fc from 'fast-check';
import { orderCandidates, type Candidate } from '../../../domain/routing/candidates';

const candidate = fc
  .record({
    level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    capacity: fc.integer({ min: 1, max: 40 }),
    free: fc.double({ min: 0, max: 0.999, noNaN: true }),
    lastAssignedAt: fc.option(fc.integer({ min: 1, max: 5 })),
  })
  .map(({ free, ...rest }) => ({ ...rest, load: Math.floor(rest.capacity * free) }));
const candidates = fc
  .array(candidate, { minLength: 1, maxLength: 12 })
  .map((all): Candidate[] => all.map((one, index) => ({ ...one, agentId: `a${index}` })));
const shuffled = candidates.chain((all) =>
  fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
);
const ids = (all: readonly Candidate[]): string[] => all.map(({ agentId }) => agentId);

describe('the order of candidates (docs/semantics.md, Routing)', () => {
  it('has everybody once and does not depend on the order they came in', () => {
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(ids(orderCandidates(mixed))).toEqual(ids(orderCandidates(all)));
        expect([...ids(orderCandidates(all))].sort()).toEqual([...ids(all)].sort());
      }),
    );
  });

  it('puts nobody behind somebody who is busier, or as busy and assigned to more recently', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const order = orderCandidates(all);
        order.slice(1).forEach((later, index) => {
          const earlier = order[index]!;
          // Exact: both are fractions of small integers.
          const busier = earlier.load * later.capacity - later.load * earlier.capacity;
          expect(busier).toBeLessThanOrEqual(0);
          if (busier === 0)
            expect(earlier.lastAssignedAt ?? 0).toBeLessThanOrEqual(later.lastAssignedAt ?? 0);
        });
      }),
    );
  });

  it('shares work out evenly: whoever is picked each time, no two are more than one ticket apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 60 }), (people, tickets) => {
        const team: Candidate[] = Array.from({ length: people }, (_, index) => ({
          agentId: `a${index}`,
          level: 1,
          load: 0,
          capacity: 100,
          lastAssignedAt: null,
        }));
        for (let at = 1; at <= tickets; at += 1) {
          const [next] = orderCandidates(team);
          if (next) Object.assign(next, { load: next.load + 1, lastAssignedAt: at });
          const chosen = team.find(({ agentId }) => agentId === next?.agentId);
          if (chosen && chosen !== next) Object.assign(chosen, { load: chosen.load + 1, lastAssignedAt: at });
        }
        const loads = team.map(({ load }) => load);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
