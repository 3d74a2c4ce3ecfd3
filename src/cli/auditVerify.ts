import { parseArgs } from 'node:util';
import { verifyAudit } from '../../store/audit/verifyAudit';
import { Database } from '../../store/database';
import { loadConfig } from '../config/loadConfig';
import { replicaSetUri } from '../embedded/replicaSet';
import { keptAnchors } from './keptAnchors';

/**
 * `npm run audit:verify`: beside a running desk, or one's own MongoDB; with `-- --anchors FILE` also against the anchors in
 * a log that was kept elsewhere. Ends with 1 where anything is not as it was written.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { anchors: { type: 'string' } } });
  const kept = values.anchors === undefined ? [] : await keptAnchors(values.anchors);
  const config = loadConfig();
  const database = await Database.connect({
    uri: config.mongodb.uri ?? replicaSetUri(config.mongodb.port),
    name: config.mongodb.database,
    tls: config.mongodb.tls,
  }).catch((error: unknown) => {
    throw new Error('MongoDB does not answer. Start the desk first (npm run up).', { cause: error });
  });
  try {
    const { records, chains, unwitnessed, faults } = await verifyAudit(database, config.auditSecret, kept);
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    for (const { chain, seq, problem } of faults) say(`${problem}: record ${seq} of chain ${chain}`);
    say(`${records} records in ${chains} chains, ${unwitnessed} of them not anchored yet.`);
    if (kept.length > 0) say(`Held against ${kept.length} places that were kept elsewhere.`);
    say(faults.length === 0 ? 'All are as they were written.' : 'The audit has been tampered with.');
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
