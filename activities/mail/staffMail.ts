import type { TicketEvent } from '../../domain/ticket/events';
import type { TicketState } from '../../domain/ticket/state';
import type { Instant } from '../../domain/vocabulary';
import type { NoticeSubject } from '../../store/noticeSubjects';
import { Undeliverable } from '../undeliverable';
import type { MailContent } from './mailBody';
import type { MailReader } from './mailReaders';
import { mailTime } from './mailTime';
import type { MailWords, StaffMail } from './words/mailWords';
import { fill, wordsIn } from './words/wordsIn';

const TIER_NAMES = { free: 'Free', premium: 'Premium', vip: 'VIP' } as const;

/** A mail before its headers. */
export interface Written {
  subject: string;
  content: MailContent;
}

/**
 * To staff about a ticket: its number and facts, and no word of the customer's, not even the subject. It is read on locked screens,
 * and stays where no erasure comes (docs/privacy.md, Mails).
 */
export function staffMail(
  kind: StaffMail,
  { ticket, event }: NoticeSubject,
  reader: MailReader,
  publicUrl: string,
): Written {
  const { staff: words, priority, clock } = wordsIn(reader.language);
  const { state, number } = ticket;
  const { values, until, why, promise } = factsOf(event, state, reader);
  const { title, body } = words.mail[kind];
  const { label } = words;
  const facts: [string, string][] = [
    [label.ticket, number],
    [label.tier, TIER_NAMES[state.tier]],
    [label.priority, priority[state.priority]],
    [label.level, String(state.level)],
  ];
  if (promise) facts.push([label.promise, clock[promise]]);
  if (why) facts.push([label.why, words.why[why]]);
  if (until !== null) facts.push([label.until, mailTime(until, reader.language, reader.zone)]);
  return {
    subject: `${title}: ${number} · ${TIER_NAMES[state.tier]} · ${priority[state.priority]}`,
    content: {
      language: reader.language,
      title: `${title}: ${number}`,
      paragraphs: [fill(body, values)],
      facts,
      quote: null,
      link: { label: words.openTicket, url: `${publicUrl}/console/tickets/${ticket._id}` },
      footer: fill(words.footer, { zone: reader.zone }),
      footerLink: null,
    },
  };
}

/** To an account manager: that one of their customers is due; who it is stands in the console. */
export function checkInMail(dueAt: Instant, reader: MailReader, publicUrl: string): Written {
  const { staff: words } = wordsIn(reader.language);
  const { title, body } = words.mail['check-in'];
  return {
    subject: title,
    content: {
      language: reader.language,
      title,
      paragraphs: [fill(body, { until: mailTime(dueAt, reader.language, reader.zone) })],
      facts: [],
      quote: null,
      link: { label: words.openTasks, url: `${publicUrl}/console/outreach` },
      footer: fill(words.footer, { zone: reader.zone }),
      footerLink: null,
    },
  };
}

interface Facts {
  values: Record<string, string | number>;
  /** By when something is asked of the reader. */
  until: Instant | null;
  why: keyof MailWords['staff']['why'] | null;
  promise: keyof MailWords['clock'] | null;
}

function factsOf(event: TicketEvent, state: TicketState, reader: MailReader): Facts {
  const time = (at: Instant): string => mailTime(at, reader.language, reader.zone);
  switch (event.type) {
    case 'page.asked': {
      const emergency = state.page?.cause === 'emergency' && state.page.number === event.data.number;
      return {
        values: { until: time(event.data.dueAt) },
        until: event.data.dueAt,
        why: emergency ? 'emergency' : 'raised',
        promise: null,
      };
    }
    case 'clock.warned': {
      const { threshold, deadlineAt, clock } = event.data;
      const share = Math.round(threshold * 100);
      return { values: { share, until: time(deadlineAt) }, until: deadlineAt, why: null, promise: clock };
    }
    case 'clock.breached': {
      const { deadlineAt, clock } = event.data;
      return { values: { until: time(deadlineAt) }, until: null, why: null, promise: clock };
    }
    case 'level.raised': {
      const { to, cause } = event.data;
      const promise = cause.kind === 'breach' ? cause.clock : null;
      return { values: { level: to }, until: null, why: cause.kind, promise };
    }
    case 'survey.answered':
    case 'ticket.rated':
      return { values: { rating: event.data.rating }, until: null, why: null, promise: null };
    default:
      throw new Undeliverable('nothing-to-say');
  }
}
