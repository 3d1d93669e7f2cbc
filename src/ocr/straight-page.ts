import { dropBorderRemains } from './border-remains.js';
import { type Component, findComponents } from './components.js';
import type { CropSource } from './crop-ink.js';
import type { EdgeTests, IsFaint } from './edge-tests.js';
import { eraseStrokes } from './erase-strokes.js';
import { type GreyPage, isBilevel, type Mask, type PixelBox } from './grey.js';
import { findGrids, type Grid } from './grid.js';
import { gridToCells } from './grid-cells.js';
import { type Hairlines, measureHairlines } from './hairline.js';
import { alongColumns, alongRows } from './ink-view.js';
import { findPaper, greyToInk } from './local-threshold.js';
import { closeNotches } from './close-notches.js';
import { partLostColumns } from './part-lost-columns.js';
import { partStacks } from './part-stacks.js';
import type { PlacedEdge, Remnant } from './remains.js';
import { rotateFine } from './rotate.js';
import { type DotsUse, findRulings } from './rulings.js';
import { findSkew } from './skew.js';
import { dropDottedLines } from './dotted-lines.js';
import { dropSpecks } from './specks.js';
import { chooseGrids, dropTorn, type RuledGrids } from './torn-grids.js';

/** A page made straight, with its rulings and its ink told apart. Pixels. */
export interface StraightPage {
  /** Degrees clockwise that the picture was turned back by. */
  skew: number;
  source: CropSource;
  grids: Grid[];
  cells: PixelBox[];
  /** Ink without the rulings. */
  ink: Mask;
  /** 1 under stamps and coloured marks; undefined where the page has none. */
  marks?: Mask;
  /** Pieces of ink that are neither rulings nor specks. */
  pieces: Component[];
}

/** Pieces larger than this both ways are pictures, inches. */
const PICTURE = 0.8;
/** Thin pieces longer than this, across and down the page, are left of rulings that make no cells, inches. */
const THIN = 0.018;
const LEVEL_PIECE = 0.45;
const UPRIGHT_PIECE = 0.22;

/** Makes a page straight and finds its rulings, cells and pieces of ink. */
export function straightenPage({ grey: picture, marks }: GreyPage, dpi: number): StraightPage {
  const crooked = greyToInk(picture, dpi);
  const skew = findSkew(crooked);
  const grey = skew === 0 ? picture : rotateFine(picture, -skew);
  const ink = skew === 0 ? crooked : greyToInk(grey, dpi);
  // A stamp over a ruling hides it, and rulings may be coloured themselves.
  const stamps = marks === undefined ? undefined : turnMarks(marks, skew);
  const lines = stamps === undefined ? ink : addMarks(ink, stamps);
  const hairlines = measureHairlines(grey, dpi);
  let drawnInDashes = false;
  const toGrids = (dots: DotsUse): RuledGrids => {
    const { level, upright, tests, worn, dashed } = findRulings(ink, lines, hairlines, dpi, dots);
    drawnInDashes ||= dashed;
    return { grids: findGrids(level, upright, dpi, withHairlines(tests, hairlines, dpi)), worn };
  };
  const bilevel = isBilevel(picture);
  const inked = bilevel ? findComponents(ink) : [];
  const found = bilevel ? chooseGrids(toGrids, inked, dpi) : toGrids('asked').grids;
  const rulings = takeOutRulings(ink, found, dpi);
  const kept = bilevel ? dropTorn(found, inked, dpi) : found;
  const { level: paper, darkest } = findPaper(grey);
  const written = findComponents(ink).filter(
    (piece) => !isPicture(piece, dpi) && !isRulingPiece(piece, dpi),
  );
  const pieces = dropSpecks(dropDottedLines(written, dpi), dpi);
  // Rulings that are drawn through need no figures to tell where they run.
  const grids =
    bilevel || drawnInDashes
      ? kept.map((grid) =>
          [partStacks, partLostColumns, closeNotches].reduce(
            (one, mend) => mend(one, pieces, dpi),
            grid,
          ),
        )
      : kept;
  const cells = grids.flatMap(gridToCells);
  return {
    skew,
    ink,
    ...(stamps === undefined ? {} : { marks: stamps }),
    source: { grey, rulings, paper, darkest },
    grids,
    cells,
    pieces: dropBorderRemains(pieces, cells, dpi),
  };
}

/** A hairline is this dark, of the way from paper to ink; one of which no stroke was found is no darker than that. */
const HAIRLINE = 0.1;
const UNSEEN = 0.45;

/** Strokes of characters are as dark as that, too, and shorter than this, inches. */
const LONGER_THAN_WRITING = 0.35;

function withHairlines(
  tests: EdgeTests,
  { level, upright }: { level: Hairlines; upright: Hairlines },
  dpi: number,
): EdgeTests {
  const { isFaint, remains } = tests;
  const unseen =
    (seen: IsFaint, { darkness }: Hairlines): IsFaint =>
    (...edge) =>
      seen(...edge) || isBetween(darkness(...edge), HAIRLINE, UNSEEN);
  // Noise may hide a hairline on its own line, and not on the next.
  const drifted =
    (left: (edge: PlacedEdge) => Remnant, { darkness }: Hairlines) =>
    (edge: PlacedEdge): Remnant => {
      const remnant = left(edge);
      const { at, from, to } = edge;
      const shows =
        remnant === 'nothing' &&
        to - from >= LONGER_THAN_WRITING * dpi &&
        [at - 1, at + 1].some((near) => darkness(near, from, to) >= HAIRLINE);
      return shows ? 'much' : remnant;
    };
  return {
    ...tests,
    isFaint: {
      level: (...edge) => isFaint.level(...edge) || level.darkness(...edge) >= HAIRLINE,
      upright: (...edge) => isFaint.upright(...edge) || upright.darkness(...edge) >= HAIRLINE,
    },
    isUnseen: { level: unseen(isFaint.level, level), upright: unseen(isFaint.upright, upright) },
    remains: {
      level: drifted(remains.level, level),
      upright: drifted(remains.upright, upright),
    },
    shows: { level: level.shows, upright: upright.shows },
  };
}

const isBetween = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;

function turnMarks(marks: Mask, skew: number): Mask {
  if (skew === 0) return marks;
  // Turned as a picture in which marks are black, so that what comes in from outside is paper.
  const data = new Uint8Array(marks.data.length).fill(255);
  for (let i = 0; i < data.length; i++) if (marks.data[i] === 1) data[i] = 0;
  const turned = rotateFine({ ...marks, data }, -skew).data;
  for (let i = 0; i < data.length; i++) data[i] = (turned[i] as number) < 128 ? 1 : 0;
  return { ...marks, data };
}

function addMarks(ink: Mask, marks: Mask): Mask {
  const data = ink.data.slice();
  for (let i = 0; i < data.length; i++) data[i]! |= marks.data[i] as number;
  return { ...ink, data };
}

/** Takes the rulings out of `ink`, which it changes, and gives their pixels. */
function takeOutRulings(ink: Mask, grids: Grid[], dpi: number): Mask {
  const rulings = { ...ink, data: new Uint8Array(ink.data.length) };
  for (const { drawn } of grids) {
    eraseStrokes(alongRows(ink), alongRows(rulings), drawn.level, dpi);
    eraseStrokes(alongColumns(ink), alongColumns(rulings), drawn.upright, dpi);
  }
  return rulings;
}

function isPicture(piece: Component, dpi: number): boolean {
  const width = piece.right - piece.left;
  const height = piece.bottom - piece.top;
  return width >= PICTURE * dpi && height >= PICTURE * dpi;
}

function isRulingPiece({ left, right, top, bottom }: Component, dpi: number): boolean {
  const [width, height] = [(right - left) / dpi, (bottom - top) / dpi];
  return (height <= THIN && width >= LEVEL_PIECE) || (width <= THIN && height >= UPRIGHT_PIECE);
}
