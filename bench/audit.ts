import { call, token } from './http';
import { lanes, type Measured } from './lanes';
import type { Stage } from './stage';
import { WORDS } from './tickets';

/** Writes over HTTP with the audit and without it, measured in turns in one run. */
export interface AuditBench {
  what: string;
  audited: Measured[];
  plain: Measured[];
  /** With ÷ without a second: the geometric mean of the rounds, and between what it lies with 95 % certainty. */
  ratio: { mean: number; from: number; to: number };
}

/** Replies go to so many tickets in turns. */
const TICKETS = 200;

/**
 * Two APIs in this process on one database and one worker, which differ in nothing but the audit. Which comes first changes
 * from round to round.
 */
export async function auditCost(
  servers: Stage,
  clients: number,
  seconds: number,
  rounds: number,
): Promise<AuditBench[]> {
  const [withAudit, without] = [await servers.api(true), await servers.api(false)];
  try {
    const [stage, plain] = [withAudit, without].map((desk) => ({ ...servers, desk }));
    if (!stage || !plain) throw new Error('two APIs are compared');
    const [customer, staff] = await Promise.all([
      token('customer', 'bench-customer-1'),
      token('agent', 'bench-agent-0'),
    ]);
    const create = async (on: Stage): Promise<string> => {
      const { subject, description } = WORDS;
      const body = { subject, description, category: 'technical', priority: 'medium' };
      const answer = await call(on, 'POST', '/tickets', customer, body);
      return (JSON.parse(answer) as { ticket: { _id: string } }).ticket._id;
    };
    const ids: string[] = [];
    for (let index = 0; index < TICKETS; index += 1) ids.push(await create(index % 2 ? stage : plain));
    let turn = 0;
    const reply = async (on: Stage): Promise<void> => {
      const id = ids[turn++ % ids.length] ?? '';
      await call(on, 'POST', `/tickets/${id}/responses`, staff, { message: 'y'.repeat(300) });
    };
    const inTurns = async (what: string, write: (on: Stage) => Promise<unknown>): Promise<AuditBench> => {
      const measure = (on: Stage): Promise<Measured> =>
        lanes(clients, seconds, async () => {
          await write(on);
        });
      // What is compiled and connected in the first second is nobody's cost.
      for (const on of [stage, plain]) {
        await lanes(clients, 1, async () => {
          await write(on);
        });
      }
      const audited: Measured[] = [];
      const bare: Measured[] = [];
      for (let round = 0; round < rounds; round += 1) {
        if (round % 2 === 1) bare.push(await measure(plain));
        audited.push(await measure(stage));
        if (round % 2 === 0) bare.push(await measure(plain));
      }
      const ratios = audited.map((each, round) => each.perSecond / (bare[round]?.perSecond ?? NaN));
      return { what, audited, plain: bare, ratio: meanRatio(ratios) };
    };
    return [await inTurns('create', create), await inTurns('reply', reply)];
  } finally {
    await withAudit.stop();
    await without.stop();
  }
}

/** A single round of ours differs from the next by a tenth and more, so that only many tell of a twentieth. */
function meanRatio(ratios: readonly number[]): { mean: number; from: number; to: number } {
  const logs = ratios.map(Math.log);
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / (logs.length - 1);
  const reach = 1.96 * Math.sqrt(variance / logs.length);
  return { mean: Math.exp(mean), from: Math.exp(mean - reach), to: Math.exp(mean + reach) };
}
