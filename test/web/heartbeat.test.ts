import type { Page, Request } from 'playwright-core';
import { WebDesk } from './webDesk';

describe('windows of one agent', () => {
  let web: WebDesk;
  beforeAll(async () => {
    web = await WebDesk.start();
  });
  afterAll(() => web.stop());

  it('say that somebody is there as long as one of them is in use', async () => {
    const inUse = await web.open(web.people.agent, '/console');
    const context = inUse.context();
    await context.clock.install();
    const behind = await context.newPage();
    for (const page of [inUse, behind]) {
      await page.goto(`${web.desk.url}/console`);
      await page.getByRole('button', { name: 'Available', exact: true }).waitFor();
    }
    await context.clock.fastForward('10:00');
    await behind.evaluate((name) => {
      new BroadcastChannel(name).onmessage = () => {
        document.title = 'heard';
      };
    }, `signs-of-life:${web.people.agent.sub}`);
    await inUse.keyboard.press('Shift');
    await behind.waitForFunction(() => document.title === 'heard');
    const beats = [inUse, behind].map(nextBeat);
    await context.clock.fastForward('10:00');
    expect((await Promise.all(beats)).map((beat) => beat.postDataJSON() as unknown)).toEqual([
      { active: true },
      { active: true },
    ]);
    // With nobody at either of them both say so.
    const last = [inUse, behind].map(nextBeat);
    await context.clock.fastForward('16:00');
    expect((await Promise.all(last)).map((beat) => beat.postDataJSON() as unknown)).toEqual([
      { active: false },
      { active: false },
    ]);
    // Who is back is there at once, not at the next beat.
    const back = nextBeat(inUse);
    await inUse.keyboard.press('Shift');
    expect((await back).postDataJSON()).toEqual({ active: true });
    await context.close();
  });
});

function nextBeat(page: Page): Promise<Request> {
  return page.waitForRequest((request) => request.url().endsWith('/agents/me/heartbeat'));
}
