import { ESCALATE_SIGNAL, NUDGE_SIGNAL } from '../../workflows/contract';
import { ServerDesk } from './serverDesk';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What `temporal workflow signal` can be made to send. */
const GARBAGE: [what: string, metadata: Record<string, Uint8Array>, data: string][] = [
  ['no JSON, said to be JSON', { encoding: bytes('json/plain') }, 'garbage'],
  ['an encoding that nobody knows', { encoding: bytes('binary/encrypted') }, '\u0001\u0002'],
  ['no encoding at all', {}, '{}'],
  ['JSON of another shape', { encoding: bytes('json/plain') }, '"garbage"'],
];

describe('a signal that cannot be read', () => {
  let desk: ServerDesk;
  beforeAll(async () => {
    desk = await ServerDesk.start();
    await desk.agentsOfLevels(1, 2, 3);
  });
  afterAll(() => desk.stop());

  it.each(GARBAGE)('does not hold up its ticket: %s', async (_what, metadata, data) => {
    const ticket = await desk.open();
    for (const signalName of [NUDGE_SIGNAL, ESCALATE_SIGNAL]) {
      await desk.client.workflowService.signalWorkflowExecution({
        namespace: desk.client.options.namespace,
        workflowExecution: { workflowId: ticket.handle.workflowId },
        signalName,
        input: { payloads: [{ metadata, data: bytes(data) }] },
      });
    }
    expect((await ticket.becomes(({ level }) => level === 2)).level).toBe(2);
    await ticket.reply();
    expect(await ticket.facts('level.raised')).toHaveLength(1);
    expect((await ticket.handle.fetchHistory()).events?.some(isFailedTask)).toBe(false);
  });
});

const isFailedTask = ({
  workflowTaskFailedEventAttributes,
}: object & {
  workflowTaskFailedEventAttributes?: unknown;
}): boolean => Boolean(workflowTaskFailedEventAttributes);
