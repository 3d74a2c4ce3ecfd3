import type { TFunction } from 'i18next';
import { PRIORITIES, TIERS } from '../../api/words';
import { weekdayName } from '../../time/weeklyHours';

/** A place of the policy document as its form calls it. */
interface Place {
  /** Missing where the form has no title of its own for it. */
  name?: string;
  /** Said only where the path ends here: below it the places name themselves. */
  only?: 'itself';
  under?: Record<string, Place>;
  /** Whether it is a list, whose entries are counted. */
  list?: true;
}

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** The policy document, place by place, in the words of its forms. */
export function policyPlaces(t: TFunction, language: string): Place {
  const each = <Name extends string>(names: readonly Name[], placeOf: (name: Name) => Place): Place => ({
    under: Object.fromEntries(names.map((name) => [name, placeOf(name)])),
  });
  const goalAndDeadline = {
    goal: { name: t('policyForm.goal') },
    deadline: { name: t('policyForm.deadline') },
  };
  const hours = (name: string): Place => ({
    name,
    under: {
      zone: { name: t('policyForm.zone') },
      holidays: { name: t('policyForm.holidays'), list: true },
      weekly: {
        name: t('policyForm.week'),
        only: 'itself',
        under: Object.fromEntries(DAYS.map((day) => [day, { name: weekdayName(day, language), list: true }])),
      },
    },
  });
  const tier = (name: string): Place => ({
    name,
    under: {
      channels: { name: t('policyForm.channels'), list: true },
      firstLevel: { name: t('policyForm.firstLevel') },
      opensPerHour: { name: t('policyForm.opensPerHour') },
      response: {
        name: t('clock.first-response'),
        ...each(PRIORITIES, (priority) => ({ name: t(`priority.${priority}`), under: goalAndDeadline })),
      },
      calendar: hours(t('policyHours.calendar')),
      staffed: hours(t('policyHours.staffed')),
    },
  });
  return {
    under: {
      deskZone: { name: t('policyForm.deskZone') },
      tiers: each(TIERS, (one) => tier(t(`tier.${one}`))),
      resolution: {
        name: t('clock.resolution'),
        under: {
          moderate: { name: t('complexity.moderate'), under: goalAndDeadline },
          high: {
            name: t('complexity.high'),
            under: {
              goalDays: { name: t('policyForm.goalDays') },
              deadlineDays: { name: t('policyForm.deadlineDays') },
            },
          },
        },
      },
      thresholds: { name: t('policyForm.thresholds'), list: true },
      escalation: {
        under: {
          every: {
            name: t('policyForm.every'),
            under: {
              fraction: { name: t('policyForm.everyFraction') },
              min: { name: t('policyForm.everyMin') },
            },
          },
          ackWithin: {
            name: t('policyForm.ackWithin'),
            ...each(PRIORITIES, (priority) => ({ name: t(`priority.${priority}`) })),
          },
        },
      },
      lifecycle: {
        name: t('policyForm.tickets'),
        under: {
          closeResolvedAfter: { name: t('policyForm.closeResolvedAfter') },
          reopenWithin: { name: t('policyForm.reopenWithin') },
          remindAwaitingAfter: { name: t('policyForm.remindAwaitingAfter'), list: true },
          closeAwaitingAfter: { name: t('policyForm.closeAwaitingAfter') },
        },
      },
      routing: { under: { giveBackAfter: { name: t('policyForm.giveBackAfter') } } },
      survey: {
        name: t('policyForm.survey'),
        under: {
          reminderAfter: { name: t('policyForm.reminderAfter') },
          expiresAfter: { name: t('policyForm.expiresAfter') },
          editableFor: { name: t('policyForm.editableFor') },
          followUpAtOrBelow: { name: t('policyForm.followUpAtOrBelow') },
        },
      },
      retention: {
        name: t('policyForm.retention'),
        under: {
          historyDays: { name: t('policyForm.historyDays') },
          wordsMonths: { name: t('policyForm.wordsMonths') },
        },
      },
    },
  };
}

/** What the forms call a path, from the outside in; null for one that no form has. */
export function nameOfPlace(places: Place, path: string): string | null {
  const names: string[] = [];
  const steps = path.split('.');
  let place = places;
  for (const [at, step] of steps.entries()) {
    if (place.list) {
      if (!/^\d+$/.test(step)) return null;
      // What is inside an entry (from and to of some hours) has no name: the entry has.
      names.push(`${Number(step) + 1}.`);
      break;
    }
    const next: Place | undefined = place.under?.[step];
    if (!next) return null;
    place = next;
    if (place.name !== undefined && (place.only === undefined || at === steps.length - 1))
      names.push(place.name);
  }
  return names.length === 0 ? null : names.join(' · ');
}
