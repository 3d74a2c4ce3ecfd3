/** A PDF of so many pages, each with a line of text. */
export function pdfOf(lines: readonly string[]): Buffer {
  const objects = ['<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'];
  const kids = lines.map((_, index) => `${3 + 2 * index} 0 R`).join(' ');
  objects.push(`<</Type/Pages/Kids[${kids}]/Count ${lines.length}>>`);
  for (const [index, line] of lines.entries()) {
    const drawing = `BT /F 18 Tf 20 150 Td (${line}) Tj ET`;
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Resources<</Font<</F 1 0 R>>>>/Contents ${4 + 2 * index} 0 R>>`,
      `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
    );
  }
  objects.push('<</Type/Catalog/Pages 2 0 R>>');
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj`).join('\n');
  return Buffer.from(`%PDF-1.4\n${body}\ntrailer<</Root ${objects.length} 0 R>>\n%%EOF\n`);
}
