import { verifyAudit } from '../../store/audit/verifyAudit';
import { Database } from '../../store/database';
import { loadConfig } from '../config/loadConfig';
import { replicaSetUri } from '../embedded/replicaSet';

/** `npm run audit:verify`: beside a running desk, or one's own MongoDB. Ends with 1 where anything is not as it was written. */
async function main(): Promise<void> {
  const config = loadConfig();
  const database = await Database.connect({
    uri: config.mongodb.uri ?? replicaSetUri(config.mongodb.port),
    name: config.mongodb.database,
    tls: config.mongodb.tls,
  }).catch((error: unknown) => {
    throw new Error('MongoDB does not answer. Start the desk first (npm run up).', { cause: error });
  });
  try {
    const { records, chains, unwitnessed, faults } = await verifyAudit(database, config.auditSecret);
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    for (const { chain, seq, problem } of faults) say(`${problem}: record ${seq} of chain ${chain}`);
    say(`${records} records in ${chains} chains, ${unwitnessed} of them not anchored yet.`);
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
