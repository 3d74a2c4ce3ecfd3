import type { IncomingHttpHeaders } from 'node:http';
import { ulid } from 'ulid';

export const REQUEST_ID_HEADER = 'x-request-id';

/** What may be echoed into a header and a log line without harm. */
const SANE = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/;

/** The caller's request id where it is sane, else a new one. */
export function requestIdFrom(headers: IncomingHttpHeaders): string {
  const given = headers[REQUEST_ID_HEADER];
  return typeof given === 'string' && SANE.test(given) ? given : ulid();
}
