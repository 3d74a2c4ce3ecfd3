import { principalFrom } from '../api/auth/claims';
import { signToken } from '../api/auth/tokenSigner';
import type { Config } from '../config/config';
import type { Intake } from '../directory/intake';
import { DEMO_PEOPLE } from './demoPeople';

const VALID = '7d';

const FIRST_TICKET = JSON.stringify({
  subject: 'Issue with itinerary generation',
  description: 'Day 3 of my itinerary stays empty.',
  category: 'technical',
  priority: 'medium',
});

/** Takes the demo people in, so that a first ticket finds agents, and makes their tokens; none where an issuer signs. */
export async function demoTokens(
  config: Config,
  intake: Intake,
): Promise<{ label: string; token: string }[]> {
  const { trust } = config;
  if (config.production || trust?.kind !== 'secret') return [];
  return Promise.all(
    DEMO_PEOPLE.map(async ({ label, subject }) => {
      await intake.meet(principalFrom({ ...subject }));
      return { label, token: await signToken(subject, VALID, trust) };
    }),
  );
}

/**
 * What a person wants to know once the desk is up.
 * @param survey the link of one that waits for an answer
 */
export function banner(
  url: string,
  temporalUiUrl: string | null,
  survey: string | null,
  tokens: readonly { label: string; token: string }[],
): string {
  const lines = [
    '',
    'Priority Support is up.',
    '',
    `  Web client    ${url}/`,
    `  API           ${url}/api/v1/support`,
    `  API document  ${url}/docs`,
    ...(temporalUiUrl === null ? [] : [`  Temporal UI   ${temporalUiUrl}`]),
    `  Readiness     ${url}/health/ready`,
    ...(survey === null ? [] : [`  A survey      ${survey}`]),
    '',
  ];
  const [first] = tokens;
  if (first) {
    lines.push(
      `Demo tokens, good for 7 days (others: npm run token -- --role customer --tier vip):`,
      '',
      ...tokens.map(({ label, token }) => `  ${label.padEnd(18)}${token}`),
      '',
      'Open a first ticket:',
      '',
      `curl -s -X POST ${url}/api/v1/support/tickets -H 'Authorization: Bearer ${first.token}' ` +
        `-H 'Content-Type: application/json' -d '${FIRST_TICKET}'`,
      '',
    );
  }
  return `${lines.join('\n')}\n`;
}
