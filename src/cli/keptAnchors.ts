import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { AuditHead } from '../../store/documents/auditDocument';

const head = z.object({ chain: z.string(), seq: z.number().int().positive(), hash: z.string() });
const LINE = z.object({ anchor: head.extend({ heads: z.array(head) }) });

/** There is nothing to check the audit against in that file. */
export class NoAnchors extends Error {
  constructor(file: string) {
    super(`There are no anchors in ${file}: it takes lines of the desk’s log, in JSON.`);
    this.name = 'NoAnchors';
  }
}

/**
 * The anchors in a log of the desk; every other line is passed over.
 * @throws NoAnchors; what the file system says where the file cannot be read
 */
export async function keptAnchors(file: string): Promise<AuditHead[]> {
  const found: AuditHead[] = [];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (!line.includes('"anchor"')) continue;
    const { data } = LINE.safeParse(parsed(line));
    if (data) found.push(...data.anchor.heads, data.anchor);
  }
  if (found.length === 0) throw new NoAnchors(file);
  return found;
}

/** A log may be shortened in the midst of a line: what is no JSON is no anchor. */
function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
