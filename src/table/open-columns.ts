import { holdsCentre } from '../geometry/box.js';
import type { Mark } from '../geometry/marks.js';
import type { Box } from '../model/box.js';
import type { Line } from '../model/prose.js';
import { type Chunk, type ChunkRow, chunksToRows, linesToChunks } from './chunks.js';
import type { Edge } from './edges.js';
import { gridToBox, spanToBox } from './grid.js';
import type { FilledGrid } from './ruled.js';

/**
 * Rows with texts side by side in one cell, and their share of the rows with several texts, at least;
 * no matter how few of them where the borders part no rows at all.
 */
const LEAST_ROWS = 3;
const ROW_SHARE = 0.5;
/** Gap (ems) that parts texts of two columns; less may part groups of digits, dates and numbers. */
const COLUMN_GAP = 0.9;
/** Figures of two columns stand further apart (ems), where few rows show it. */
const FIGURE_GAP = 2;
/** Texts of one column begin, end or are centred within this (points) of each other, this share of them. */
const SAME_PLACE = 3;
const ALIGNED_SHARE = 0.6;
/** Rows of figures side by side that leave columns blank, at least, and the share of figures with others under them. */
const LEAST_SPARSE = 6;
const SPARSE_SHARE = 0.9;
/** Rules that reach so far (points) left of a grid, so many at least, hold a column without borders. */
const REACH = 15;
const LEAST_REACHING = 2;
const LEADER_DOT = /^[.…·_]+$/;
/** Labels in it stand beside this share of the grid's rows. */
const LABEL_SHARE = 0.6;

/**
 * True for a grid whose borders part groups of columns, all but the labels', or none, so that only the
 * place of texts tells the columns: its cells hold texts side by side in most rows (in several rows of
 * a box with level rules alone, or with one upright in it, figures among them), or labels stand left of it between rules that reach so far.
 */
export function hasOpenColumns({ grid, marks }: FilledGrid, lines: Line[], rules: Edge[]): boolean {
  const box = gridToBox(grid);
  const reaching = rulesBeyond(box, rules);
  // Nearly every grid ends here: telling chunks costs more than finding the grid did.
  const gaps = marks.reduce((sum, cell) => sum + linesWithGaps(cell), 0);
  const few = grid.ys.length <= LEAST_ROWS && gaps >= grid.ys.length - 1;
  const single = grid.xs.length === 2 && gaps > 1;
  const twofold = grid.xs.length === 3 && gaps > 1;
  if (gaps < LEAST_ROWS && !single && !twofold && reaching.length < LEAST_REACHING && !few)
    return false;
  const chunks = linesToChunks(
    lines.filter((line) => line.bottom > box.top && line.top < box.bottom),
  );
  const rows = chunksToRows(chunks.filter((chunk) => holdsCentre(box, chunk)));
  const cells = grid.spans.map((span) => spanToBox(grid, span));
  const share = grid.ys.length === 2 ? 0 : ROW_SHARE;
  const several = rows.filter((row) => holdsSeveral(row, cells));
  return (
    (single && several.length > 1) ||
    (twofold && several.length > 1 && several.some((row) => holdsFiguresBeside(row, cells))) ||
    holdColumns(rows, cells, share) ||
    holdSparseFigures(rows, cells) ||
    (few && rows.length > 0 && rows.every((row) => holdsFiguresBeside(row, cells))) ||
    hasLabelsBeside(box, rows, chunks, reaching)
  );
}

/** Lines of a cell in which white parts what may be texts of two columns; leaders count as white. */
function linesWithGaps(marks: Mark[]): number {
  const inked = marks.filter(({ glyph }) => !LEADER_DOT.test(glyph.text));
  const lines = clusterLines(inked);
  return lines.filter((line) => {
    const sorted = line.sort((a, b) => a.glyph.x0 - b.glyph.x0);
    let reached = Infinity;
    return sorted.some(({ glyph, run }) => {
      const apart = glyph.x0 - reached > COLUMN_GAP * run.fontSize;
      reached = Math.max(glyph.x1, reached === Infinity ? glyph.x1 : reached);
      return apart;
    });
  }).length;
}

/** Marks whose lines lie on each other, from top to bottom. */
function clusterLines(marks: Mark[]): Mark[][] {
  const sorted = [...marks].sort((a, b) => a.glyph.top - b.glyph.top);
  const lines: Mark[][] = [];
  let bottom = -Infinity;
  for (const mark of sorted) {
    const { glyph } = mark;
    if ((glyph.top + glyph.bottom) / 2 > bottom) {
      lines.push([]);
      bottom = glyph.bottom;
    }
    lines[lines.length - 1]?.push(mark);
  }
  return lines;
}

/** True for a row in which one cell holds texts of two columns. */
function holdsSeveral({ chunks }: ChunkRow, cells: Box[]): boolean {
  return chunks.some(
    (chunk, at) => isColumnApart(chunks[at - 1], chunk) && shareCell(chunks[at - 1], chunk, cells),
  );
}

function holdColumns(rows: ChunkRow[], cells: Box[], share: number): boolean {
  const several = rows.filter((row) => row.chunks.length > 1);
  const seconds = several.flatMap(({ chunks }) => {
    const second = chunks.find(
      (chunk, at) =>
        isColumnApart(chunks[at - 1], chunk) && shareCell(chunks[at - 1], chunk, cells),
    );
    return second ? [second] : [];
  });
  if (seconds.length < LEAST_ROWS || seconds.length < share * several.length) return false;
  const aligned = seconds.map((one) => seconds.filter((other) => standsUnder(one, other)));
  return Math.max(...aligned.map((group) => group.length)) >= ALIGNED_SHARE * seconds.length;
}

/**
 * True where cells hold nothing but figures side by side, in rows that leave other columns blank each:
 * nearly all of them begin, end or have their middles where figures of other rows do.
 */
function holdSparseFigures(rows: ChunkRow[], cells: Box[]): boolean {
  const several = rows.filter((row) => holdsSeveral(row, cells));
  const figures = several.flatMap(({ chunks }) => {
    const first = chunks.findIndex(
      (chunk, at) => at > 0 && shareCell(chunks[at - 1], chunk, cells),
    );
    const own = chunks.slice(first - 1);
    return own.every(({ numeric }) => numeric) ? [own] : [];
  });
  if (figures.length < LEAST_SPARSE || figures.length < ROW_SHARE * several.length) return false;
  const placed = figures.flatMap((own) =>
    own.filter((one) =>
      figures.some((others) => others !== own && others.some((other) => standsUnder(one, other))),
    ),
  );
  return placed.length >= SPARSE_SHARE * figures.flat().length;
}

function standsUnder(one: Chunk, other: Chunk): boolean {
  return (
    Math.abs(other.x0 - one.x0) <= SAME_PLACE ||
    Math.abs(other.x1 - one.x1) <= SAME_PLACE ||
    Math.abs(other.x0 + other.x1 - one.x0 - one.x1) / 2 <= SAME_PLACE
  );
}

/** True for a row in which one cell holds figures far apart. */
function holdsFiguresBeside({ chunks }: ChunkRow, cells: Box[]): boolean {
  return chunks.some((chunk, at) => {
    const left = chunks[at - 1];
    const apart = left && chunk.x0 - left.x1 > FIGURE_GAP * chunk.fontSize;
    return apart && left.numeric && chunk.numeric && shareCell(left, chunk, cells);
  });
}

function isColumnApart(left: Chunk | undefined, right: Chunk): boolean {
  return left !== undefined && right.x0 - left.x1 > COLUMN_GAP * right.fontSize;
}

function shareCell(left: Chunk | undefined, right: Chunk, cells: Box[]): boolean {
  return cells.some((cell) => left && holdsCentre(cell, left) && holdsCentre(cell, right));
}

/** Rules through a grid that reach beyond its left side. */
function rulesBeyond(box: Box, rules: Edge[]): Edge[] {
  return rules.filter(
    ({ at, from, to }) =>
      at > box.top - 1 && at < box.bottom + 1 && from < box.x0 - REACH && to > box.x1 - SAME_PLACE,
  );
}

function hasLabelsBeside(box: Box, rows: ChunkRow[], chunks: Chunk[], reaching: Edge[]): boolean {
  if (reaching.length < LEAST_REACHING) return false;
  const start = Math.max(...reaching.map(({ from }) => from));
  const labels = chunks.filter((chunk) => chunk.x0 > start - SAME_PLACE && chunk.x1 < box.x0);
  const labelled = rows.filter((row) =>
    labels.some(
      ({ top, bottom }) => (top + bottom) / 2 > row.top && (top + bottom) / 2 < row.bottom,
    ),
  );
  return labelled.length >= LEAST_ROWS && labelled.length >= LABEL_SHARE * rows.length;
}
