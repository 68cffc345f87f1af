import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * A PDF's text page by page, as a reader of the file would copy it. Inter draws the apostrophes
 * U+2019 and U+02BC with one glyph, which Chromium writes down as the latter.
 */
export async function pdfPages(bytes: Uint8Array): Promise<readonly string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push(text.replaceAll('\u02bc', '\u2019'));
  }
  await loading.destroy();
  return pages;
}
