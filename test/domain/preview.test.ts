import { DEFAULT_POLICY } from '../../domain/policy/defaultPolicy';
import { previewSla } from '../../domain/policy/preview';
import type { Policy } from '../../domain/policy/policy';
import type { Priority, Tier } from '../../domain/vocabulary';
import cases from '../vectors/sla-policy.json';

const iso = (instant: number): string => new Date(instant).toISOString();

describe('previewSla', () => {
  it('agrees with every independently computed case to the millisecond', () => {
    expect(cases.length).toBeGreaterThan(100);
    const differing = cases.filter((expected) => {
      const { coveredPriority, response } = previewSla(DEFAULT_POLICY, {
        tier: expected.tier as Tier,
        priority: expected.priority as Priority,
        zone: expected.timezone,
        createdAt: Date.parse(expected.createdAt),
      });
      return !(
        response &&
        coveredPriority === expected.coveredPriority &&
        iso(response.goal) === expected.goal &&
        iso(response.deadline) === expected.deadline
      );
    });
    expect(differing).toEqual([]);
  });

  it('promises a moderate resolution: 24 to 48 hours of the ticket’s calendar', () => {
    const createdAt = Date.parse('2026-03-06T12:00:00.000Z'); // a Friday
    const { resolution } = previewSla(DEFAULT_POLICY, {
      tier: 'free',
      priority: 'low',
      zone: 'UTC',
      createdAt,
    });
    expect(iso(resolution.goal)).toBe('2026-03-09T12:00:00.000Z');
    expect(iso(resolution.deadline)).toBe('2026-03-10T12:00:00.000Z');
  });

  it('has no response where the tier promises none for the priority or any below', () => {
    const policy: Policy = structuredClone(DEFAULT_POLICY);
    policy.tiers.free.response = { critical: null, high: null, medium: null, low: null };
    const preview = previewSla(policy, { tier: 'free', priority: 'high', zone: 'UTC', createdAt: 0 });
    expect(preview.coveredPriority).toBeNull();
    expect(preview.response).toBeNull();
  });
});
