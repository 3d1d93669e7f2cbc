import { medianOf } from '../geometry/sorted.js';
import { overlapOf } from '../geometry/box.js';
import type { Column } from './align-columns.js';
import type { Placed } from './place-chunks.js';
import type { TextRow } from './align-rows.js';
import type { Chunk } from './chunks.js';
import type { Edge } from './edges.js';
import type { Span } from './grid.js';
import { isUnitLine, TITLE_SHARE } from './header-lines.js';
import { type Stack, sharesColumn, spreadStacks, underlined } from './header-spans.js';

/** Lines of one header cell leave less than this share of their height between them. */
const SAME_CELL_GAP = 0.5; /** The same for the unit of a head that has more storeys beside it. */
const UNIT_GAP = 1.2;
/** The same for two lines that heads of one line stand beside, at half their height to this (heights). */
const AROUND_GAP = 0.9;
const HALF_HEIGHT = 0.15;
/** Lines of one header cell begin, end or are centred within this (ems) of each other. */
const SET_ALIKE = 0.8;

/** Lines of one header cell that do not head the same columns are nearly as wide as each other. */
const MOST_SHARED = 0.8;
/** A text stands in the middle over heads that is off it by less than this share of their distance. */
const OFF_MIDDLE = 0.2;
/** Heads over neighbouring columns are no further apart than this many times the usual distance. */
const USUAL = 1.4;
/** Middles of a head and of the remark under it are off by less than this (ems). */
const SAME_MIDDLE = 0.3;

/** A cell of the header: its place and its lines of text. */
export interface HeaderCell extends Span {
  pieces: Chunk[];
}

/**
 * Puts the lines of a header into storeys: texts that stand close upon each other over the same
 * columns are one cell, a text over several columns stands above those of the single ones, and a
 * cell reaches down to the next one under it.
 */
export function linesToHeader(
  lines: TextRow[],
  columns: Column[],
  rules: Edge[],
): { rows: number; cells: HeaderCell[] } {
  const unit = lines.length > 1 && isUnitLine(lines[lines.length - 1] as TextRow, columns);
  const heads = findStacks(unit ? lines.slice(0, -1) : lines, rules);
  const stacks = spreadStacks(underlined(heads, columns, rules), columns);
  if (unit) stacks.push(lineToStack(lines[lines.length - 1] as TextRow, columns));
  const levels = stacks.map(() => 0);
  for (const [index, stack] of stacks.entries()) {
    for (let over = 0; over < index; over++) {
      if (sharesColumn(stacks[over] as Stack, stack)) {
        levels[index] = Math.max(levels[index] as number, (levels[over] as number) + 1);
      }
    }
  }
  const rows = Math.max(0, ...levels.map((level) => level + 1));
  const cells = stacks.map(({ col, colSpan, pieces }, index) => {
    const under = levels.filter(
      (level, other) =>
        level > (levels[index] as number) &&
        sharesColumn(stacks[other] as Stack, stacks[index] as Stack),
    );
    const row = levels[index] as number;
    return { row, col, rowSpan: Math.min(rows, ...under) - row, colSpan, pieces };
  });
  return { rows, cells };
}

/** The unit of all figures: one text over all columns but that of the labels. */
function lineToStack({ placed, top, bottom }: TextRow, columns: Column[]): Stack {
  return {
    col: 1,
    colSpan: columns.length - 1,
    top,
    bottom,
    pieces: placed.map(({ chunk }) => chunk),
  };
}

/** Texts of header cells, from top to bottom. */
function findStacks(lines: TextRow[], rules: Edge[]): Stack[] {
  const placed = lines.flatMap((line) => line.placed);
  const titles = new Set(lines.filter(isTitle).map((line) => line.placed[0]?.chunk));
  const stacks: Stack[] = [];
  for (const { chunk, col, colSpan } of [...placed].sort((a, b) => a.chunk.top - b.chunk.top)) {
    const own = { col, colSpan, top: chunk.top, bottom: chunk.bottom, pieces: [chunk] };
    const over = stacks.filter((stack) => sharesColumn(stack, own)).pop();
    const last = over?.pieces[over.pieces.length - 1];
    const beside = lineOf(chunk, lines);
    const spans =
      last &&
      (headsSeveral(last, chunk, beside) || isOfSpans(last, chunk, lineOf(last, lines), beside));
    const unit = last !== undefined && isUnit(last, chunk, beside);
    const around = last !== undefined && standsAround(last, chunk, lines);
    const near = unit ? UNIT_GAP : around ? AROUND_GAP : SAME_CELL_GAP;
    if (over && !spans && !titles.has(over.pieces[0]) && isSameCell(over, own, near, rules)) {
      over.pieces.push(chunk);
      over.bottom = Math.max(over.bottom, chunk.bottom);
      const end = Math.max(over.col + over.colSpan, col + colSpan);
      over.col = Math.min(over.col, col);
      over.colSpan = end - over.col;
    } else stacks.push(own);
  }
  return stacks;
}

/** The texts beside a piece, itself among them, from left to right. */
function lineOf(chunk: Chunk, lines: TextRow[]): Chunk[] {
  const line = lines.find(({ placed }) => placed.some((piece) => piece.chunk === chunk));
  return line?.placed.map((piece) => piece.chunk) ?? [];
}

/**
 * True where the text `over` stands in the middle over several texts side by side, `chunk` among
 * them, and neither begins, ends nor is centred with that one: it heads them all.
 */
function headsSeveral(over: Chunk, chunk: Chunk, beside: Chunk[]): boolean {
  const near = SAME_MIDDLE * chunk.fontSize;
  const middle = over.x0 + over.x1;
  const apart = [over.x0 - chunk.x0, over.x1 - chunk.x1, (middle - chunk.x0 - chunk.x1) / 2];
  if (apart.some((off) => Math.abs(off) <= near)) return false;
  const at = beside.indexOf(chunk);
  return beside.some((first, from) =>
    beside.some(
      (last, to) =>
        from <= at && at <= to && from < to && Math.abs(first.x0 + last.x1 - middle) / 2 <= near,
    ),
  );
}

/**
 * True where the text `over` stands in the middle over three heads, `chunk` the middle one, in a line
 * in which another text heads several: it heads all three, though it could go on in the middle one.
 */
function isOfSpans(over: Chunk, chunk: Chunk, above: Chunk[], beside: Chunk[]): boolean {
  const at = beside.indexOf(chunk);
  const [left, right] = [beside[at - 1], beside[at + 1]];
  if (!left || !right) return false;
  const others = above.filter((other) => other !== over);
  if (others.some(({ x0, x1 }) => x0 < right.x1 && x1 > left.x0)) return false;
  const middle = (left.x0 + left.x1 + right.x0 + right.x1) / 4;
  const apart = (right.x0 + right.x1 - left.x0 - left.x1) / 4;
  if (Math.abs(middle - (over.x0 + over.x1) / 2) > OFF_MIDDLE * apart) return false;
  return others.some((other) => standsBetween(other, beside));
}

/** True where a text stands between two heads, in the middle, that are no further from each other than most. */
function standsBetween({ x0, x1, fontSize }: Chunk, beside: Chunk[]): boolean {
  const middles = beside.map((head) => (head.x0 + head.x1) / 2);
  const apart = middles.slice(1).map((middle, at) => middle - (middles[at] as number));
  const near = SAME_MIDDLE * fontSize;
  return apart.some((distance, at) => {
    const off = (middles[at] as number) + distance / 2 - (x0 + x1) / 2;
    return Math.abs(off) <= near && distance <= USUAL * medianOf(apart);
  });
}

/** True for a line of one text over a line of several: a title over the columns, unless it goes on. */
function isTitle(line: TextRow, index: number, lines: TextRow[]): boolean {
  const below = lines[index + 1];
  if (line.placed.length !== 1 || !below || below.placed.length < 3) return false;
  const x0 = Math.min(...below.placed.map(({ chunk }) => chunk.x0));
  const x1 = Math.max(...below.placed.map(({ chunk }) => chunk.x1));
  const { chunk, col } = line.placed[0] as Placed;
  const off = Math.abs((chunk.x0 + chunk.x1) / 2 - (x0 + x1) / 2);
  const under = below.placed.find((piece) => piece.col === col);
  return off < TITLE_SHARE * (x1 - x0) && !/^\(?\p{Ll}|^\(\p{L}/u.test(under?.chunk.text ?? '');
}

/** True where heads of one line stand at half the height between two lines: these are lines of cells of two. */
function standsAround(over: Chunk, chunk: Chunk, lines: TextRow[]): boolean {
  const middle = (over.top + chunk.bottom) / 2;
  const near = HALF_HEIGHT * (chunk.bottom - chunk.top);
  return lines.some(({ top, bottom }) => Math.abs((top + bottom) / 2 - middle) <= near);
}

/** @param most white between lines of one cell, in heights of a line */
function isSameCell(over: Stack, own: Stack, most: number, rules: Edge[]): boolean {
  const chunk = own.pieces[0] as Chunk;
  if (chunk.top - over.bottom > most * (chunk.bottom - chunk.top)) return false;
  const last = over.pieces[over.pieces.length - 1] as Chunk;
  if (!isSetAlike(last, chunk)) return false;
  const same = over.col === own.col && over.colSpan === own.colSpan;
  const within = overlapOf(last.x0, last.x1, chunk.x0, chunk.x1);
  const wider = Math.max(last.x1 - last.x0, chunk.x1 - chunk.x0);
  if (!same && within < MOST_SHARED * wider && !isRemark(last, chunk)) return false;
  const middle = (chunk.x0 + chunk.x1) / 2;
  return !rules.some(
    (rule) =>
      rule.at > (last.top + last.bottom) / 2 &&
      rule.at < (chunk.top + chunk.bottom) / 2 &&
      rule.from < middle &&
      rule.to > middle,
  );
}

/** True for a remark under a head beside texts that are none: no storey of units. */
function isUnit(over: Chunk, chunk: Chunk, beside: Chunk[]): boolean {
  return isRemark(over, chunk) && beside.some(({ text }) => !text.startsWith('('));
}

/** True for a remark in brackets in the middle under a head: its unit. */
function isRemark(over: Chunk, chunk: Chunk): boolean {
  const off = Math.abs(over.x0 + over.x1 - chunk.x0 - chunk.x1) / 2;
  return chunk.text.startsWith('(') && off <= SAME_MIDDLE * chunk.fontSize;
}

/** True where two lines begin together, end together or have one middle, as lines of one cell do. */
function isSetAlike(a: Chunk, b: Chunk): boolean {
  const near = SET_ALIKE * Math.max(a.fontSize, b.fontSize);
  const starts = Math.abs(a.x0 - b.x0);
  const ends = Math.abs(a.x1 - b.x1);
  return Math.min(starts, ends, Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2) <= near;
}
