import 'reflect-metadata';
import { loadConfig } from './config/loadConfig';
import { makeLogger } from './logging/logger';
import { checkCommandLine, readCommandLine, USAGE } from './program/commandLine';
import { run } from './program/run';
import { Signals } from './program/signals';

/** Errors whose message tells the operator all there is to know; a trace would only hide it. */
const PLAIN = new Set([
  'UsageError',
  'ConfigInvalid',
  'PortTaken',
  'DataDirInUse',
  'BinaryUnavailable',
  'EmbeddedServerFailed',
  'WouldNotStop',
]);

async function main(): Promise<void> {
  const asked = readCommandLine(process.argv.slice(2));
  if (asked.help) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const config = loadConfig();
  checkCommandLine(asked, {
    temporal: config.temporal.address !== null,
    mongodb: config.mongodb.uri !== null,
    production: config.production,
  });
  const logger = makeLogger({ level: config.logLevel, pretty: !config.production });
  const signals = new Signals(logger);
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => {
      logger.fatal({ err: error }, event);
      process.exitCode = 1;
      signals.end();
    });
  }
  await run(config, asked, logger, signals);
  logger.info('stopped');
}

main().then(
  // What is still open then (a keep-alive socket, a native thread) has nothing left to do.
  () => process.exit(),
  (error: unknown) => {
    const plain = error instanceof Error && PLAIN.has(error.name);
    const text = plain
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
    process.stderr.write(`${text}\n`);
    process.exit(1);
  },
);
