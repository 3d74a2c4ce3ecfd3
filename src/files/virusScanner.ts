import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** The scanner cannot be asked now: nothing is taken unscanned. */
export class ScannerUnavailable extends Error {
  constructor(options?: { cause?: unknown }) {
    super('The virus scanner does not answer.', options);
    this.name = 'ScannerUnavailable';
  }
}

/** What a scan says of a file that has streamed by. */
export interface Scan {
  /** Hands a part on. @throws ScannerUnavailable */
  send(chunk: Buffer): Promise<void>;
  /** After the last part. @returns whether the file is clean. @throws ScannerUnavailable */
  verdict(): Promise<boolean>;
  /** Gives the scan up. */
  cancel(): void;
}

/** Looks into files while they are uploaded. */
export interface VirusScanner {
  begin(): Promise<Scan>;
}

const PATIENCE = 30_000;
/** clamd's own limit for one part is far above. */
const LENGTH_BYTES = 4;

/** ClamAV's daemon by its INSTREAM command (clamd(8)): parts with their length before them, an empty one at the end. */
export class ClamdScanner implements VirusScanner {
  constructor(
    private readonly host: string,
    private readonly port: number,
  ) {}

  async begin(): Promise<Scan> {
    const socket = connect({ host: this.host, port: this.port });
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('clamd took too long')));
    try {
      await once(socket, 'connect');
    } catch (error) {
      throw new ScannerUnavailable({ cause: error });
    }
    return new ClamdScan(socket);
  }
}

class ClamdScan implements Scan {
  private answer = '';
  private failure: Error | null = null;
  private readonly ended: Promise<void>;

  constructor(private readonly socket: Socket) {
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      this.answer += text;
    });
    socket.on('error', (error) => {
      this.failure = error;
    });
    this.ended = new Promise((resolve) => socket.on('close', () => resolve()));
    socket.write('zINSTREAM\0');
  }

  async send(chunk: Buffer): Promise<void> {
    if (chunk.length === 0) return;
    this.requireSocket();
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeUInt32BE(chunk.length);
    this.socket.write(length);
    if (this.socket.write(chunk)) return;
    await Promise.race([once(this.socket, 'drain').catch(() => undefined), this.ended]);
    this.requireSocket();
  }

  async verdict(): Promise<boolean> {
    this.requireSocket();
    this.socket.end(Buffer.alloc(LENGTH_BYTES));
    await this.ended;
    const said = this.answer.replaceAll('\0', '').trim();
    if (said.endsWith('OK')) return true;
    if (said.endsWith('FOUND')) return false;
    throw new ScannerUnavailable({ cause: this.failure ?? new Error(`clamd said "${said.slice(0, 80)}"`) });
  }

  cancel(): void {
    this.socket.destroy();
  }

  private requireSocket(): void {
    if (this.failure || this.socket.destroyed) throw new ScannerUnavailable({ cause: this.failure });
  }
}
