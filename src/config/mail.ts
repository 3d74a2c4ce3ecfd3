import type { SmtpSettings } from '../../activities/mail/smtp';
import { isLoopback, isOwnNetwork, isTls } from './safeTransport';
import type { Variables } from './variables';

const STANDARD_PORT = { smtp: 587, smtps: 465 } as const;

/** The sender that a text names: an address, or a name with an address in angle brackets. null = it names none. */
export function senderOf(text: string): SmtpSettings['from'] | null {
  const address = /^[^\s<>"(),:;@]+@[\w-]+(\.[\w-]+)*$/;
  const [, name, inBrackets] = /^([^\x00-\x1f\x7f<>"]*?)\s*<([^<>]*)>$/.exec(text) ?? [];
  const found = { name: name ?? '', address: inBrackets ?? text };
  return address.test(found.address) ? found : null;
}

/** Whether user and password can be read: `%` stands before two hex digits, and what comes of them is text. */
export function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/**
 * The mail server of the variables. Words and passwords go to another machine over TLS only: in production always, elsewhere as soon
 * as there is a password that would leave the desk's own network.
 */
export function mailOf({
  SMTP_URL,
  MAIL_FROM,
  NODE_ENV,
}: Pick<Variables, 'SMTP_URL' | 'MAIL_FROM' | 'NODE_ENV'>): SmtpSettings | null {
  const from = MAIL_FROM === undefined ? null : senderOf(MAIL_FROM);
  if (SMTP_URL === undefined || from === null) return null;
  const { hostname, port, username, password } = new URL(SMTP_URL);
  const secure = isTls(SMTP_URL);
  const elsewhere = !isLoopback(SMTP_URL);
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? STANDARD_PORT[secure ? 'smtps' : 'smtp'] : Number(port),
    secure,
    requireTls: elsewhere && (NODE_ENV === 'production' || (username !== '' && !isOwnNetwork(SMTP_URL))),
    credentials:
      username === '' ? null : { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    from,
  };
}
