import { createTransport } from 'nodemailer';
import { Undeliverable } from '../undeliverable';

/** The mail server that takes what is to leave the house, and as whom it is sent. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** TLS from the first byte (`smtps:`); else STARTTLS where the server offers it. */
  secure: boolean;
  /** Without STARTTLS nothing is sent. */
  requireTls: boolean;
  credentials: { user: string; pass: string } | null;
  from: { name: string; address: string };
}

/** A mail that is ready to be sent. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** The conversation that it belongs to. */
  references: string | null;
  language: string;
  /** When the notice was written. */
  date: Date;
}

/** The mail server did not take a mail now, and may at another try. Its message has no address: logs and histories keep it. */
export class MailHeldUp extends Error {
  constructor(readonly code: string) {
    super(`the mail server did not take the mail: ${code}`);
    this.name = 'MailHeldUp';
  }
}

/** All of one mail, with the wait for a free connection: channels have ten seconds. */
const SEND_WITHIN_MS = 9_000;
const CONNECT_WITHIN_MS = 5_000;

/** A mail server, spoken to over a few connections that are kept. */
export class Smtp {
  private readonly transport: ReturnType<typeof transportOf>;

  constructor(private readonly settings: SmtpSettings) {
    this.transport = transportOf(settings);
  }

  /** @throws Undeliverable where the server refuses for good, MailHeldUp where a further try may help */
  async send({ references, language, messageId, ...mail }: Mail): Promise<void> {
    const { from } = this.settings;
    try {
      await this.transport.sendMail({
        ...mail,
        from,
        // An object is taken as it is: nothing in an address can name a second recipient.
        to: { name: '', address: mail.to },
        envelope: { from: from.address, to: [mail.to] },
        messageId,
        ...(references === null ? {} : { references, inReplyTo: references }),
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': language,
        },
        disableFileAccess: true,
        disableUrlAccess: true,
        signal: AbortSignal.timeout(SEND_WITHIN_MS),
      });
    } catch (error) {
      // Not as its cause either: the server's answers quote addresses.
      if (isRefusal(error)) throw new Undeliverable('refused');
      if (isNoAddress(error)) throw new Undeliverable('no-address');
      throw new MailHeldUp(codeOf(error));
    }
  }

  /** Ends all connections, also those that wait for a server's answer. */
  close(): void {
    this.transport.close({ force: true });
  }
}

function transportOf({ host, port, secure, requireTls, credentials }: SmtpSettings) {
  return createTransport({
    pool: true,
    maxConnections: 5,
    // A lost connection is the next try's: the activity knows how long to wait.
    maxRequeues: 0,
    host,
    port,
    secure,
    requireTLS: requireTls,
    ...(credentials ? { auth: credentials } : {}),
    dnsTimeout: CONNECT_WITHIN_MS,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: SEND_WITHIN_MS,
  });
}

/** Answers about the desk's own standing, not about the reader's address: an operator can mend that. */
const ABOUT_US = [530, 534, 535, 538];

/** For good is what the server says of this recipient or this mail. That it does not let the desk in, or send as whom it sends, is not. */
function isRefusal(error: unknown): boolean {
  const { permanent, command, responseCode } = partsOf(error);
  if (permanent !== true || (command !== 'RCPT TO' && command !== 'DATA')) return false;
  return typeof responseCode !== 'number' || !ABOUT_US.includes(responseCode);
}

/** The library itself finds that the address cannot be said to this server. */
function isNoAddress(error: unknown): boolean {
  const { code, command, responseCode } = partsOf(error);
  return code === 'EENVELOPE' && command === 'API' && typeof responseCode !== 'number';
}

/** The server's number, else the system's code, else the library's. */
function codeOf(error: unknown): string {
  const { responseCode, code, originalCode } = partsOf(error);
  if (typeof responseCode === 'number') return `smtp-${responseCode}`;
  const found = [originalCode, code].find((one) => typeof one === 'string' && /^\w{1,40}$/.test(one));
  return typeof found === 'string' ? found : 'unknown';
}

interface ErrorParts {
  permanent?: unknown;
  command?: unknown;
  responseCode?: unknown;
  code?: unknown;
  originalCode?: unknown;
}

function partsOf(error: unknown): ErrorParts {
  return typeof error === 'object' && error !== null ? error : {};
}
