import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installSystemPackages } from '../../scripts/systemPackages.mjs';

/** A certificate with its key: PEM texts, and the path of a file with both. */
export interface Certificate {
  cert: string;
  key: string;
  file: string;
}

/** An authority of a test's own: what it signs is good for a day, for this machine. */
export class Authority {
  private constructor(
    private readonly folder: string,
    private readonly name: string,
    readonly cert: string,
    /** Path of its certificate. */
    readonly file: string,
  ) {}

  /** @param folder an existing one; the authority's files are in it, by its name */
  static make(folder: string, name: string): Authority {
    if (spawnSync('openssl', ['version']).error) installSystemPackages('openssl');
    const [key, cert] = [join(folder, `${name}.key`), join(folder, `${name}.crt`)];
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '1',
      '-subj',
      `/CN=${name}`,
      '-keyout',
      key,
      '-out',
      cert,
    );
    return new Authority(folder, name, readFileSync(cert, 'utf8'), cert);
  }

  /** A certificate for 127.0.0.1, for a server as well as for a client. */
  sign(subject: string): Certificate {
    const at = (end: string): string => join(this.folder, `${this.name}-${subject}.${end}`);
    openssl(
      'req',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      `/O=Tests/CN=${subject}`,
      '-keyout',
      at('key'),
      '-out',
      at('csr'),
    );
    writeFileSync(
      at('ext'),
      'subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=serverAuth,clientAuth\n',
    );
    const [ca, caKey] = [this.file, join(this.folder, `${this.name}.key`)];
    openssl(
      'x509',
      '-req',
      '-in',
      at('csr'),
      '-CA',
      ca,
      '-CAkey',
      caKey,
      '-CAcreateserial',
      '-days',
      '1',
      '-extfile',
      at('ext'),
      '-out',
      at('crt'),
    );
    const [cert, key] = [readFileSync(at('crt'), 'utf8'), readFileSync(at('key'), 'utf8')];
    writeFileSync(at('pem'), cert + key, { mode: 0o600 });
    return { cert, key, file: at('pem') };
  }
}

function openssl(...args: string[]): void {
  execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
