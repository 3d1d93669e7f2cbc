import type { CellsByPage } from '../audit/index.js';
import { leanBox } from '../geometry/lean-box.js';
import type { Box } from '../model/box.js';
import type { Evidence } from '../model/evidence.js';
import type { PageContent, Raster } from '../model/page.js';
import type { PdfDocument } from '../pdf/index.js';

/** Fine enough to read a figure on screen, coarse enough for thousands of findings in one page. */
const EVIDENCE_DPI = 110;
/** Shades in the picture: enough for text, stamps and shading. */
const SHADES = 16;
/** Room above the cells, in points, so that a header row is in the picture. */
const ROOM_ABOVE = 48;
/** Room around the cells, in points. */
const ROOM = 6;

/** One picture for each page that holds cells in question; labels are in it. */
export async function evidenceOf(
  pdf: PdfDocument,
  cellsByPage: CellsByPage,
  contentOf: (page: number) => Promise<PageContent | undefined>,
): Promise<Evidence[]> {
  const evidence: Evidence[] = [];
  for (const [number, cells] of cellsByPage) {
    const page = await contentOf(number);
    if (!page) continue;
    const box = roundBox(regionOf(page, cells));
    const picture = await pdf.renderPage(number, EVIDENCE_DPI);
    evidence.push({ page: number, box, png: await cutOut(picture, page, box) });
  }
  return evidence;
}

/** The cells with their labels: as wide as the writing on the page. */
function regionOf(page: PageContent, cells: Box[]): Box {
  const seen = page.runs
    .filter((run) => run.visibility === 'visible')
    .map((run) => leanBox(run, page.lean));
  const x0 = Math.min(...[...seen, ...cells].map((box) => box.x0));
  const x1 = Math.max(...[...seen, ...cells].map((box) => box.x1));
  return {
    x0: Math.max(0, x0 - ROOM),
    top: Math.max(0, Math.min(...cells.map((cell) => cell.top)) - ROOM_ABOVE),
    x1: Math.min(page.width, x1 + ROOM),
    bottom: Math.min(page.height, Math.max(...cells.map((cell) => cell.bottom)) + ROOM),
  };
}

const roundBox = ({ x0, top, x1, bottom }: Box): Box => ({
  x0: Math.floor(x0),
  top: Math.floor(top),
  x1: Math.ceil(x1),
  bottom: Math.ceil(bottom),
});

async function cutOut(picture: Raster, page: PageContent, box: Box): Promise<string> {
  const { width, height, channels, data } = picture;
  const scaleX = width / page.width;
  const scaleY = height / page.height;
  const left = Math.min(width - 1, Math.round(box.x0 * scaleX));
  const top = Math.min(height - 1, Math.round(box.top * scaleY));
  const { default: sharp } = await import('sharp');
  const png = await sharp(data, { raw: { width, height, channels } })
    .flatten({ background: '#fff' })
    .extract({
      left,
      top,
      width: Math.max(1, Math.min(width - left, Math.round((box.x1 - box.x0) * scaleX))),
      height: Math.max(1, Math.min(height - top, Math.round((box.bottom - box.top) * scaleY))),
    })
    .png({ palette: true, colours: SHADES })
    .toBuffer();
  return png.toString('base64');
}
