import { MailChannel } from '../../activities/mail/mailChannel';
import { Smtp } from '../../activities/mail/smtp';
import { SurveyLinks } from '../../activities/survey/surveyLink';
import type { Database } from '../../store/database';
import type { PolicyBook } from '../../store/policyBook';
import type { Config } from '../config/config';
import { directoryOf } from '../directory/directoryOf';

/** The channel of mails, and how its connections end. */
export interface OpenMail {
  channel: MailChannel;
  close: () => void;
}

/** Notices by e-mail; null where no mail server is configured. */
export function openMail(config: Config, database: Database, book: PolicyBook): OpenMail | null {
  if (config.mail === null) return null;
  const smtp = new Smtp(config.mail);
  const { publicUrl } = config.http;
  const channel = new MailChannel({
    database,
    book,
    accounts: directoryOf(config, database),
    surveyLinks: new SurveyLinks(config.surveySecret, publicUrl),
    publicUrl,
    domain: config.mail.from.address.replace(/^.*@/, ''),
    send: (mail) => smtp.send(mail),
  });
  return { channel, close: () => smtp.close() };
}
