import { spawnSync } from 'node:child_process';
import { ROOT } from './install.mjs';

// `npm run deps:audit`: known weaknesses, high or critical, of what runs in production. Ends with 0 where there are none, 1 where there are, and NOT_AVAILABLE where the
// registry does not answer such questions or cannot be reached: then nothing is known.
const NOT_AVAILABLE = 3;
// The project's .npmrc is silent, and turns audits off at each install: here both are wanted.
const { stdout, stderr } = spawnSync(
  'npm',
  ['audit', '--omit=dev', '--audit-level=high', '--json', '--audit=true', '--loglevel=error'],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);

const report = parsed(stdout);
const counts = report?.metadata?.vulnerabilities;
if (counts === undefined) {
  const reason = report?.error?.summary || report?.message || stderr.trim().split('\n')[0] || 'no report';
  console.log(`dependency audit: not available here (${reason.replace(/https?:\/\/\S+/g, 'the registry')})`);
  process.exit(NOT_AVAILABLE);
}
const found = Object.entries(report.vulnerabilities ?? {}).filter(([, { severity }]) =>
  ['high', 'critical'].includes(severity),
);
for (const [name, { severity, range, via }] of found) {
  const titles = via.filter((one) => typeof one === 'object').map(({ title, url }) => `${title} (${url})`);
  console.log(`${severity}: ${name} ${range}${titles.length > 0 ? `: ${titles.join('; ')}` : ''}`);
}
console.log(
  `dependency audit: ${found.length} high or critical of ${counts.total} known in ${report.metadata.dependencies?.prod ?? 'all'} packages`,
);
process.exit(found.length === 0 ? 0 : 1);

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
