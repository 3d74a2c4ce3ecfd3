/** Looks in which a page is drawn: states and dialogs are drawn by day, and on a phone. */
const STATE = ['light', 'phone'];
const WIDE = ['light'];

/**
 * Every page of the demo desk: its name, who looks at it, its address, and what is done on it before the picture.
 * `tall`: all of it, however far it goes, and not what a screen shows of it. `looks`: not all three. `cut`: the connection is cut, of which the browser complains.
 * @param tickets by their subjects: numbers
 * @param survey address of a survey's page, or null
 */
export function pagesOf(tickets, survey) {
  const charged = tickets['Charged twice this month'];
  const hotel = tickets['The hotel says that nothing was paid'];
  const solved = tickets['A taxi that takes a wheelchair'];
  return [
    { name: 'sign-in', path: '/', tall: true },
    ...(survey === null ? [] : [{ name: 'survey', path: survey }]),
    { name: 'portal-home', as: 'demo-rosa', path: '/portal', tall: true },
    { name: 'portal-new-customer', as: 'demo-zoe', path: '/portal', looks: STATE },
    { name: 'portal-offline', as: 'demo-rosa', path: '/portal', looks: STATE, before: cutOff, cut: true },
    { name: 'portal-new', as: 'demo-rosa', path: '/portal/new', tall: true, before: fillIn },
    { name: 'portal-ticket', as: 'demo-rosa', path: `/portal/tickets/${charged}`, tall: true },
    {
      name: 'portal-file',
      as: 'demo-rosa',
      path: `/portal/tickets/${charged}`,
      looks: STATE,
      before: openFile(/statement\.png/),
    },
    { name: 'portal-resolved', as: 'demo-xenia', path: `/portal/tickets/${solved}`, tall: true },
    {
      name: 'portal-close',
      as: 'demo-xenia',
      path: `/portal/tickets/${solved}`,
      looks: STATE,
      before: press('Yes, it is solved'),
    },
    { name: 'portal-tickets', as: 'demo-rosa', path: '/portal/tickets', tall: true },
    {
      name: 'portal-closed',
      as: 'demo-rosa',
      path: '/portal/tickets?state=closed',
      looks: STATE,
      before: openFirst,
    },
    { name: 'portal-profile', as: 'demo-rosa', path: '/portal/profile', tall: true },
    { name: 'portal-arabic', as: 'demo-yusuf', path: '/portal', locale: 'ar', tall: true },
    { name: 'console-queue', as: 'demo-emma', path: '/console', tall: true },
    { name: 'console-tickets', as: 'demo-emma', path: '/console/tickets?status=open,in-progress' },
    { name: 'console-ticket', as: 'demo-emma', path: `/console/tickets/${charged}` },
    {
      name: 'console-file',
      as: 'demo-emma',
      path: `/console/tickets/${charged}`,
      looks: STATE,
      before: openFile(/invoice\.pdf/),
    },
    {
      name: 'console-assign',
      as: 'demo-emma',
      path: `/console/tickets/${charged}`,
      looks: STATE,
      before: press('Assign'),
    },
    {
      name: 'console-escalate',
      as: 'demo-emma',
      path: `/console/tickets/${charged}`,
      looks: STATE,
      before: press('Escalate'),
    },
    {
      name: 'console-palette',
      as: 'demo-emma',
      path: `/console/tickets/${charged}`,
      looks: STATE,
      before: search('map'),
    },
    { name: 'console-shortcuts', as: 'demo-emma', path: '/console', looks: WIDE, before: type('?') },
    { name: 'console-alerts', as: 'demo-emma', path: '/console', looks: WIDE, before: openAlerts },
    { name: 'console-offline', as: 'demo-emma', path: '/console', looks: STATE, before: cutOff, cut: true },
    { name: 'console-mentions', as: 'demo-emma', path: '/console/mentions', tall: true },
    { name: 'console-outreach', as: 'demo-emma', path: '/console/outreach', tall: true },
    {
      name: 'console-outreach-done',
      as: 'demo-ines',
      path: '/console/outreach?whose=all&state=done',
      looks: STATE,
      tall: true,
    },
    { name: 'console-arabic', as: 'demo-emma', path: '/console', locale: 'ar', tall: true },
    { name: 'console-wall', as: 'demo-ines', path: '/console/wall', tall: true },
    {
      name: 'console-care',
      as: 'demo-ines',
      path: `/console/tickets/${hotel}`,
      looks: WIDE,
      before: press('Change who looks after them'),
    },
    {
      name: 'console-privacy',
      as: 'demo-admin',
      path: `/console/tickets/${hotel}`,
      looks: WIDE,
      before: showPrivacy,
    },
    { name: 'console-staff', as: 'demo-admin', path: '/console/staff', tall: true },
    {
      name: 'console-staff-editor',
      as: 'demo-admin',
      path: '/console/staff',
      looks: STATE,
      before: editHours,
    },
    {
      name: 'console-on-call',
      as: 'demo-admin',
      path: '/console/staff',
      looks: STATE,
      before: press('Plan level 3'),
    },
    { name: 'console-policy', as: 'demo-admin', path: '/console/policy', tall: true },
    ...[
      ['hours', 'Hours and holidays'],
      ['escalation', 'Escalation'],
      ['lifecycle', 'Lifecycle and surveys'],
      ['json', 'JSON'],
    ].map(([part, tab]) => ({
      name: `console-policy-${part}`,
      as: 'demo-admin',
      path: '/console/policy',
      looks: STATE,
      tall: true,
      before: openTab(tab),
    })),
    {
      name: 'console-policy-draft',
      as: 'demo-admin',
      path: '/console/policy',
      looks: STATE,
      tall: true,
      before: draftPolicy,
    },
    { name: 'console-audit', as: 'demo-admin', path: '/console/audit?who=demo-emma', before: checkChain },
    { name: 'console-keys', as: 'demo-admin', path: '/console/keys', tall: true },
  ];
}

/** Subjects of the tickets that pages are of. */
export const SUBJECTS = [
  'Charged twice this month',
  'The hotel says that nothing was paid',
  'A taxi that takes a wheelchair',
  'Refund for a cancelled boat tour',
];

/** The ticket whose workflow is shown in Temporal UI: one that has lived through a command. */
export const IN_TEMPORAL = 'Refund for a cancelled boat tour';

async function fillIn(page) {
  await page.getByRole('radio', { name: /Technical/ }).check();
  await page.getByLabel('In a few words').fill('The map of day 3 stays empty');
}

function press(name) {
  return async (page) => {
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('dialog').waitFor();
  };
}

function type(key) {
  return async (page) => {
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
  };
}

function search(words) {
  return async (page) => {
    await type('/')(page);
    await page.keyboard.type(words);
    await page.getByRole('dialog').getByText('The app closes when I open the map').waitFor();
  };
}

function openFile(name) {
  return async (page) => {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').locator('canvas, img').first().waitFor();
  };
}

function openTab(name) {
  return async (page) => {
    await page.getByRole('tab', { name }).click();
    await page.getByRole('tabpanel').first().waitFor();
  };
}

async function openFirst(page) {
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await page.getByRole('region', { name: 'This ticket is closed' }).waitFor();
}

/** A promise is made shorter, and what that would move in running tickets is looked at before it is in force. */
async function draftPolicy(page) {
  await page.getByRole('textbox', { name: 'Premium, Medium, Deadline, hours', exact: true }).fill('10');
  await page.getByRole('button', { name: 'Show what would move' }).click();
  await page.getByText(/would adopt it/).waitFor();
}

async function openAlerts(page) {
  await page.getByRole('button', { name: 'How pages call me' }).click();
  await page.getByRole('switch', { name: 'A sound' }).waitFor();
}

async function editHours(page) {
  await page.getByRole('button', { name: 'Change Emma Laurent' }).click();
  const hours = page.getByRole('dialog').getByLabel('Working hours', { exact: true });
  await hours.selectOption('week');
  await hours.scrollIntoViewIfNeeded();
}

async function showPrivacy(page) {
  const kept = page.getByRole('region', { name: 'All that is kept of them' });
  await kept.getByRole('button', { name: 'Erase' }).scrollIntoViewIfNeeded();
}

async function checkChain(page) {
  await page.getByRole('button', { name: 'Check the chain' }).click();
  await page.getByText('The chain is sound').waitFor();
}

async function cutOff(page) {
  await page.context().setOffline(true);
  await page.locator('[role=status]', { hasText: /\S/ }).first().waitFor();
}
