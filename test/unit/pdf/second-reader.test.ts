import { describe, expect, it } from '@jest/globals';
import type { PageContent } from '../../../src/model/page.js';
import type { PdfDocument } from '../../../src/pdf/index.js';
import { TwiceReadDocument } from '../../../src/pdf/second-reader.js';
import { page, writing } from '../table/support.js';

/** A page of a text; `lost` of its glyphs have no Unicode. */
function pageOf(text: string, lost = 0): PageContent {
  const run = writing(text, 10, 10);
  const glyphs = run.glyphs.map((glyph, at) => ({ ...glyph, mapped: at >= lost }));
  return page({ runs: [{ ...run, glyphs }] });
}

function documentOf(...contents: PageContent[]): PdfDocument {
  return {
    pages: contents.length,
    producer: '',
    attachments: () => [],
    readPage: (n) => Promise.resolve(contents[n - 1] as PageContent),
    pageRaster: () => Promise.reject(new Error('no picture')),
    renderPage: () => Promise.reject(new Error('no picture')),
    close: () => undefined,
  };
}

async function readTwice(first: PageContent, second: PageContent): Promise<string> {
  const document = new TwiceReadDocument(documentOf(first), () =>
    Promise.resolve(documentOf(second)),
  );
  const { runs } = await document.readPage(1);
  return runs.map(({ text }) => text).join();
}

describe('a page that the first reader cannot make out', () => {
  const lost = pageOf('甲乙丙丁', 4);

  it('is that of the second one', async () => {
    expect(await readTwice(lost, pageOf('政府信息'))).toBe('政府信息');
    expect(await readTwice(lost, pageOf('政府信12', 1))).toBe('政府信12');
  });

  it('stays where the second one reads no more, less text, or no Chinese', async () => {
    expect(await readTwice(lost, pageOf('政府信息', 3))).toBe('甲乙丙丁');
    expect(await readTwice(lost, pageOf('政'))).toBe('甲乙丙丁');
    expect(await readTwice(lost, pageOf('abcd'))).toBe('甲乙丙丁');
  });

  it('may hold hardly any Chinese behind one that does', async () => {
    const noughts = pageOf('00000');
    const document = new TwiceReadDocument(documentOf(lost, lost, lost), () =>
      Promise.resolve(documentOf(noughts, pageOf('政府信息'), noughts)),
    );
    const texts: string[] = [];
    for (const n of [1, 2, 3])
      texts.push(...(await document.readPage(n)).runs.map(({ text }) => text));
    expect(texts).toEqual(['甲乙丙丁', '政府信息', '00000']);
  });

  it('is not asked for where the first one reads it', async () => {
    expect(await readTwice(pageOf('甲乙丙丁'), pageOf('政府信息'))).toBe('甲乙丙丁');
  });

  it('is not asked for where what lacks its Unicode is narrower than Chinese', async () => {
    expect(await readTwice(pageOf('abcd', 4), pageOf('政府信息'))).toBe('abcd');
  });

  it('stays where the second reader cannot open the file', async () => {
    const document = new TwiceReadDocument(documentOf(lost), () => Promise.reject(new Error('no')));
    expect(await document.readPage(1)).toBe(lost);
    document.close();
  });
});
