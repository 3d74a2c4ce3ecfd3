import type { TFunction } from 'i18next';
import { CATEGORIES, PRIORITIES, STATUSES, TIERS, type Fact } from '../../api/words';
import { dayAndTime } from '../../time/formatting';
import { languageName } from '../../time/languageName';
import { statusWord } from '../signs/statusWord';
import { clockName, text } from './factData';
import { ladderText } from './ladderText';

/** Who reads: a customer is spoken to, staff are told of the customer. */
export type Reader = 'customer' | 'staff';

/** Whose name stands over a message in the conversation. */
export type AuthorOf = (messageId: string) => string | null;

interface Telling {
  reader: Reader;
  authorOf: AuthorOf;
  /** What a member of staff is called. */
  nameOf: (id: string) => string;
  t: TFunction;
  language: string;
}

/** A fact in a sentence; null for one that a reader need not be told of. */
export function factText(fact: Fact, { reader, authorOf, nameOf, t, language }: Telling): string | null {
  const { type, data, actor } = fact;
  const clock = clockName(data, t);
  const when = (name: string): string => {
    const at = data[name];
    return typeof at === 'string' ? dayAndTime(Date.parse(at), language) : '';
  };
  const number = (name: string): string => text(data, name);
  switch (type) {
    case 'ticket.opened':
      return t('fact.opened');
    case 'message.published':
      if (data['author'] === 'customer')
        return reader === 'customer' ? t('fact.youWrote') : t('fact.customerWrote');
      return t('fact.agentWrote', {
        name: authorOf(text(data, 'messageId')) ?? actor.name ?? t('conversation.support'),
      });
    case 'note.added':
      return t('fact.note', { name: actor.name ?? '' });
    case 'status.changed':
      return t('fact.status', {
        from: statusName(data['from'], reader, t),
        to: statusName(data['to'], reader, t),
      });
    case 'priority.changed':
      return t('fact.priority', { from: priorityName(data['from'], t), to: priorityName(data['to'], t) });
    case 'category.changed':
      return t('fact.category', { from: categoryName(data['from'], t), to: categoryName(data['to'], t) });
    case 'complexity.changed':
      return t('fact.complexity');
    case 'tier.changed':
      return t('fact.tier', { from: tierName(data['from'], t), to: tierName(data['to'], t) });
    case 'language.changed':
      return t('fact.language', {
        from: languageName(text(data, 'from'), language),
        to: languageName(text(data, 'to'), language),
      });
    case 'tags.changed':
      return t('fact.tags');
    case 'policy.changed':
      return t('fact.policy', { version: number('to') });
    case 'clock.activated':
      return t('fact.clockStarted', { clock, when: when('deadlineAt') });
    case 'clock.paused':
      return t('fact.clockPaused', { clock });
    case 'clock.resumed':
      return t('fact.clockResumed', { clock, when: when('deadlineAt') });
    case 'clock.replanned':
      return t('fact.clockReplanned', { clock, was: when('wasDeadlineAt'), now: when('deadlineAt') });
    case 'clock.warned':
      return t('fact.clockWarned', { clock, percent: Math.round(Number(data['threshold']) * 100) });
    case 'clock.breached':
      return t('fact.clockBreached', { clock });
    case 'clock.fulfilled':
      return data['late'] === true ? t('fact.clockKeptLate', { clock }) : t('fact.clockKept', { clock });
    case 'clock.cancelled':
      return t('fact.clockCancelled', { clock });
    case 'reminder.sent':
      return t('fact.reminded');
    case 'survey.sent':
      return t('fact.surveySent');
    case 'survey.answered':
      return t('fact.surveyAnswered', { rating: number('rating') });
    case 'ticket.rated':
      return t('fact.rated', { rating: number('rating') });
    default:
      return ladderText(fact, { nameOf, t, language });
  }
}

const statusName = (value: unknown, reader: Reader, t: TFunction): string => {
  const status = STATUSES.find((one) => one === value);
  return status ? statusWord(status, reader, t) : '';
};

const priorityName = (value: unknown, t: TFunction): string => {
  const priority = PRIORITIES.find((one) => one === value);
  return priority ? t(`priority.${priority}`) : '';
};

const categoryName = (value: unknown, t: TFunction): string => {
  const category = CATEGORIES.find((one) => one === value);
  return category ? t(`category.${category}`) : '';
};

const tierName = (value: unknown, t: TFunction): string => {
  const tier = TIERS.find((one) => one === value);
  return tier ? t(`tier.${tier}`) : '';
};
