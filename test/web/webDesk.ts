import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/chromium.mjs';
import type { TokenSubject } from '../../src/api/auth/tokenSigner';
import { DemoPeople } from '../../src/api/demo-signin/demoPeople';
import { webFolder } from '../../src/api/web/webFolder';
import { SECRET, TestDesk } from '../api/desk';
import type { TestIssuer } from './issuer/testIssuer';

/**
 * How long a page may take to show what is waited for, in ms. It comes in many small files, for which a slow machine that runs two
 * browsers takes its time; what does not come at all is still told within a test's own time.
 */
export const PATIENCE = 60_000;

/** Who looks at the desk in these tests; a desk of their own, so that nobody else's tickets are in the way. */
export interface People {
  customer: TokenSubject;
  agent: TokenSubject;
  lead: TokenSubject;
  admin: TokenSubject;
}

/** The whole product with its web client, and a real browser. */
export class WebDesk {
  private constructor(
    readonly desk: TestDesk,
    readonly people: People,
    private readonly browser: Browser,
  ) {}

  /** A desk of neither an issuer nor demo people: one comes in with a token. */
  static async startPlain(): Promise<WebDesk> {
    const [desk, browser] = await Promise.all([TestDesk.start(), launchChromium()]);
    return new WebDesk(desk, peopleOf(randomBytes(3).toString('hex')), browser);
  }

  /**
   * @param issuer at which people sign in; without one they are picked, as on a demo desk
   * @param colleagues of theirs, who work at this desk as well
   * @param variables of the desk's environment
   */
  static async start(
    issuer?: TestIssuer,
    colleagues: readonly TokenSubject[] = [],
    variables: Record<string, string> = {},
  ): Promise<WebDesk> {
    if (!existsSync(join(webFolder(), 'index.html')))
      throw new Error('The web client is not built: node scripts/build.mjs');
    const people = peopleOf(randomBytes(3).toString('hex'));
    const demo = new DemoPeople([...(Object.values(people) as TokenSubject[]), ...colleagues], {
      secret: SECRET,
    });
    const [desk, browser] = await Promise.all([
      issuer ? TestDesk.start({ ...issuer.variables, ...variables }) : TestDesk.start(variables, { demo }),
      launchChromium(),
    ]);
    if (issuer) {
      await issuer.register(desk.url);
      return new WebDesk(desk, people, browser);
    }
    // Before the first ticket: somebody has to be there to take it.
    for (const one of [people.agent, ...colleagues])
      await desk.request('GET', '/agents/me', { token: await desk.token(one) });
    return new WebDesk(desk, people, browser);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.desk.stop();
  }

  /** A browser of somebody's own, in English unless said otherwise, on a page of the client; signed in unless nobody is named. */
  async open(
    who: TokenSubject | null,
    path: string,
    { language = 'en', ...options }: BrowserContextOptions & { language?: string } = {},
  ): Promise<Page> {
    const context = await this.browser.newContext({
      locale: 'en-GB',
      timezoneId: 'Europe/Berlin',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 900 },
      ...options,
    });
    await context.addInitScript((code) => localStorage.setItem('support.language', code), language);
    if (who) await context.addInitScript((id) => sessionStorage.setItem('support.person', id), who.sub);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.goto(path.startsWith('/') ? `${this.desk.url}${path}` : path);
    return page;
  }

  token(who: TokenSubject): Promise<string> {
    return this.desk.token(who);
  }
}

function peopleOf(tag: string): People {
  return {
    customer: {
      sub: `cust-${tag}`,
      role: 'customer',
      tier: 'premium',
      name: 'Priya Shah',
      email: 'priya@customer.example',
      zoneinfo: 'Europe/Berlin',
      locale: 'en',
    },
    agent: {
      sub: `agent-${tag}`,
      role: 'agent',
      level: 2,
      name: 'Sarah Johnson',
      email: 'sarah@desk.example',
    },
    lead: { sub: `lead-${tag}`, role: 'lead', level: 4, name: 'Lena Lead', email: 'lena@desk.example' },
    admin: { sub: `admin-${tag}`, role: 'admin', name: 'Ada Admin', email: 'ada@desk.example' },
  };
}
