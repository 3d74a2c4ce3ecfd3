import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { readMail, type ReadMail } from './readMail';

/** A mail as it came: who it was handed over for, and what it says. */
export interface ReceivedMail extends ReadMail {
  to: string[];
}

/** What a server is to say instead of taking something. */
interface Refusal {
  code: number;
  to?: RegExp;
}

/** A real SMTP server in this process, over TCP, that can be told to refuse. */
export class MailServer {
  readonly mails: ReceivedMail[] = [];
  /** Recipients that it refuses. */
  recipients: Refusal | null = null;
  /** Mails that it refuses once it has read them. */
  contents: Refusal | null = null;
  /** How often it was asked to take something for a recipient. */
  asked = 0;
  /** Who said a password. */
  readonly logins: string[] = [];

  private constructor(
    private readonly server: SMTPServer,
    readonly port: number,
  ) {}

  /** @param port 0 = any that is free */
  static async start(port = 0, options: SMTPServerOptions = {}): Promise<MailServer> {
    let started: MailServer | null = null;
    const server = new SMTPServer({
      authOptional: true,
      // Its certificate would be one that everybody knows.
      hideSTARTTLS: true,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username }, _session, callback) => {
        started?.logins.push(username ?? '');
        callback(null, { user: username });
      },
      onRcptTo: ({ address }, _session, callback) => {
        if (started) started.asked += 1;
        callback(refused(started?.recipients ?? null, address));
      },
      onData: (stream, session, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          const refusal = refused(started?.contents ?? null, to.join());
          if (!refusal) started?.mails.push({ to, ...readMail(Buffer.concat(chunks).toString('latin1')) });
          callback(refusal);
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve, reject) => {
      server.server.once('error', reject);
      server.listen(port, '127.0.0.1', () => resolve());
    });
    const address = server.server.address() as AddressInfo;
    started = new MailServer(server, address.port);
    return started;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  mailsTo(address: string): ReceivedMail[] {
    return this.mails.filter(({ to }) => to.includes(address));
  }

  /** Waits until somebody has got so many mails. */
  async until(address: string, count = 1): Promise<ReceivedMail[]> {
    for (const end = Date.now() + 90_000; Date.now() < end;) {
      if (this.mailsTo(address).length >= count) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const found = this.mailsTo(address);
    if (found.length < count) throw new Error(`${found.length} mails instead of ${count}`);
    return found;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
    });
  }
}

function refused(refusal: Refusal | null, address: string): Error | null {
  if (!refusal || (refusal.to && !refusal.to.test(address))) return null;
  return Object.assign(new Error('not taken here'), { responseCode: refusal.code });
}
