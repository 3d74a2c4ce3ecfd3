import { api } from '../../api/client';
import { answered } from '../../api/refusal';
import type { Issuer } from './issuerClient';

/** Where people sign in; null on a desk that has no issuer. @throws Refusal */
export async function readConfiguration(): Promise<Issuer | null> {
  return (await answered(api.GET('/sign-in/configuration'))).issuer;
}
