import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../domain/vocabulary';

/** What a survey's link proves: which survey its holder may see and answer, and until when. */
export interface SurveyClaim {
  surveyId: string;
  expiresAt: Instant;
}

const MAX_TOKEN_LENGTH = 512;

/**
 * The signed link of a survey (docs/semantics.md, Survey). Its token is `<surveyId>.<expiresAt>.<signature>`, all
 * in base64url or base 36: nothing is stored for it, so nothing can leak from the database. That it is good for
 * one answer only is a rule of the survey's state, not of the token.
 */
export class SurveyLinks {
  /**
   * @param secret the configured survey secret; a new one makes every link sent before void.
   * @param publicUrl where customers reach the web client and the API, without a trailing slash.
   */
  constructor(
    private readonly secret: string,
    private readonly publicUrl: string,
  ) {}

  /** The link to send, to the page of the web client. The same survey has the same link each time, so a retried or reminding mail has it too. */
  link(surveyId: string, expiresAt: Instant): string {
    return `${this.publicUrl}/survey/${this.token(surveyId, expiresAt)}`;
  }

  /** The token alone. */
  token(surveyId: string, expiresAt: Instant): string {
    const body = `${Buffer.from(surveyId).toString('base64url')}.${expiresAt.toString(36)}`;
    return `${body}.${this.sign(body)}`;
  }

  /** The claim of a token whose signature is ours; null for any other text. Expiry is for the caller to judge. */
  read(token: string): SurveyClaim | null {
    if (token.length > MAX_TOKEN_LENGTH) return null;
    const [id, expiry, signature, ...rest] = token.split('.');
    if (!id || !expiry || !signature || rest.length > 0) return null;
    // Compared as text: base64url has several spellings of the same bytes, and only ours is a token.
    const given = Buffer.from(signature);
    const expected = Buffer.from(this.sign(`${id}.${expiry}`));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    return { surveyId: Buffer.from(id, 'base64url').toString(), expiresAt: Number.parseInt(expiry, 36) };
  }

  private sign(body: string): string {
    // The prefix keeps a signature made for another purpose with the same secret from passing here.
    return createHmac('sha256', this.secret).update(`survey-link\n${body}`).digest('base64url');
  }
}
