import { holdsCentre, overlapOf } from '../geometry/box.js';
import type { Box } from '../model/box.js';
import { type Chunk, type ChunkRow, chunksToRows } from './chunks.js';
import { type Edge, spanAlike } from './edges.js';

/** Rules begin and end together within this (points). */
const SAME_END = 2;
/** Text may reach over the side of its frame by so many points. */
const SLACK = 2;
/** Rules one below the other that frame a table without sides. */
const LEAST_RULES = 3;
/** The next rule above or below a frame is no further than this (points). */
const NEXT_RULE = 90;
/** A cell of labels beside rows is no wider than this share of them. */
const LABEL_WIDTH = 0.5;
/** Rows of text inside a frame. */
const LEAST_ROWS = 3;
/** Share of a frame's rows that begin with a label (and go on, where rules alone make the frame). */
const LABEL_SHARE = 0.5;
/** Rows outside beside this share of a frame's rows go on with them. */
const BESIDE_SHARE = 0.6;

/**
 * Boxes and rules that enclose a part of a page which is read by itself, so that tables side by
 * side, or a table beside a drawing, stay apart. No frame is what encloses only some columns of a
 * table: its rows have no labels of their own, rows outside of any frame go on beside them, or one of
 * the `wholes`, tables in a box of their own, holds it with nothing but labels beside it.
 */
export function findFrames(
  boxes: Box[],
  rules: Edge[],
  chunks: Chunk[],
  wholes: Box[] = [],
): Box[] {
  const ruled = ruledFrames(rules)
    .filter((box) => !rules.some((rule) => crossesSide(rule, box)) && !isSpannedBeside(box, rules))
    .filter((box) => !wholes.some((whole) => isPartOf(box, whole, rules)))
    .map((box) => withHead(box, chunks));
  let frames = [
    ...boxes.filter((box) => hasLabels(box, chunks, 1)),
    ...ruled.filter((box) => hasLabels(box, chunks, 2)),
  ].filter((box) => chunks.some((chunk) => standsBeside(chunk, box)));
  let before = Infinity;
  while (frames.length < before) {
    before = frames.length;
    const outside = chunks.filter((chunk) => !frames.some((frame) => holdsCentre(frame, chunk)));
    frames = frames.filter((frame) => !goesOnBeside(frame, chunks, outside));
  }
  return frames;
}

/** Sorts chunks by the smallest frame that holds them; those in none come first. */
export function sortIntoFrames(chunks: Chunk[], frames: Box[]): Chunk[][] {
  const bySize = [...frames].sort((a, b) => areaOf(a) - areaOf(b));
  const groups = new Map<Box | undefined, Chunk[]>([[undefined, []]]);
  for (const chunk of chunks) {
    const frame = bySize.find((box) => holdsCentre(box, chunk));
    const group = groups.get(frame);
    if (group) group.push(chunk);
    else groups.set(frame, [chunk]);
  }
  return [...groups.values()].filter((group) => group.length > 0);
}

/** Boxes between the first and the last of rules that begin and end together. */
function ruledFrames(rules: Edge[]): Box[] {
  const groups: Edge[][] = [];
  for (const rule of rules) {
    const group = groups.find(([first]) => first && spanAlike(first, rule, SAME_END));
    if (group) group.push(rule);
    else groups.push([rule]);
  }
  return groups
    .filter((group) => group.length >= LEAST_RULES)
    .map((group) => {
      const places = group.map(({ at }) => at);
      const { from, to } = group[0] as Edge;
      return { x0: from, top: Math.min(...places), x1: to, bottom: Math.max(...places) };
    });
}

/** True for a rule that begins or ends outside a frame and runs on inside it. */
function crossesSide({ at, from, to }: Edge, { x0, top, x1, bottom }: Box): boolean {
  if (at < top - SAME_END || at > bottom + SAME_END) return false;
  const overlap = Math.min(to, x1) - Math.max(from, x0);
  return overlap > SLACK && (from < x0 - SLACK - SAME_END || to > x1 + SLACK + SAME_END);
}

/**
 * True for rules that are only shorter than those right above and below them, at one end and with
 * no others beside them: a cell of the table reaches down over its rows there. A table that goes on
 * over a page break may have no rule above its first row, or below its last one, save still shorter
 * ones of a cell that the break cuts; the white beside it
 * is then no other column of a page of prose, which is as wide.
 */
function isSpannedBeside(box: Box, rules: Edge[]): boolean {
  const longer = rules.filter(
    ({ from, to }) =>
      (Math.abs(to - box.x1) <= SAME_END && from < box.x0 - SAME_END) ||
      (Math.abs(from - box.x0) <= SAME_END && to > box.x1 + SAME_END),
  );
  const above = longer.findLast(({ at }) => at < box.top && at > box.top - NEXT_RULE);
  const below = longer.find(({ at }) => at > box.bottom && at < box.bottom + NEXT_RULE);
  const isNested = ({ from, to }: Edge): boolean =>
    Math.abs(to - box.x1) <= SAME_END && from > box.x0;
  const isFirst = rules.every((rule) => rule.at > box.top - SAME_END || isNested(rule));
  const isLast = rules.every((rule) => rule.at < box.bottom + SAME_END || isNested(rule));
  const width = LABEL_WIDTH * (box.x1 - box.x0);
  const isLabel = (rule: Edge): boolean => rule.to - rule.from - (box.x1 - box.x0) <= width;
  const cutAbove = isFirst && below !== undefined && isLabel(below);
  const cutBelow = isLast && above !== undefined && isLabel(above);
  if (!(above && below) && !cutAbove && !cutBelow) return false;
  const top = above?.at ?? -Infinity;
  const bottom = below?.at ?? Infinity;
  const isBeside = ({ at, from, to }: Edge): boolean =>
    at > top && at < bottom && (to < box.x0 + SAME_END || from > box.x1 - SAME_END);
  return !rules.some(isBeside);
}

/** True for a box in a whole table that has no rules beside it there. */
function isPartOf(box: Box, whole: Box, rules: Edge[]): boolean {
  const inside =
    box.x0 > whole.x0 - SAME_END &&
    box.x1 < whole.x1 + SAME_END &&
    box.top > whole.top - SAME_END &&
    box.bottom < whole.bottom + SAME_END;
  const isBeside = ({ at, from, to }: Edge): boolean =>
    at > box.top && at < box.bottom && (to < box.x0 + SAME_END || from > box.x1 - SAME_END);
  return inside && box.x1 - box.x0 < whole.x1 - whole.x0 - SAME_END && !rules.some(isBeside);
}

/** A frame with the lines right above its first rule that keep within its sides: heads of columns. */
function withHead(box: Box, chunks: Chunk[]): Box {
  const above = chunksToRows(chunks.filter((chunk) => chunk.bottom <= box.top + SLACK)).reverse();
  let { top } = box;
  for (const row of above) {
    const own = row.chunks.filter((chunk) => chunk.x0 < box.x1 && chunk.x1 > box.x0);
    if (own.length === 0) continue;
    const fits = own.every(({ x0, x1 }) => x0 > box.x0 - SLACK && x1 < box.x1 + SLACK);
    if (!fits || top - row.bottom > row.bottom - row.top) break;
    top = row.top;
  }
  return { ...box, top };
}

/** True for a text left or right of a box. */
function standsBeside({ x0, x1, top, bottom }: Chunk, box: Box): boolean {
  const middle = (top + bottom) / 2;
  return middle > box.top && middle < box.bottom && (x1 < box.x0 + SLACK || x0 > box.x1 - SLACK);
}

function rowsIn(box: Box, chunks: Chunk[]): ChunkRow[] {
  return chunksToRows(chunks.filter((chunk) => holdsCentre(box, chunk)));
}

/** True for a box whose rows begin with words, so many texts in each at least. */
function hasLabels(box: Box, chunks: Chunk[], texts: number): boolean {
  const rows = rowsIn(box, chunks);
  const labelled = rows.filter(
    ({ chunks: [label, ...beside] }) => label && isLabel(label) && beside.length + 1 >= texts,
  );
  return rows.length >= LEAST_ROWS && labelled.length >= LABEL_SHARE * rows.length;
}

/** True for words, and for figures that name a row: years, ages from one to another. */
function isLabel({ numeric, text }: Chunk): boolean {
  return !numeric || /^(?:19|20)\d\d\b|^\d+\s?(?:[–-]\s?\d+|\+)$/u.test(text);
}

/** True where texts that no frame holds stand beside most rows of a frame. */
function goesOnBeside(frame: Box, chunks: Chunk[], outside: Chunk[]): boolean {
  const rows = rowsIn(frame, chunks);
  const beside = rows.filter((row) =>
    outside.some(
      ({ top, bottom }) =>
        overlapOf(top, bottom, row.top, row.bottom) > (row.bottom - row.top) / 2 &&
        Math.abs(top + bottom - row.top - row.bottom) < row.bottom - row.top,
    ),
  );
  return beside.length >= BESIDE_SHARE * rows.length;
}

function areaOf({ x0, top, x1, bottom }: Box): number {
  return (x1 - x0) * (bottom - top);
}
