import { readFileSync } from 'node:fs';

// What Jest's JSON says: `failed FILE` prints the test files that failed, a line each; `counts FILE [AGAIN]` prints how many
// tests passed and failed, where a file that ran again counts as it ended then.
const [, , what, ...reports] = process.argv;
const files = new Map();
for (const report of reports) {
  for (const file of JSON.parse(readFileSync(report, 'utf8')).testResults) files.set(file.name, file);
}
const failed = [...files.values()].filter(({ status }) => status === 'failed');

if (what === 'failed') {
  for (const { name } of failed) console.log(name);
} else {
  const of = (status) =>
    [...files.values()].reduce(
      (count, { assertionResults }) => count + assertionResults.filter((one) => one.status === status).length,
      0,
    );
  // A file that could not even be loaded counts as one failure.
  const unloaded = failed.filter(({ assertionResults }) => assertionResults.length === 0).length;
  console.log(of('passed'), of('failed') + unloaded);
}
