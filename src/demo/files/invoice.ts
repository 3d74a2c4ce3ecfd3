import { dayOf, type DemoFile } from './demoFile';

/** An invoice of one page, as a PDF without anything that acts. */
export const INVOICE: DemoFile = {
  name: 'invoice.pdf',
  make: (now) => Promise.resolve(pdfOf(linesOf(dayOf(now, 6)))),
};

/** Where a line stands, how large, and what it says; points from the lower left corner of an A4 page. */
type Line = readonly [x: number, y: number, size: number, words: string];

function linesOf(day: string): Line[] {
  return [
    [56, 770, 22, 'Invoice'],
    [56, 738, 11, 'Journeys Example Ltd., 1 Harbour Street'],
    [56, 722, 11, 'No. 2026-018834'],
    [400, 722, 11, day],
    [56, 672, 11, 'Rosa Garcia, Calle de Ejemplo 7, Madrid'],
    [56, 620, 12, 'Premium subscription, one month'],
    [470, 620, 12, '12.31 EUR'],
    [56, 598, 12, 'VAT 21 %'],
    [470, 598, 12, '2.59 EUR'],
    [56, 562, 14, 'Total'],
    [464, 562, 14, '14.90 EUR'],
    [56, 520, 11, 'Paid by card ending in 4471.'],
  ];
}

function pdfOf(lines: readonly Line[]): Buffer {
  const drawn = lines
    .map(
      ([x, y, size, words]) => `BT /F1 ${size} Tf ${x} ${y} Td (${words.replace(/[\\()]/g, '\\$&')}) Tj ET`,
    )
    .join('\n');
  const content = `${drawn}\n0.6 w 56 584 m 540 584 l S`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const begin = file.length;
  const entries = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${begin}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
