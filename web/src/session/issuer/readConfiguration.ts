import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import type { Issuer } from './issuerClient';

interface SignInConfiguration {
  /** Where people sign in; null on a desk that has no issuer. */
  issuer: Issuer | null;
  /** Whether one may look around as one of the people of a demo. */
  demo: boolean;
}

/** How people get in here. @throws Refusal */
export function readConfiguration(): Promise<SignInConfiguration> {
  return answered(api.GET('/sign-in/configuration'));
}
