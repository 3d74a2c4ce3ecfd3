import sharp from 'sharp';
import { dayOf, type DemoFile } from './demoFile';

const WIDTH = 720;
const ROW = 52;
const TOP = 96;
/** Of the account: how many days ago, what for, how much, and whether it is marked. */
const ROWS: readonly [number, string, string, boolean][] = [
  [9, 'Bakery Plaza Mayor', '− 6.40', false],
  [8, 'Metro, ten rides', '− 12.20', false],
  [6, 'Premium subscription', '− 14.90', true],
  [6, 'Premium subscription', '− 14.90', true],
  [4, 'Salary', '+ 2,140.00', false],
  [2, 'Supermarket', '− 48.15', false],
];

/** A picture of a screen: a bank's list with two lines marked. Shapes carry it where a machine has no letters to draw. */
export const STATEMENT: DemoFile = {
  name: 'statement.png',
  make: (now) =>
    sharp(Buffer.from(drawn(now)))
      .png({ palette: true })
      .toBuffer(),
};

function drawn(now: Date): string {
  const height = TOP + ROWS.length * ROW + 24;
  const rows = ROWS.map(([ago, what, amount, marked], index) => {
    const y = TOP + index * ROW;
    return [
      marked ? `<rect x="16" y="${y}" width="${WIDTH - 32}" height="${ROW - 6}" rx="8" fill="#fff1d6"/>` : '',
      marked
        ? `<rect x="18" y="${y + 2}" width="${WIDTH - 36}" height="${ROW - 10}" rx="7" fill="none" stroke="#c7401f" stroke-width="3"/>`
        : '',
      `<circle cx="52" cy="${y + 23}" r="12" fill="${amount.startsWith('+') ? '#2f855a' : '#5a7184'}"/>`,
      text(84, y + 30, what, 19),
      text(430, y + 30, dayOf(now, ago), 17, '#64727d'),
      text(WIDTH - 40, y + 30, amount, 19, '#1d2733', 'end'),
    ].join('');
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif">` +
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>` +
    `<rect width="${WIDTH}" height="72" fill="#23395b"/>` +
    text(32, 45, 'Current account  ES91 … 4471', 22, '#ffffff') +
    `${rows.join('')}</svg>`
  );
}

function text(
  x: number,
  y: number,
  words: string,
  size: number,
  color = '#1d2733',
  anchor = 'start',
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${color}" text-anchor="${anchor}">${words}</text>`;
}
