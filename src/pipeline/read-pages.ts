import { holdsCentre } from '../geometry/box.js';
import { carryBox } from '../geometry/lean-box.js';
import type { Box } from '../model/box.js';
import type { Warning } from '../model/document.js';
import type { PageContent, Raster } from '../model/page.js';
import type { Settings } from '../model/settings.js';
import { isCoarser } from '../ocr/index.js';
import type { PdfDocument } from '../pdf/index.js';
import { decipherPages, type TwoViews } from './decipher.js';
import { distrustDestroyedFonts, withoutGuesses } from './destroyed-fonts.js';
import { unfoldMaps } from './folded-maps.js';
import { ocrNeed } from './needs-ocr.js';
import type { OcrNeed } from './needs-ocr.js';
import { paintRulings } from './paint-rulings.js';
import { fillGaps } from './read-gaps.js';
import { sharedOcr } from './shared-ocr.js';
import type { StageObserver } from './stages.js';

/** All of a page is to be read. */
const WHOLE = { kind: 'page' } as const;
/** A scan below this resolution is read under a warning. */
const GOOD_DPI = 150;

/** The pages of a file, read from the text layer or from the picture, page by page, region by region. */
export interface ReadPages {
  pages: PageContent[];
  warnings: Warning[];
}

/** Reads every page. Throws a DocumentFailure where a page cannot be read at all. */
export async function readPages(
  pdf: PdfDocument,
  settings: Settings,
  ended: StageObserver,
): Promise<ReadPages> {
  const pages: PageContent[] = [];
  const warnings: Warning[] = [];
  const destroyed: TwoViews[] = [];
  for (const page of await readTextLayers(pdf)) {
    ended('read');
    const need = ocrNeed(page, settings.ocr);
    if (need.kind === 'none') {
      pages.push(page);
      if (page.trust.level === 'doubtful') warnings.push(doubtfulText(page));
    } else if (need.kind === 'gaps') {
      const whole = fillGaps(page, await readPicture(pdf, page, WHOLE, settings, []));
      pages.push(whole);
      if (whole.trust.level === 'doubtful') warnings.push(doubtfulText(whole));
      ended('ocr');
    } else {
      const picture = await readPicture(pdf, page, need, settings, warnings);
      pages.push(picture);
      if (need.kind === 'page' && need.illegible && picture !== page)
        destroyed.push({ text: page, picture });
      ended('ocr');
    }
  }
  const deciphered = decipherPages(destroyed);
  return {
    pages: pages.map((page) => {
      const at = destroyed.findIndex(({ picture }) => picture === page);
      return deciphered[at] ?? withoutGuesses(page);
    }),
    warnings,
  };
}

async function readTextLayers(pdf: PdfDocument): Promise<PageContent[]> {
  const pages: PageContent[] = [];
  for (let number = 1; number <= pdf.pages; number += 1) pages.push(await pdf.readPage(number));
  return unfoldMaps(distrustDestroyedFonts(pages));
}

/** Reads one page from its picture. Throws a DocumentFailure where that cannot be read. */
export function readScannedPage(
  pdf: PdfDocument,
  page: PageContent,
  settings: Settings,
): Promise<PageContent> {
  return readPicture(pdf, page, WHOLE, settings, []);
}

async function readPicture(
  pdf: PdfDocument,
  page: PageContent,
  need: Extract<OcrNeed, { kind: 'page' | 'regions' }>,
  settings: Settings,
  warnings: Warning[],
): Promise<PageContent> {
  const { raster, box, dpi, embedded } = await pdf.pageRaster(page.number);
  if (isBlank(raster)) return page;
  if (embedded && isCoarser(dpi, GOOD_DPI)) warnings.push(coarseScan(page.number, dpi));
  if (!embedded && page.lean === undefined) paintRulings(raster, page.rulings, box, dpi);
  const ocr = await sharedOcr(settings.engine);
  if (ocr.lacksPaddle) warnings.push(withoutPaddle(page.number));
  const read = await ocr.readScan({
    raster,
    box,
    dpi,
    page: page.number,
    width: page.width,
    height: page.height,
  });
  return need.kind === 'page' ? read : mergeRegions(page, read, need.boxes);
}

/** Whether nothing at all is drawn: engines need not be started for that. */
function isBlank({ data, channels }: Raster): boolean {
  for (let i = channels; i < data.length; i++) if (data[i] !== data[i - channels]) return false;
  return true;
}

/** The page with what OCR read inside the given regions added to its text layer. */
function mergeRegions(page: PageContent, read: PageContent, regions: readonly Box[]): PageContent {
  const within = (box: Box): boolean => regions.some((region) => holdsCentre(region, box));
  const place = <T extends Box>(box: T): T => ({ ...box, ...carryBox(box, read.lean, page.lean) });
  const runs = read.runs.map((run) => ({ ...place(run), glyphs: run.glyphs.map(place) }));
  return {
    ...page,
    runs: [...page.runs, ...runs.filter(within)],
    rulings: [...page.rulings, ...read.rulings.map(place).filter(within)],
  };
}

const doubtfulText = (page: PageContent): Warning => ({
  code: 'text.unmapped',
  message: `第 ${page.number} 页有 ${(page.trust.unmapped * 100).toFixed(1)}% 的字符没有可信的编码`,
  page: page.number,
});

const coarseScan = (page: number, dpi: number): Warning => ({
  code: 'ocr.resolution',
  message: `第 ${page} 页扫描分辨率约 ${Math.round(dpi)} dpi，低于 ${GOOD_DPI} dpi，数字请复核`,
  page,
});

const withoutPaddle = (page: number): Warning => ({
  code: 'ocr.engine',
  message: `未安装 PP-OCR 的组件，第 ${page} 页由 tesseract 单独识读`,
  page,
});
