/**
 * Why somebody is not signed in: `needed` nobody is signed in at the issuer; `denied` they or the issuer said no;
 * `mixed-up` the answer belongs to no question of this tab; `away` the issuer cannot be reached; `no-place` the account
 * has no role here; `refused` the desk does not take the issuer's token; `failed` anything else.
 */
export type SignInFault = 'needed' | 'denied' | 'mixed-up' | 'away' | 'no-place' | 'refused' | 'failed';

/** A sign-in at the issuer that came to nothing. */
export class SignInProblem extends Error {
  constructor(
    readonly fault: SignInFault,
    options?: ErrorOptions,
  ) {
    super(`The sign-in came to nothing: ${fault}.`, options);
    this.name = 'SignInProblem';
  }
}
