import { WebDesk } from './webDesk';

describe('the live wall', () => {
  let web: WebDesk;
  let admin: string;
  beforeAll(async () => {
    web = await WebDesk.start();
    admin = await web.token(web.people.admin);
    const { body } = await web.desk.request('GET', '/policy', { token: admin });
    const policy = body['policy'] as unknown as {
      tiers: Record<string, { calendar: object; response: Record<string, object> }>;
    };
    // A promise that can be broken while one watches.
    policy.tiers['premium']!.calendar = { zone: 'desk', weekly: null, holidays: [] };
    policy.tiers['premium']!.response['high'] = { goal: 'PT4S', deadline: 'PT4S' };
    expect((await web.desk.request('PUT', '/policy', { token: admin, body: policy })).status).toBe(200);
  });
  afterAll(() => web.stop());

  it('shows a breach while one watches, and leads to the ticket', async () => {
    const page = await web.open(web.people.admin, '/console/wall');
    const late = page.getByRole('link', { name: /^Late/ });
    await late.filter({ hasText: '0' }).waitFor();
    const customer = await web.token(web.people.customer);
    await web.desk.open(customer, { subject: 'Too late for the ferry', priority: 'high' });
    // Nothing is pressed and nothing reloaded: the fact itself brings it.
    await late.filter({ hasText: '1' }).waitFor();
    const level = page
      .getByRole('table', { name: 'Promises by level' })
      .getByRole('row', { name: /^Level 2/ });
    await level.getByRole('link').first().waitFor();
    const agents = page.getByRole('table', { name: 'Who is there' });
    await agents.getByRole('row', { name: new RegExp(web.people.agent.name ?? '') }).waitFor();

    await late.click();
    await page.getByRole('link', { name: /Too late for the ferry/ }).waitFor();
    await page.getByRole('group', { name: 'Filters given' }).getByText('Late now').waitFor();
    await page.getByRole('button', { name: 'Remove the filter: Late now' }).click();
    await page.waitForURL((url) => !url.search.includes('late'));
    await page.context().close();
  });

  it('leads to the tickets of one agent: the list says whose they are, and shows the others when asked to', async () => {
    const customer = await web.token(web.people.customer);
    const agent = await web.token(web.people.agent);
    const open = async (subject: string): Promise<string> =>
      String((await web.desk.open(customer, { subject }))['ticketNumber']);
    const [theirs, done] = [await open('In her hands'), await open('Over and done')];
    await web.desk.request('PUT', `/tickets/${theirs}/assignee`, {
      token: agent,
      body: { agentId: web.people.agent.sub },
    });
    await web.desk.request('PUT', `/tickets/${done}/close`, { token: agent, body: { resolution: 'Done.' } });
    const page = await web.open(web.people.admin, '/console/wall');
    await page
      .getByRole('table', { name: 'Who is there' })
      .getByRole('row', { name: new RegExp(web.people.agent.name ?? '') })
      .getByRole('link')
      .click();
    await page.getByRole('link', { name: /In her hands/ }).waitFor();
    const pill = page
      .getByRole('group', { name: 'Filters given' })
      .getByText(`Assigned to ${web.people.agent.name ?? ''}`);
    await pill.waitFor();
    await page.getByRole('button', { name: /^Remove the filter: Assigned to/ }).click();
    await pill.waitFor({ state: 'detached' });
    await page.waitForURL((url) => !url.search.includes('assignee'));
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.waitForURL((url) => url.search === '');

    // At first the list has what is in hand; that is a filter like the others.
    await page.getByRole('link', { name: /In her hands/ }).waitFor();
    expect(await page.getByRole('link', { name: /Over and done/ }).count()).toBe(0);
    const statuses = page.getByRole('group', { name: 'Status' });
    for (const name of ['Open', 'In progress', 'Awaiting customer'])
      expect(await statuses.getByRole('checkbox', { name }).isChecked()).toBe(true);
    // Quicker than the page follows: each choice counts.
    await statuses.evaluate((group) => {
      for (const one of group.querySelectorAll<HTMLInputElement>('input:checked')) one.click();
    });
    await page.waitForURL((url) => url.searchParams.get('status') === 'any');
    await page.getByRole('link', { name: /Over and done/ }).waitFor();
    expect(await statuses.getByRole('checkbox', { checked: true }).count()).toBe(0);
    await page.context().close();
  });

  it('shows a page that nobody has answered, until somebody has', async () => {
    const customer = await web.token(web.people.customer);
    const ticket = await web.desk.open(customer, {
      subject: 'Stuck',
      category: 'emergency',
      priority: 'critical',
    });
    const page = await web.open(web.people.admin, '/console/wall');
    const number = String(ticket['ticketNumber']);
    const row = page
      .getByRole('table', { name: /Pages unanswered/ })
      .getByRole('row', { name: new RegExp(number) });
    await row.getByText(web.people.agent.name ?? '').waitFor();
    const answer = await web.desk.request('POST', `/tickets/${String(ticket['_id'])}/acknowledge`, {
      token: await web.token(web.people.agent),
      body: {},
    });
    expect(answer.status).toBe(200);
    await row.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it.each(['en', 'de', 'ar'])(
    'shows every column of its tables on a small screen, in %s',
    async (language) => {
      const page = await web.open(web.people.admin, '/console/wall', { language });
      await page.locator('tbody th', { hasText: web.people.agent.name ?? '' }).waitFor();
      const cutOff = (): Promise<string[]> =>
        page.getByRole('table').evaluateAll((tables) =>
          tables.flatMap((table) => {
            const [inner, outer] = [table, table.closest('section')!].map((one) =>
              one.getBoundingClientRect(),
            );
            return inner!.left < outer!.left || inner!.right > outer!.right ? [table.textContent] : [];
          }),
        );
      for (const width of [1360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await cutOff()).toEqual([]);
      }
      // On a phone some columns give way; whether somebody is there is said under the name then.
      await page.setViewportSize({ width: 390, height: 844 });
      const agents = page.locator('table[aria-labelledby="load"]');
      await agents.locator('thead th:visible').nth(4).waitFor({ state: 'detached' });
      expect(await agents.locator('thead th:visible').count()).toBe(4);
      expect(await agents.locator('tbody th [data-tone]:visible').count()).toBeGreaterThan(0);
      expect((await cutOff()).filter((text) => !text.includes('SPT-'))).toEqual([]);
      await page.context().close();
    },
  );

  it('is no place for agents: they are told so, and their menu does not name it', async () => {
    const page = await web.open(web.people.agent, '/console/wall');
    await page.getByRole('heading', { name: 'This page is not for you' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Console' }).getByText('Live wall').count()).toBe(0);
    await page.context().close();
  });
});
