import { UpDesk } from './desk/upDesk';
import { untilTrue } from './desk/untilTrue';

/** Longer than all bounds of a stop together: only one that hangs takes more, ms. */
const BOUND = 200_000;

jest.setTimeout(600_000);

/** A stop comes to its end whatever is gone or hangs by then. */
describe('a desk that is stopped', () => {
  let desk: UpDesk;
  beforeEach(async () => {
    desk = await UpDesk.make();
    await desk.up();
    // Behind the last thing that it does by itself.
    await untilTrue('it has told where it is', () => desk.said.includes('Priority Support is up.'));
  });
  afterEach(() => desk.end());

  const stopped = async (): Promise<number | null> => {
    const began = Date.now();
    await desk.stop();
    expect(Date.now() - began).toBeLessThan(BOUND);
    return desk.exitCode;
  };

  it('ends in order, with code 0', async () => {
    expect(await stopped()).toBe(0);
  });

  it('ends though its data folder was deleted and its mongod is gone and cannot come back', async () => {
    desk.loseEverything();
    desk.killServer('mongodb');
    await untilTrue('it has tried to bring it back', () => desk.said.includes('did not come up again'));
    expect(await stopped()).not.toBeNull();
    expect(desk.serversLeft()).toEqual([]);
  });

  it('ends though its database hangs, says what would not stop, and with another code', async () => {
    desk.freezeServer('mongodb');
    expect(await stopped()).toBe(1);
    expect(desk.said).toContain('Would not stop');
    expect(desk.serversLeft()).toEqual([]);
  });
});
