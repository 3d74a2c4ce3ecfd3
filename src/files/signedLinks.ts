import { hkdfSync } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';

/** How long a link is good, seconds. */
export const LINK_SECONDS = 300;
const TYPE = 'file-link';

/** Links to single files that need no token and are over in minutes. */
export class SignedLinks {
  private readonly key: Uint8Array;

  /** @param secret the desk's; the links have a key of their own, made from it */
  constructor(secret: string) {
    this.key = new Uint8Array(hkdfSync('sha256', secret, '', 'links to files', 32));
  }

  async sign(attachmentId: string, now: Date): Promise<{ token: string; expiresAt: Date }> {
    const expires = Math.floor(now.getTime() / 1_000) + LINK_SECONDS;
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', typ: TYPE })
      .setSubject(attachmentId)
      .setExpirationTime(expires)
      .sign(this.key);
    return { token, expiresAt: new Date(expires * 1_000) };
  }

  /** The file that a link is for; null for one that is none, or is over. */
  async read(token: string): Promise<string | null> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        typ: TYPE,
        requiredClaims: ['sub', 'exp'],
      });
      return payload.sub ?? null;
    } catch (error) {
      if (error instanceof Error && 'code' in error) return null;
      throw error;
    }
  }
}
