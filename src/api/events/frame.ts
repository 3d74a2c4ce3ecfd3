import type { ResumeToken } from './resumeToken';

/** One message of a server-sent event stream. Without `event` a browser hands it to `onmessage`. */
export interface Frame {
  id?: ResumeToken;
  event?: 'reset' | 'close' | 'presence';
  data?: unknown;
}

/** The message on the wire (WHATWG HTML, Server-sent events). JSON has no raw line breaks, so one data line does. */
export function encodeFrame({ id, event, data }: Frame): string {
  const lines: string[] = [];
  if (id !== undefined) lines.push(`id: ${id}`);
  if (event !== undefined) lines.push(`event: ${event}`);
  if (data !== undefined) lines.push(`data: ${JSON.stringify(data)}`);
  return `${lines.join('\n')}\n\n`;
}

/** How soon a client should come back after a cut, in ms. */
const RETRY = 1_000;

/** Opens a stream: the client learns where it stands before anything has happened, and when to come back. */
export function encodeOpening(position: ResumeToken): string {
  return `retry: ${RETRY}\nid: ${position}\n\n`;
}

/** Keeps proxies from closing an idle stream and moves the client's position on, so that it never grows too old. */
export function encodeHeartbeat(position: ResumeToken): string {
  return `: still here\nid: ${position}\n\n`;
}
