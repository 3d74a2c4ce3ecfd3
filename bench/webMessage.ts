import { AGENT, BROWSING, CUSTOMER, launchBrowser, openAs } from './browser';
import { call } from './http';
import { quantiles } from './lanes';
import type { Stage } from './stage';

/** From the customer's click until the agent's page has drawn the message, ms. */
export interface WebMessageBench {
  count: number;
  p50: number;
  p99: number;
}

/** When somebody last pressed something. Both browsers have the machine's clock. */
const CLICKS = `document.addEventListener('click', () => { window.clickedAt = Date.now(); }, true);`;
/** When each message was first drawn. */
const SHOWN = `
  window.shownAt = {};
  new MutationObserver(() => {
    for (const item of document.querySelectorAll('li')) {
      const [name] = item.textContent.match(/Message <\\d+>/) ?? [];
      if (!name || name in window.shownAt) continue;
      window.shownAt[name] = null;
      requestAnimationFrame(() => { window.shownAt[name] = Date.now(); });
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });`;

/** A customer writes in one browser, an agent has the ticket open in another: one message after the other. */
export async function messagesAcross(stage: Stage, messages: number): Promise<WebMessageBench> {
  // The agent who looks is the one who has the ticket.
  await stage.database.agents.deleteMany({});
  const [customer, agent] = await Promise.all([tokenOf(CUSTOMER.sub), tokenOf(AGENT.sub)]);
  await call(stage, 'GET', '/agents/me', agent);
  const answer = await call(stage, 'POST', '/tickets', customer, {
    subject: 'Two of us',
    description: 'x'.repeat(400),
    category: 'technical',
    priority: 'medium',
  });
  const { ticketNumber } = (JSON.parse(answer) as { ticket: { ticketNumber: string } }).ticket;
  const browser = await launchBrowser();
  try {
    const writes = await openAs(browser, stage, CUSTOMER, `/portal/tickets/${ticketNumber}`, CLICKS);
    const looks = await openAs(browser, stage, AGENT, `/console/tickets/${ticketNumber}`, SHOWN);
    await looks.getByLabel('Your message').waitFor();
    const one = async (index: number): Promise<number> => {
      const name = `Message <${index}>`;
      await writes.getByLabel('Your message').fill(name);
      await writes.getByRole('button', { name: 'Send' }).click();
      // A function: the pages’ policy refuses text that is to be run.
      const shown = await looks.waitForFunction(
        (of) => (globalThis as unknown as { shownAt: Record<string, number | null> }).shownAt[of],
        name,
      );
      const [at, clicked] = [await shown.jsonValue(), await writes.evaluate<number>('window.clickedAt')];
      // The next one is written when this one has been sent.
      await writes.getByRole('listitem').filter({ hasText: name }).waitFor();
      return Number(at) - clicked;
    };
    await one(0);
    const times: number[] = [];
    for (let index = 1; index <= messages; index += 1) times.push(await one(index));
    return { count: times.length, ...quantiles(times) };
  } finally {
    await browser.close();
  }
}

async function tokenOf(id: string): Promise<string> {
  const found = await BROWSING.demo.tokenOf(id);
  if (found === null) throw new Error(`Nobody is called ${id}.`);
  return found;
}
