import { Context } from '@temporalio/activity';
import type { Logger } from 'pino';
import { erasureActivities } from '../../activities/erasure/erasureActivities';
import { collectFiles } from '../../activities/files/collectFiles';
import { keepRetention } from '../../activities/erasure/retention';
import { startErasures } from '../../activities/erasure/startErasures';
import { notificationActivities } from '../../activities/notify';
import { syncPendingCheckIns } from '../../activities/outreach/checkIns';
import { outreachActivities } from '../../activities/outreach/outreachActivities';
import { tellPendingAvailabilities } from '../../activities/staff/availability';
import { availabilityActivities } from '../../activities/staff/availabilityActivities';
import { reconcile } from '../../activities/reconcile';
import { redeliverTierChanges } from '../../activities/tier/tierChange';
import { ticketActivities } from '../../activities/ticketActivities';
import { AuditChain } from '../../store/audit/auditChain';
import type { Database } from '../../store/database';
import type { FileStore } from '../../store/files/fileStore';
import { PolicyBook } from '../../store/policyBook';
import type { Reconciled } from '../../workflows/contract';
import type { Config } from '../config/config';
import { signReport } from '../erasure/signedReport';
import { ensureReconcileSchedule } from '../engine/reconcileSchedule';
import { registerSearchAttributes } from '../engine/searchAttributeRegistry';
import { anchorLog } from '../logging/anchorLog';
import { outcomeLog } from '../logging/outcomeLog';
import { Workers } from '../worker/workers';
import type { TemporalLink } from './connectTemporal';
import { openMail } from './mail';

export interface RunningWorker {
  running: () => boolean;
  /** Rejects when a worker has ended by a failure. */
  failed: Promise<void>;
  stop: () => Promise<void>;
}

/** Younger than this may still be on its way from the API to the engine. */
const GRACE_MS = 5_000;

/** Starts the workers, and the reconciler: by its schedule, once now, and whenever the engine returns. */
export async function startWorker(
  config: Config,
  { client, engine, offers, checkIns, availability, erasures, native }: TemporalLink,
  database: Database,
  files: FileStore,
  logger: Logger,
): Promise<RunningWorker> {
  if (!native) throw new Error('a worker needs a native connection');
  const { namespace, taskQueue } = config.temporal;
  const book = new PolicyBook(database);
  // It records nothing of its own: it witnesses what processes leave behind that are killed.
  const audit = new AuditChain(
    database,
    config.auditSecret,
    anchorLog((line) => logger.info(line)),
  );
  const look = (graceMs: number): Promise<Reconciled> =>
    reconcile(database, engine, {
      graceMs,
      redeliverTierChanges: () => redeliverTierChanges(database, book, engine),
      tellAvailabilities: () => tellPendingAvailabilities(database, book, availability),
      syncCheckIns: () => syncPendingCheckIns(database, checkIns),
      startErasures: (now) => startErasures(database, erasures, now),
      witnessAudit: () => audit.witness(),
      keepRetention: (now) => keepRetention(database, book, now),
      collectFiles: (now) => collectFiles(database, files, now),
    });
  try {
    await registerSearchAttributes(client, namespace);
  } catch (error) {
    // Temporal Cloud has no such service: there the attributes are created by its own tools (docs/operations.md).
    logger.warn({ err: error }, 'search attributes could not be registered; they must be there already');
  }
  const mail = openMail(config, database, book);
  const channels = mail ? [mail.channel] : [];
  const workers = await Workers.start(
    { connection: native, namespace, taskQueue, ...config.worker },
    {
      ...ticketActivities(
        database,
        { channels: channels.length > 0 },
        {
          offered: (agentId) => {
            offers.lookAgain(agentId);
          },
          nobodyAsked: (ticketId, page) => {
            logger.warn({ ticketId, page }, 'a page reaches nobody: nobody is on level 4, and nobody leads');
          },
        },
      ),
      ...outreachActivities(database),
      ...availabilityActivities(database, engine, offers, () => {
        Context.current().heartbeat();
      }),
      ...erasureActivities(
        database,
        files,
        engine,
        (report) => signReport(report, config.auditSecret),
        () => {
          Context.current().heartbeat();
        },
      ),
      reconcile: () => look(GRACE_MS),
    },
    notificationActivities(database, channels, outcomeLog(logger)),
  );
  await ensureReconcileSchedule(client, taskQueue, `reconcile-${taskQueue}`);
  const lookNow = (): void => {
    look(0).then(
      ({ started, delivered }) => {
        if (started + delivered > 0) logger.info({ started, delivered }, 'reconciled');
      },
      (error: unknown) => logger.warn({ err: error }, 'the reconciler will try again by its schedule'),
    );
  };
  engine.onReturn(lookNow);
  lookNow();
  const stop = async (): Promise<void> => {
    // A mail server that does not answer must not hold up a stop: what it had not taken is tried again by the next worker.
    const late = setTimeout(() => mail?.close(), config.worker.shutdownGraceMs);
    try {
      await workers.stop();
    } finally {
      clearTimeout(late);
      mail?.close();
    }
  };
  return { running: () => workers.running, failed: workers.ended, stop };
}
