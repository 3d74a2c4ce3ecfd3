import { hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { LEVELS, ROLES, type Level, type Role } from '../../domain/vocabulary';

/** A link is good for at least so long, seconds, and for less than twice that. */
export const LINK_SECONDS = 300;
const TYPE = 'file-link';
/** Clocks of two API processes may differ by so much, seconds. */
const TOLERANCE = 5;

/** What a link stands for: one file, shown to whoever asked for it, as far as they may still see it. */
export interface FileLink {
  attachmentId: string;
  for: { id: string; role: Role; level?: Level };
}

/** Links to single files that need no token and are over in minutes. */
export class SignedLinks {
  private readonly key: Uint8Array;

  /** @param secret the desk's; the links have a key of their own, made from it */
  constructor(secret: string) {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', 'links to files', 32));
  }

  /** The same link for some minutes, so that a browser does not fetch the file again for each look at its ticket. */
  async sign(
    { attachmentId, for: { id, role, level } }: FileLink,
    now: Date,
  ): Promise<{ token: string; expiresAt: Date }> {
    const seconds = Math.floor(now.getTime() / 1_000);
    const expires = (Math.floor(seconds / LINK_SECONDS) + 2) * LINK_SECONDS;
    const token = await new SignJWT({ file: attachmentId, role, level })
      .setProtectedHeader({ alg: 'HS256', typ: TYPE })
      .setSubject(id)
      .setExpirationTime(expires)
      .sign(this.key);
    return { token, expiresAt: new Date(expires * 1_000) };
  }

  /** What a token stands for; `over` for one whose time has passed, null for one that is none of ours. */
  async read(token: string): Promise<FileLink | 'over' | null> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        typ: TYPE,
        requiredClaims: ['sub', 'exp', 'file', 'role'],
        clockTolerance: TOLERANCE,
      });
      const { sub: id = '', file } = payload;
      const role = ROLES.find((candidate) => candidate === payload.role);
      const level = LEVELS.find((candidate) => candidate === payload.level);
      return typeof file === 'string' && role ? { attachmentId: file, for: { id, role, level } } : null;
    } catch (error) {
      if (error instanceof errors.JWTExpired) return 'over';
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }
}
