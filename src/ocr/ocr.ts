import { turnPage } from '../geometry/turn-page.js';
import type { Box } from '../model/box.js';
import { DocumentFailure } from '../model/failure.js';
import type { Lean, PageContent, Raster, Ruling } from '../model/page.js';
import { findCutFigures, findShortFigures, findTouchingFigures } from './cut-figures.js';
import { isBilevel, rasterToGrey } from './grey.js';
import { gridToRulings } from './grid-cells.js';
import { isCoarser } from './is-coarser.js';
import { seeLostMinus } from './lost-minus.js';
import { makeFrame, type PageFrame, toPoints, turnPlace } from './page-frame.js';
import { createDigitReader } from './digit-reader.js';
import { discountAgreement } from './opinions.js';
import { createPaddleEngine } from './paddle-engine.js';
import { readPartedFigures } from './parted-figures.js';
import type { Engines } from './read-figures.js';
import type { Snippet } from './snippets.js';
import { readSnippets } from './read-snippets.js';
import { doubtWornFours } from './worn-fours.js';
import { verdictToRun } from './snippet-to-run.js';
import { coverOf } from './hidden-cells.js';
import type { StraightPage } from './straight-page.js';
import { createTesseractEngine } from './tesseract-engine.js';
import { evenSizes } from './even-sizes.js';
import { findUpright } from './upright-page.js';
import { type CutBox, readCutFigures } from './whole-figures.js';
import { withoutGuesses } from './worn-pages.js';

/** A picture of a page and where it lies on it. */
export interface Scan {
  raster: Raster;
  /** The part of the page that the raster covers, points. */
  box: Box;
  /** Pixels an inch of the raster on the page. */
  dpi: number;
  /** From 1. */
  page: number;
  /** Size of the page, points. */
  width: number;
  height: number;
}

/** Reads pictures of pages. Keeps its engines running until it is closed. */
export interface Ocr {
  /**
   * The page as `pdf/` would give it, lying as it lies in the file: runs of a page that lies on
   * its side have that direction, and one that leans has `lean`. Throws
   * `DocumentFailure('resolution')` below 100 dpi.
   */
  readScan(scan: Scan): Promise<PageContent>;
  /** PP-OCR was asked for by name and is not installed: tesseract reads alone. */
  lacksPaddle: boolean;
  close(): Promise<void>;
}

/** On coarser pictures strokes of digits are lost, dots an inch. */
const FINE_DPI = 180;
/** Of a figure so much of which a stamp covers strokes may be the stamp's. */
const STAMPED = 0.03;
/** Coarser pictures cannot be read, dots an inch. */
const LEAST_DPI = 100;

/** Starts the engines asked for; `both` and `paddle` do with tesseract where PP-OCR is not installed. */
export async function createOcr(options: {
  engine: 'tesseract' | 'paddle' | 'both';
}): Promise<Ocr> {
  const paddle = options.engine === 'tesseract' ? undefined : await createPaddleEngine();
  const tesseract =
    options.engine === 'paddle' && paddle !== undefined
      ? undefined
      : await createTesseractEngine({ withText: paddle === undefined });
  const engines: Engines = {
    digits: createDigitReader(),
    ...(paddle === undefined ? {} : { paddle }),
    ...(tesseract === undefined ? {} : { tesseract }),
  };
  return {
    readScan: (scan) => readScan(engines, scan),
    lacksPaddle: options.engine === 'paddle' && paddle === undefined,
    close: async () => {
      await paddle?.close();
      await tesseract?.close();
    },
  };
}

async function readScan(engines: Engines, scan: Scan): Promise<PageContent> {
  if (isCoarser(scan.dpi, LEAST_DPI)) {
    throw new DocumentFailure(
      'resolution',
      `第${scan.page}页的扫描图像仅 ${Math.round(scan.dpi)} dpi，无法可靠识别（至少需要 ${LEAST_DPI} dpi）`,
      { page: scan.page },
    );
  }
  const picture = rasterToGrey(scan.raster);
  const { page, snippets, quarter, known } = await findUpright(engines, picture, scan.dpi);
  const bilevel = isBilevel(picture.grey);
  const cut = findCutFigures(snippets, page.cells, page.pieces, { dpi: scan.dpi, bilevel });
  const touching = bilevel
    ? new Map<Snippet, CutBox>()
    : findTouchingFigures(snippets, page.cells, page.ink, page.source.rulings);
  const rows = await readSnippets(engines, page, snippets, known);
  const parts = await readPartedFigures(engines, page, rows);
  const short = findShortFigures(parts, page.cells);
  const read = await readCutFigures(
    engines,
    page,
    parts,
    new Map<Snippet, CutBox>([...short, ...touching, ...cut]),
  );
  const frame = makeFrame(turnPlace(scan, quarter), page.ink);
  const coarse = scan.dpi < FINE_DPI;
  const said = read.map((part) => {
    const { snippet, verdict } = part;
    const { ink } = page;
    const doubted = bilevel
      ? seeLostMinus(doubtWornFours(verdict, ink, snippet.pieces, coarse), ink, snippet.pieces)
      : verdict;
    const stamped = page.marks !== undefined && coverOf(page.marks, snippet) >= STAMPED;
    return { ...part, verdict: discountAgreement(doubted, { coarse, bilevel, stamped }) };
  });
  const runs = withoutGuesses(said).map(({ snippet, verdict, centres }) =>
    verdictToRun(toPoints(frame, snippet), verdict, centres),
  );
  const upright: PageContent = {
    number: scan.page,
    width: frame.width,
    height: frame.height,
    runs: evenSizes(runs, scan.dpi).sort((a, b) => a.top - b.top || a.x0 - b.x0),
    rulings: page.grids.flatMap(gridToRulings).map((ruling) => rulingToPoints(frame, ruling)),
    images: [],
    trust: { level: 'trusted', unmapped: 0, scanned: true },
    ...(page.skew === 0 ? {} : { lean: leanOf(frame, page) }),
  };
  // The picture was turned clockwise; turning by a direction turns the other way.
  return turnPage(upright, quarter);
}

/** Pictures are turned about their middle. */
function leanOf(frame: PageFrame, { skew, ink }: StraightPage): Lean {
  return { degrees: skew, x: frame.toX(ink.width / 2), y: frame.toY(ink.height / 2) };
}

function rulingToPoints(frame: PageFrame, ruling: Ruling): Ruling {
  const { x0: left, x1: right, top, bottom } = ruling;
  return { ...ruling, ...toPoints(frame, { left, right, top, bottom }) };
}
