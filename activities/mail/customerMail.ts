import type { Instant } from '../../domain/vocabulary';
import type { NoticeSubject } from '../../store/noticeSubjects';
import type { MailReader } from './mailReaders';
import { mailTime } from './mailTime';
import { oneLine } from './oneLine';
import type { Written } from './staffMail';
import type { CustomerMail } from './words/mailWords';
import { fill, wordsIn } from './words/wordsIn';

/** What is said to a customer beside that there is something. */
export interface CustomerNews {
  /** A published public message: its author is a name, never an id or an address. */
  message: { name: string; text: string; files: number } | null;
  survey: { link: string; expiresAt: Instant } | null;
}

const SUBJECT_LIMIT = 120;

/**
 * To a customer about their ticket, in their language. All mails about a ticket have one subject, by which mail programs keep them
 * together.
 */
export function customerMail(
  kind: CustomerMail,
  { number, subject }: Pick<NoticeSubject['ticket'], 'number' | 'subject'>,
  { message, survey }: CustomerNews,
  reader: MailReader,
  publicUrl: string,
): Written {
  const { customer: words } = wordsIn(reader.language);
  const { title, body } = words.mail[kind];
  const about = oneLine(subject, SUBJECT_LIMIT);
  const ticketLink = { label: words.openTicket, url: `${publicUrl}/portal/tickets/${number}` };
  const until = survey ? mailTime(survey.expiresAt, reader.language, reader.zone) : '';
  return {
    subject: `[${number}] ${about}`.trim(),
    content: {
      language: reader.language,
      title,
      paragraphs: [fill(body, { until })],
      facts: [[words.label.ticket, about === '' ? number : `${number} · ${about}`]],
      quote: message && {
        by: fill(words.wrote, { name: oneLine(message.name, SUBJECT_LIMIT) || words.desk }),
        text: message.text,
        note: message.files > 0 ? fill(words.files, { count: message.files }) : '',
      },
      link: survey ? { label: words.openSurvey, url: survey.link } : ticketLink,
      footer: words.footer,
      footerLink: { label: words.choose, url: `${publicUrl}/portal/profile` },
    },
  };
}
