import { locateBinary } from '../../src/embedded/binaries/locate';
import { startTestMongod, startTestTemporal, sweepKilledRuns } from '../../src/embedded/testServers';
import { TICKET_SEARCH_ATTRIBUTES } from '../../src/embedded/ticketSearchAttributes';
import { keepServers, serversAreKept, stopServers } from './servers';

/**
 * One mongod, one Temporal and the path of the time-skipping server for the whole run, told to the tests through the environment
 * (test/setup/addresses.ts reads them). Each test file takes a database and task queues with names of its own.
 */
export default async function startServers(): Promise<void> {
  if (serversAreKept()) return;
  const progress = (line: string): void => void process.stderr.write(`${line}\n`);
  await sweepKilledRuns();
  const [mongod, temporal, testServer] = await Promise.allSettled([
    startTestMongod({ progress }),
    startTestTemporal({ progress, searchAttributes: TICKET_SEARCH_ATTRIBUTES }),
    locateBinary('temporal-test-server', { progress }),
  ]);
  keepServers({
    ...(mongod.status === 'fulfilled' && { mongod: mongod.value }),
    ...(temporal.status === 'fulfilled' && { temporal: temporal.value }),
  });
  if (mongod.status === 'rejected' || temporal.status === 'rejected' || testServer.status === 'rejected') {
    await stopServers();
    const failed = [mongod, temporal, testServer].filter((result) => result.status === 'rejected');
    throw new AggregateError(
      failed.map(({ reason }) => reason as unknown),
      failed.map(({ reason }) => String(reason)).join('\n\n'),
    );
  }
  process.env.TEST_MONGODB_URI = mongod.value.uri;
  process.env.TEST_TEMPORAL_ADDRESS = temporal.value.address;
  process.env.TEST_TEMPORAL_NAMESPACE = temporal.value.namespace;
  process.env.TEMPORAL_TEST_SERVER_PATH = testServer.value;
}
