import 'reflect-metadata';
import { pino } from 'pino';
import type { TokenSubject } from '../../../src/api/auth/tokenSigner';
import { DemoPeople } from '../../../src/api/demo-signin/demoPeople';
import { loadConfig } from '../../../src/config/loadConfig';
import { startDesk } from '../../../src/desk/desk';

/** A desk on servers that run already, configured by the environment, until it is killed; `DESK_PEOPLE` (JSON) may sign in. */
async function run(): Promise<void> {
  const config = loadConfig();
  const secret = process.env['JWT_SECRET'] ?? '';
  const people = JSON.parse(process.env['DESK_PEOPLE'] ?? '[]') as TokenSubject[];
  const { address } = config.temporal;
  const { uri } = config.mongodb;
  if (address === null || uri === null) throw new Error('This desk needs servers that run already.');
  await startDesk(config, { temporal: address, mongodb: uri }, pino({ level: 'silent' }), {
    demo: new DemoPeople(people, { secret }),
  });
  process.stdout.write('ready\n');
}

run().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
