import { isOutdated } from '../../domain/notices/outdated';
import type { NoticeKind } from '../../domain/notices/noticesFor';
import type { TicketEvent } from '../../domain/ticket/events';
import type { Database } from '../../store/database';
import type { NotificationDocument } from '../../store/documents/notificationDocument';
import { markReached } from '../../store/notifications';
import { noticeSubject, publicMessage, type NoticeSubject } from '../../store/noticeSubjects';
import { findOutreach } from '../../store/outreach';
import type { PolicyBook } from '../../store/policyBook';
import { findSurvey } from '../../store/surveys';
import type { NotificationChannel } from '../notify';
import type { SurveyLinks } from '../survey/surveyLink';
import { Undeliverable } from '../undeliverable';
import { customerMail, type CustomerNews } from './customerMail';
import { html, plainText } from './mailBody';
import { MailIds } from './mailId';
import {
  customerReader,
  leadsToReach,
  staffReader,
  type CustomerAccounts,
  type MailReader,
} from './mailReaders';
import { oneLine } from './oneLine';
import type { Mail } from './smtp';
import { checkInMail, staffMail, type Written } from './staffMail';
import { CUSTOMER_MAILS, STAFF_MAILS, type CustomerMail } from './words/mailWords';

/** What mails are made from, and sent by. */
export interface MailChannelParts {
  database: Database;
  book: PolicyBook;
  accounts: CustomerAccounts;
  surveyLinks: SurveyLinks;
  /** Where people reach the web client, without a trailing slash. */
  publicUrl: string;
  /** The domain of the sender, in the ids of mails. */
  domain: string;
  send: (mail: Mail) => Promise<void>;
}

const SUBJECT_LIMIT = 200;

/** Notices by e-mail: one mail a notice and reader, written when it is sent, from what is stored then. */
export class MailChannel implements NotificationChannel {
  readonly name = 'mail';
  private readonly ids: MailIds;

  constructor(private readonly parts: MailChannelParts) {
    this.ids = new MailIds(parts.domain);
  }

  async deliver(notice: NotificationDocument): Promise<void> {
    const subject = await noticeSubject(this.parts.database, notice);
    if (subject && isOutdated(subject.event, subject.ticket.state)) throw new Undeliverable('outdated');
    switch (notice.to.kind) {
      case 'customer':
        return this.toCustomer(notice, subject);
      case 'agent':
        return this.toAgent(notice, subject, notice.to.id);
      case 'level':
        return this.toLeads(notice, subject);
    }
  }

  private async toCustomer(notice: NotificationDocument, subject: NoticeSubject | null): Promise<void> {
    const { database, accounts, publicUrl } = this.parts;
    if (!subject) throw new Undeliverable('nothing-to-say');
    const kind = customerKind(notice.kind, subject.event);
    const reader = await customerReader(database, accounts, notice.to.id);
    const news = await this.newsOf(kind, subject);
    await this.post(notice, reader, customerMail(kind, subject.ticket, news, reader, publicUrl));
  }

  private async toAgent(
    notice: NotificationDocument,
    subject: NoticeSubject | null,
    agentId: string,
  ): Promise<void> {
    const { database, book, publicUrl } = this.parts;
    const { deskZone } = (await book.current()).policy;
    const reader = await staffReader(database, agentId, deskZone);
    const kind = STAFF_MAILS.find((one) => one === notice.kind);
    if (kind === 'check-in' && notice.outreachId !== undefined) {
      const task = await findOutreach(database, notice.outreachId);
      if (task?.state !== 'open') throw new Undeliverable(task ? 'outdated' : 'nothing-to-say');
      return this.post(notice, reader, checkInMail(task.dueAt.getTime(), reader, publicUrl));
    }
    if (!kind || !subject) throw new Undeliverable('nothing-to-say');
    await this.post(notice, reader, staffMail(kind, subject, reader, publicUrl));
  }

  /** One mail each, all at once: none of them waits for another, and who has it is left alone at the next try. */
  private async toLeads(notice: NotificationDocument, subject: NoticeSubject | null): Promise<void> {
    const { database } = this.parts;
    const leads = await leadsToReach(database, notice);
    const tries = await Promise.allSettled(
      leads.map(async (agentId) => {
        await this.toAgent(notice, subject, agentId);
        await markReached(database, notice._id, agentId);
      }),
    );
    const failures = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    for (const failure of failures) if (!(failure instanceof Undeliverable)) throw failure;
    // Who cannot be reached takes nothing from those who were.
    const anybody = failures.length < leads.length || (notice.reached ?? []).length > 0;
    const [first] = failures;
    if (first instanceof Undeliverable && !anybody) throw first;
  }

  private async newsOf(kind: CustomerMail, { ticket, event }: NoticeSubject): Promise<CustomerNews> {
    const { database, surveyLinks } = this.parts;
    const news: CustomerNews = { message: null, survey: null };
    if (event.type === 'message.published') {
      const message = await publicMessage(database, ticket._id, event.data.messageId);
      if (message?.author.kind !== 'agent') throw new Undeliverable('nothing-to-say');
      const { text, author, attachments } = message;
      news.message = { name: author.name, text, files: attachments.length };
    }
    if (event.type === 'survey.sent' || event.type === 'survey.reminded') {
      const survey = await findSurvey(database, event.data.surveyId);
      if (!survey || survey.expiresAt.getTime() <= Date.now()) throw new Undeliverable('outdated');
      const expiresAt = survey.expiresAt.getTime();
      news.survey = { link: surveyLinks.link(survey._id, expiresAt), expiresAt };
    }
    // A kind that does not belong to its fact would say nothing.
    const asksRating = kind === 'survey' || kind === 'survey-reminder';
    if (asksRating && news.survey === null) throw new Undeliverable('nothing-to-say');
    return news;
  }

  private async post(
    notice: NotificationDocument,
    reader: MailReader,
    { subject, content }: Written,
  ): Promise<void> {
    await this.parts.send({
      to: reader.address,
      subject: oneLine(subject, SUBJECT_LIMIT),
      text: plainText(content),
      html: html(content),
      messageId: this.ids.of(notice._id, reader.id),
      references: notice.ticketId === null ? null : this.ids.conversation(notice.ticketId),
      language: reader.language,
      date: notice.createdAt,
    });
  }
}

/** A resolution is told as the answer that it is, under a title of its own. */
function customerKind(kind: NoticeKind, event: TicketEvent): CustomerMail {
  if (event.type === 'message.published' && event.data.resolution) return 'resolved';
  const found = CUSTOMER_MAILS.find((one) => one === kind);
  if (!found) throw new Undeliverable('nothing-to-say');
  return found;
}
