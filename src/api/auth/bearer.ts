import { unauthenticated } from './unauthenticated';

const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i;
/** Longer ones are not looked at. */
const MAX_HEADER = 8192;

/**
 * What stands behind `Bearer` in an `Authorization` header.
 * @throws ApiError `unauthenticated` for anything else
 */
export function bearerOf(header: string | undefined): string {
  if (header === undefined) throw unauthenticated('A bearer token is needed.');
  const token = header.length <= MAX_HEADER ? BEARER.exec(header)?.[1] : undefined;
  if (token === undefined) throw unauthenticated('The Authorization header holds no bearer token.');
  return token;
}
