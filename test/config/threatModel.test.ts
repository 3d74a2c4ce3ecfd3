import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

describe('docs/threat-model.md', () => {
  const model = readFileSync(join(ROOT, 'docs/threat-model.md'), 'utf8');
  const sections = model.split(/^## /m).slice(1);
  const rowsOf = (section: string): string[][] =>
    section
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );

  it('has an answer for each kind of threat, and for each a test that is there', () => {
    const kinds = [
      'Spoofing',
      'Tampering',
      'Repudiation',
      'Information disclosure',
      'Denial of service',
      'Elevation of privilege',
    ];
    for (const kind of kinds) {
      const rows = rowsOf(sections.find((section) => section.startsWith(`${kind}\n`)) ?? '');
      expect([kind, rows.length >= 2]).toEqual([kind, true]);
      for (const row of rows) {
        const [threat = '', answer = '', test = ''] = row;
        expect([threat, row.length, answer !== '']).toEqual([threat, 3, true]);
        const path = /^`(test\/[\w/]+\.test\.ts)`$/.exec(test)?.[1];
        expect([threat, path !== undefined && existsSync(join(ROOT, path))]).toEqual([threat, true]);
      }
    }
  });
});
