import { EngineUnavailable } from '../../src/engine/engineErrors';
import { TestDesk } from './desk';

describe('what a customer sends while the engine is away', () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await TestDesk.start();
  });
  afterAll(() => desk.stop());

  it('is delivered once it is back, also behind a close that they were asked to try again', async () => {
    const token = await desk.customer();
    const path = `/tickets/${String((await desk.open(token))['_id'])}`;
    const away = jest.spyOn(desk.desk.temporal.engine, 'command').mockRejectedValue(new EngineUnavailable());
    const close = { resolution: 'Never mind.' };
    expect((await desk.request('PUT', `${path}/close`, { token, body: close })).status).toBe(503);
    const said = await desk.request('POST', `${path}/responses`, { token, body: { message: 'I do mind.' } });
    expect(said.status).toBe(201);
    away.mockRestore();
    const { messages } = desk.desk.database;
    await messages.updateMany({}, [{ $set: { createdAt: { $subtract: ['$createdAt', 10_000] } } }]);
    await desk.lookUntil('it is delivered', async () => {
      const message = await messages.findOne({ text: 'I do mind.' });
      return message?.state === 'published';
    });
    // What was never carried out is no word of theirs: it goes after a day.
    await messages.updateOne({ text: close.resolution }, { $set: { createdAt: new Date(0) } });
    await desk.lookUntil(
      'nothing is pending',
      async () => (await messages.countDocuments({ state: 'pending' })) === 0,
    );
  });
});
