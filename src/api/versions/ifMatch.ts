import { ApiError } from '../errors/apiError';

const ETAG = /^(?:W\/)?"(\d{1,15})"$|^(\d{1,15})$/;

/** The version of a ticket as an entity tag. */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version that `If-Match` asks for; undefined without one, or with `*`.
 * @throws ApiError `version_conflict` for a tag that no version has.
 */
export function expectedVersion(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const match = ETAG.exec(header.trim());
  if (!match)
    throw new ApiError('version_conflict', 'If-Match names no version that this ticket could have.');
  return Number(match[1] ?? match[2]);
}
