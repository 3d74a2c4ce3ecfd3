import type { TFunction } from 'i18next';
import type { Fact } from '../../api/words';
import { dayAndTime, span } from '../../time/formatting';
import { listed } from '../../time/listed';
import { clockName, idsOf, text, within } from './factData';

interface Telling {
  nameOf: (id: string) => string;
  t: TFunction;
  language: string;
}

const RUNGS = ['on-call', 'agent', 'lead', 'everybody'] as const;
const LEFT_FOR = ['escalated', 'acknowledged', 'reopened', 'gave-back'] as const;

/**
 * How a ticket climbs and who has it, in a sentence: why its level rose, who was asked as what, until when, and how long
 * it took. What only staff may know is in the facts of staff alone. Null for any other fact.
 */
export function ladderText({ type, data }: Fact, { nameOf, t, language }: Telling): string | null {
  const staff = (name: string): string => listed(idsOf(data, name).map(nameOf), language);
  const because = (what: string, why: string | null): string =>
    why === null ? what : t('fact.because', { what, why });
  switch (type) {
    case 'level.raised':
      return because(t('fact.levelRaised', { from: text(data, 'from'), to: text(data, 'to') }), raisedBy());
    case 'level.lowered':
      return t('fact.levelLowered', { from: text(data, 'from'), to: text(data, 'to') });
    case 'ticket.assigned':
      return idsOf(data, 'agentId').length > 0
        ? t('fact.assignedTo', { name: staff('agentId') })
        : t('fact.assigned');
    case 'ticket.unassigned':
      return because(t('fact.unassignedFrom', { who: staff('agentId') }), leftFor());
    case 'routing.waiting':
      return t('fact.waiting');
    case 'page.opened':
      return because(
        t('fact.pageOpened', { level: text(data, 'level') }),
        data['cause'] === 'emergency' ? t('category.emergency') : null,
      );
    case 'page.asked':
      return t('fact.pageAsked', {
        who: asked(),
        when: dayAndTime(Date.parse(text(data, 'dueAt')), language),
      });
    case 'page.missed':
      return t('fact.pageMissed', { who: staff('agentIds') });
    case 'page.exhausted':
      return t('fact.pageExhausted', { level: text(data, 'level') });
    case 'page.acknowledged':
      return t(data['how'] === 'reply' ? 'fact.pageAnsweredAfter' : 'fact.pageTakenAfter', {
        who: staff('agentId'),
        span: span(Number(data['afterMs']), language),
      });
    case 'page.ended':
      return because(t('fact.pageEnded'), endedBy());
    default:
      return null;
  }

  /** By hand, its doer is named beside it, and their reason stands in the conversation. */
  function raisedBy(): string | null {
    const cause = within(data, 'cause');
    switch (cause['kind']) {
      case 'breach':
        return t('fact.why.breach', { clock: clockName(cause, t) });
      case 'unacknowledged':
        return t('fact.why.unacknowledged');
      case 'customer':
        return t('fact.why.customer');
      case 'tier':
        return t('fact.why.tier');
      default:
        return null;
    }
  }

  function asked(): string {
    const who = staff('agentIds');
    const rung = RUNGS.find((one) => one === data['rung']);
    return rung ? t('fact.askedAs', { who, as: t(`fact.rung.${rung}`) }) : who;
  }

  function leftFor(): string | null {
    const reason = data['reason'];
    if (reason === 'resolved' || reason === 'closed') return t(`status.${reason}`);
    const known = LEFT_FOR.find((one) => one === reason);
    return known ? t(`fact.why.${known}`) : null;
  }

  function endedBy(): string | null {
    const reason = data['reason'];
    if (reason === 'resolved' || reason === 'closed') return t(`status.${reason}`);
    return reason === 'lowered' ? t('fact.why.lowered') : null;
  }
}
