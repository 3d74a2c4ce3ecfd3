/** A mail taken apart: its headers by their names in lower case, its two bodies. */
export interface ReadMail {
  raw: string;
  headers: Map<string, string>;
  text: string;
  html: string;
}

/** Reads a mail as programs do: folded headers, encoded words, a multipart of plain text and HTML. @param raw one character a byte */
export function readMail(raw: string): ReadMail {
  const { headers, body } = partOf(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1];
  const parts = boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1);
  const read = (type: string): string => {
    for (const part of parts) {
      const found = partOf(part.replace(/^\r\n/, ''));
      if (found.headers.get('content-type')?.startsWith(type)) return decoded(found);
    }
    return '';
  };
  return { raw, headers, text: read('text/plain'), html: read('text/html') };
}

interface Part {
  headers: Map<string, string>;
  body: string;
}

function partOf(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(line) ?? [];
    headers.set(name.toLowerCase(), wordsOf(value));
  }
  return { headers, body: raw.slice(end + 4) };
}

function wordsOf(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/((?:=\?utf-8\?[qb]\?[^?]*\?=)+)/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi)].map(([, how = '', text = '']) =>
          how.toLowerCase() === 'b'
            ? Buffer.from(text, 'base64')
            : Buffer.from(unquoted(text.replaceAll('_', ' ')), 'latin1'),
        ),
      ).toString('utf8'),
    );
}

function decoded({ headers, body }: Part): string {
  const how = headers.get('content-transfer-encoding')?.toLowerCase();
  if (how === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const bytes = how === 'quoted-printable' ? unquoted(body.replace(/=\r\n/g, '')) : body;
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n');
}

function unquoted(text: string): string {
  return text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
