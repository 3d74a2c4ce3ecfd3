import { DefaultLogger, makeTelemetryFilterString, Runtime, type LogEntry } from '@temporalio/worker';
import type { Logger } from 'pino';

/**
 * Installs Temporal's runtime once a process, before any connection: our logger, and none of its signal handling,
 * since the program owns its signals and drains in order.
 */
export function installRuntime(logger: Logger): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('WARN', (entry: LogEntry) => {
      const { level, message, meta } = entry;
      if (message.startsWith(ON_PURPOSE)) return;
      const fields = {
        workflowId: meta?.['workflowId'] as unknown,
        activity: meta?.['activityType'] as unknown,
      };
      if (level === 'ERROR') logger.error({ ...fields, reason: reasonOf(meta?.['error']) }, message);
      else logger.warn(fields, message);
    }),
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
}

let installed = false;

/** The worker of the notification queue has activities alone: nothing to warn of. */
const ON_PURPOSE = 'No workflows registered';

/** The kind of an error and where it was thrown; its message could quote what a person wrote. */
function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return [error.name, ...(error.stack ?? '').split('\n').slice(1, 4)].join('\n');
}
