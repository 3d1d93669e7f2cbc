import type { PageContent, Run } from '../../src/model/page.js';
import { DEFAULT_SETTINGS } from '../../src/model/settings.js';
import { openPdf, type PdfReader } from '../../src/pdf/index.js';

/** Both readers, for tests that each of them must pass. */
export const READERS: PdfReader[] = ['pdfium', 'pdfjs'];

/** Reads one page (from 1) and closes the document. */
export async function readOnePage(
  bytes: Uint8Array,
  reader: PdfReader = 'pdfium',
  page = 1,
): Promise<PageContent> {
  const document = await openPdf(bytes, { reader, limits: DEFAULT_SETTINGS.limits });
  try {
    return await document.readPage(page);
  } finally {
    document.close();
  }
}

/** What the test cares about in a run: its text and, rounded to points, where it stands. */
export function placeOf(run: Run): string {
  const [x0, top, x1, bottom] = [run.x0, run.top, run.x1, run.bottom].map(Math.round);
  return `${run.text} ${x0},${top},${x1},${bottom}`;
}

/** The rulings as text, rounded to points, in a fixed order. */
export function rulingsOf(page: PageContent): string[] {
  return page.rulings
    .map(
      ({ orientation, x0, top, x1, bottom }) =>
        `${orientation[0]} ${[x0, top, x1, bottom].map(Math.round).join(',')}`,
    )
    .sort();
}
