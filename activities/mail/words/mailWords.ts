import type { LevelCause } from '../../../domain/ticket/events';
import type { NoticeKind } from '../../../domain/notices/noticesFor';
import type { ClockKind, Priority } from '../../../domain/vocabulary';

/** What is written to staff, and to customers; other notices never leave the house. */
export const STAFF_MAILS = [
  'page',
  'deadline-near',
  'breached',
  'escalated',
  'low-rating',
  'check-in',
] as const satisfies NoticeKind[];
export type StaffMail = (typeof STAFF_MAILS)[number];

export const CUSTOMER_MAILS = [
  'reply',
  'resolved',
  'closed',
  'awaiting-reminder',
  'survey',
  'survey-reminder',
] as const satisfies NoticeKind[];
export type CustomerMail = (typeof CUSTOMER_MAILS)[number];

/** What a mail says, once and below. */
interface Said {
  title: string;
  body: string;
}

/** The words of mails in one language. What stands in braces is filled in (fill.ts). */
export interface MailWords {
  staff: {
    mail: Record<StaffMail, Said>;
    label: Record<'ticket' | 'tier' | 'priority' | 'level' | 'promise' | 'why' | 'until', string>;
    why: Record<LevelCause['kind'] | 'emergency' | 'raised', string>;
    openTicket: string;
    openTasks: string;
    footer: string;
  };
  customer: {
    mail: Record<CustomerMail, Said>;
    label: { ticket: string };
    /** Who wrote, where no name is known. */
    desk: string;
    wrote: string;
    files: string;
    openTicket: string;
    openSurvey: string;
    footer: string;
    choose: string;
  };
  priority: Record<Priority, string>;
  clock: Record<ClockKind, string>;
}
