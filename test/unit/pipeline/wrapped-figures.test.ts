import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { scalePage } from '../../../src/geometry/scale-page.js';
import { turnPage } from '../../../src/geometry/turn-page.js';
import { DEFAULT_SETTINGS } from '../../../src/model/settings.js';
import type { PageContent } from '../../../src/model/page.js';
import { openPdf } from '../../../src/pdf/index.js';
import { figuresOf } from '../../../src/pipeline/figures-of.js';
import { recognisePages } from '../../../src/pipeline/recognise-pages.js';

const NO_OBSERVER = (): void => undefined;

async function readPages(name: string): Promise<PageContent[]> {
  const pdf = await openPdf(readFileSync(`samples/${name}.pdf`), DEFAULT_SETTINGS);
  const pages: PageContent[] = [];
  for (let number = 1; number <= pdf.pages; number++) pages.push(await pdf.readPage(number));
  pdf.close();
  return pages;
}

function valuesOn(pages: PageContent[]): (number | null)[] {
  const [report] = recognisePages(pages, NO_OBSERVER).reports;
  if (report?.kind !== 'report') throw new Error('no report');
  return figuresOf(report).map(({ value }) => value);
}

describe('figures wrapped in narrow cells', () => {
  it('are one each on pages that lie on their side, are shrunk or blown up, as on upright ones', async () => {
    const pages = await readPages('wrapped-figures');
    const upright = valuesOn(pages);
    expect(upright.filter((value) => value !== null && value > 99).length).toBeGreaterThan(20);
    expect(valuesOn(pages.map((page) => turnPage(page, 90)))).toEqual(upright);
    expect(valuesOn(pages.map((page) => scalePage(page, 0.4)))).toEqual(upright);
    expect(valuesOn(pages.map((page) => scalePage(page, 3)))).toEqual(upright);
  });
});
