import type { AuditBench } from './audit';
import type { Compared } from './engine';
import type { FilesBench } from './files';
import type { HttpBench } from './http';
import { median, type Measured } from './lanes';
import type { LiveBench } from './live';
import type { PagesBench, PageTimes } from './pages';
import type { QueueBench } from './queue';
import type { ReadyTimes } from './memory';
import type { RoutingBench } from './routing';
import { keptRate, type Lag } from './timers';
import type { LongTasks, WebListBench } from './webList';
import type { WebMessageBench } from './webMessage';

const one = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(1));
const two = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));
const table = (head: string[], rows: (string | number)[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** The middle round by its rate. */
function middle(rounds: readonly Measured[]): Measured {
  const sorted = [...rounds].sort((a, b) => a.perSecond - b.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (!found) throw new Error('Nothing was measured.');
  return found;
}

export function comparedTable(what: string, results: readonly Compared[]): string {
  return [
    `### ${what}`,
    '',
    table(
      [
        'clients',
        'ours /s',
        'bare /s',
        'ratio (median of rounds)',
        'ours p50 / p99 ms',
        'bare p50 / p99 ms',
        'failed',
      ],
      results.map(({ clients, ours, bare, ratio }) => {
        const [a, b] = [middle(ours), middle(bare)];
        const failed = [...ours, ...bare].reduce((sum, measured) => sum + measured.failed, 0);
        return [
          clients,
          one(a.perSecond),
          one(b.perSecond),
          `**${two(ratio)}**`,
          `${one(a.p50)} / ${one(a.p99)}`,
          `${one(b.p50)} / ${one(b.p99)}`,
          failed,
        ];
      }),
    ),
  ].join('\n');
}

export function lagTable(ours: readonly Lag[], bare: readonly Lag[]): string {
  const rows = (who: string, lags: readonly Lag[]): (string | number)[][] =>
    lags.map(({ perSecond, due, p50, p99 }) => [who, perSecond, due, one(p50), one(p99)]);
  return [
    '### Breach lag: from the deadline to the recorded breach',
    '',
    table(
      ['', 'due /s', 'breaches', 'p50 ms', 'p99 ms'],
      [...rows('ours', ours), ...rows('bare timers', bare)],
    ),
    '',
    `Rate at which the 99th percentile stays within a second: ours ${keptRate(ours)}, bare ${keptRate(bare)}, ratio **${two(keptRate(ours) / keptRate(bare))}**.`,
  ].join('\n');
}

export function loadedTable(empty: Measured, loaded: Measured, open: number): string {
  return [
    `### Opens while ${open} tickets are open`,
    '',
    table(
      ['desk', 'opens /s', 'p50 / p99 ms'],
      [
        ['empty', one(empty.perSecond), `${one(empty.p50)} / ${one(empty.p99)}`],
        [`${open} open`, one(loaded.perSecond), `${one(loaded.p50)} / ${one(loaded.p99)}`],
      ],
    ),
    '',
    `Ratio **${two(loaded.perSecond / empty.perSecond)}**.`,
  ].join('\n');
}

export function httpTable(clients: number, http: HttpBench): string {
  const row = (what: string, { perSecond, p50, p99, failed }: Measured): (string | number)[] => [
    what,
    one(perSecond),
    one(p50),
    one(p99),
    failed,
  ];
  return [
    `### Over HTTP, ${clients} clients`,
    '',
    table(
      ['', '/s', 'p50 ms', 'p99 ms', 'failed'],
      [row('create', http.creates), row('reply', http.replies), row('read one', http.reads)],
    ),
  ].join('\n');
}

export function listTable(rows: readonly { tickets: number; measured: Measured }[]): string {
  return [
    '### Lists of 50 over HTTP, by deadline',
    '',
    table(
      ['tickets', 'lists /s', 'p50 ms', 'p99 ms'],
      rows.map(({ tickets, measured }) => [
        tickets,
        one(measured.perSecond),
        one(measured.p50),
        one(measured.p99),
      ]),
    ),
  ].join('\n');
}

export function readyTable({ first, again, memory }: ReadyTimes): string {
  return [
    '### From command to ready, and memory',
    '',
    `\`npm run up\`, installed and built: ${one(first)} s on an empty desk, ${one(again)} s on the same data.`,
    '',
    table(
      ['process', 'resident MiB'],
      Object.entries(memory).map(([process, mib]) => [process, one(mib)]),
    ),
  ].join('\n');
}

/** Rounds of a few sizes, taken in turns; the ratio is that of the medians. */
export function routingTable(rounds: readonly RoutingBench[], waiting: number): string {
  const sizes = [...new Set(rounds.map(({ agents }) => agents))];
  const parts = [
    ['a freed agent takes what waits', ({ drained }: RoutingBench) => drained],
    ['a new ticket takes an agent', ({ opened }: RoutingBench) => opened],
  ] as const;
  const rate = (agents: number, of: (bench: RoutingBench) => Measured): number =>
    median(rounds.filter((round) => round.agents === agents).map((round) => of(round).perSecond));
  return [
    `### Routing: claims while ${waiting} wait, 16 at once`,
    '',
    table(
      ['claim', 'agents', '/s', 'p50 / p99 ms', 'failed'],
      parts.flatMap(([what, of]) =>
        sizes.map((agents) => {
          const all = rounds.filter((round) => round.agents === agents).map(of);
          const { perSecond, p50, p99 } = middle(all);
          const failed = all.reduce((sum, measured) => sum + measured.failed, 0);
          return [what, agents, one(perSecond), `${one(p50)} / ${one(p99)}`, failed];
        }),
      ),
    ),
    '',
    ...parts.map(
      ([what, of]) =>
        `Rate with ${sizes.at(-1)} agents to that with ${sizes[0]}, ${what}: **${two(rate(sizes.at(-1) ?? 0, of) / rate(sizes[0] ?? 0, of))}**.`,
    ),
  ].join('\n');
}

export function queueTable({ single, paced, full }: QueueBench, tickets: number, agents: number): string {
  const row = (what: string, measured: { perSecond: number; p50: number; p99: number }) => [
    what,
    one(measured.perSecond),
    one(measured.p50),
    one(measured.p99),
  ];
  const p99 = paced.map((round) => round.p99);
  return [
    `### Queues of ${agents} agents with ${tickets} open tickets, over HTTP`,
    '',
    table(
      ['', '/s', 'p50 ms', 'p99 ms'],
      [
        row('one after the other', single),
        [
          `at a steady pace, the middle of ${paced.length} rounds (all of them)`,
          one(paced[0]?.perSecond ?? 0),
          one(median(paced.map(({ p50 }) => p50))),
          `${one(median(p99))} (${one(Math.min(...p99))} to ${one(Math.max(...p99))})`,
        ],
        row('16 clients at full speed', full),
      ],
    ),
  ].join('\n');
}

export function liveTable({ single, paced, full }: LiveBench, tickets: number, agents: number): string {
  const row = (what: string, measured: { perSecond: number; p50: number; p99: number }) => [
    what,
    one(measured.perSecond),
    one(measured.p50),
    one(measured.p99),
  ];
  return [
    `### The live report of ${tickets} open tickets and ${agents} agents, over HTTP`,
    '',
    table(
      ['', '/s', 'p50 ms', 'p99 ms'],
      [
        row('one after the other', single),
        row('at a steady pace', paced),
        row('16 clients at full speed', full),
      ],
    ),
  ].join('\n');
}

export function filesTable({ extra, seconds }: FilesBench): string {
  return [
    '### Uploads of 25 MiB into GridFS, one after the other: resident memory of the API at its highest, above that before',
    '',
    table(
      ['uploads', 'median MiB', 'most MiB', 'median s'],
      [[extra.length, one(median(extra)), one(Math.max(...extra)), two(median(seconds))]],
    ),
  ].join('\n');
}

export function pagesTable({ emergency, raised }: PagesBench): string {
  const row = (what: string, { count, sent, accepted }: PageTimes): (string | number)[] => [
    what,
    count,
    `${one(sent.p50)} / ${one(sent.p99)}`,
    `${one(accepted.p50)} / ${one(accepted.p99)}`,
  ];
  return [
    '### Pages: until `page.asked` arrives at the agent, one after the other',
    '',
    table(
      ['', 'pages', 'from the request, p50 / p99 ms', 'from its answer, p50 / p99 ms'],
      [row('an emergency is opened', emergency), row('the level is raised', raised)],
    ),
  ].join('\n');
}

export function webListTable({ opening, down, up }: WebListBench, tickets: number): string {
  const row = (what: string, { count, longest, seconds }: LongTasks): (string | number)[] => [
    what,
    count,
    count === 0 ? 'below 50' : one(longest),
    one(seconds),
  ];
  return [
    `### The console's list of ${tickets} tickets in Chromium: tasks of 50 ms and more`,
    '',
    table(
      ['', 'tasks', 'longest ms', 'took s'],
      [
        row('the page is opened', opening),
        row('by wheel to the last ticket', down),
        row('back to the first', up),
      ],
    ),
  ].join('\n');
}

export function webMessageTable({ count, p50, p99 }: WebMessageBench): string {
  return [
    '### A customer’s message, from the click until it is drawn in the agent’s open page',
    '',
    table(['messages', 'p50 ms', 'p99 ms'], [[count, one(p50), one(p99)]]),
  ].join('\n');
}

export function auditTable(results: readonly AuditBench[], clients: number): string {
  return [
    `### Writes over HTTP with the audit and without it, ${clients} clients, in turns`,
    '',
    table(
      ['', 'with /s', 'without /s', 'ratio (95 %)', 'with p50 / p99 ms', 'without p50 / p99 ms', 'failed'],
      results.map(({ what, audited, plain, ratio }) => {
        const [a, b] = [middle(audited), middle(plain)];
        const failed = [...audited, ...plain].reduce((sum, measured) => sum + measured.failed, 0);
        return [
          what,
          one(a.perSecond),
          one(b.perSecond),
          `**${two(ratio.mean)}** (${two(ratio.from)}-${two(ratio.to)})`,
          `${one(a.p50)} / ${one(a.p99)}`,
          `${one(b.p50)} / ${one(b.p99)}`,
          failed,
        ];
      }),
    ),
  ].join('\n');
}
