import { loadConfig } from '../../../src/config/loadConfig';
import { startEmbedded } from '../../../src/embedded/embeddedServers';
import { SILENT } from '../../../src/embedded/log';

/** Nothing but the embedded servers, configured by the environment, until it is killed. Says its servers' pids as a line of JSON. */
async function run(): Promise<void> {
  const servers = await startEmbedded(loadConfig(), SILENT);
  process.stdout.write(`${JSON.stringify(servers.pids())}\n`);
  setInterval(() => undefined, 60_000);
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
