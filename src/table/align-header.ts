import { overlapOf } from '../geometry/box.js';
import type { Column, Placed } from './align-columns.js';
import type { TextRow } from './align-rows.js';
import { figurePitch, hasFigures, isYearLine, leadingOf, TIGHT } from './align-rows.js';
import type { Chunk } from './chunks.js';
import type { Edge } from './edges.js';
import type { Span } from './grid.js';

/** A header of more lines than this is none: the table has no figures near its top. */
const MOST_LINES = 10;
/** Lines of one header cell leave less than this share of their height between them. */
const SAME_CELL_GAP = 0.5;

/** A title stands in the middle of the columns, off by at most this share of their width. */
const TITLE_SHARE = 0.06;

/** A text that begins this far (share of the table's width) from the left is no label. */
const BANNER_INDENT = 0.12;
/** A rule under a header covers this share of the table's width. */
const HEAD_RULE_SHARE = 0.9;
/** Tables of so many columns and with so small a share of figures are tables of words. */
const LEAST_WORD_COLUMNS = 3;
const FEW_FIGURES = 0.35;

/** The rule under a spanning head is this close (ems) to the foot of its text. */
const UNDERLINE_REACH = 0.5;
/** Lines of one header cell begin, end or are centred within this (ems) of each other. */
const SET_ALIKE = 0.8;

/** A cell of the header: its place and its lines of text. */
export interface HeaderCell extends Span {
  pieces: Chunk[];
}

/**
 * Number of lines at the top of a table that are its header: all above the first rule across the
 * table, where there is one; else all before the first with figures, save the first line of a
 * wrapped label, which stands closer to the figures than rows do, and a heading over the first
 * labels.
 */
export function headerLines(lines: TextRow[], columns: Column[], rules: Edge[]): number {
  const ruled = ruledHead(lines, columns, rules);
  return ruled > 0 ? ruled : headByFigures(lines, columns);
}

/**
 * Number of lines above the first rule across the table, 0 where that rule is none under a header:
 * figures in its lines may head columns (sizes, years) but do not stand in all of them.
 */
function ruledHead(lines: TextRow[], columns: Column[], rules: Edge[]): number {
  const { x0 } = columns[0] as Column;
  const { x1 } = columns[columns.length - 1] as Column;
  const across = rules
    .filter(({ from, to }) => Math.min(to, x1) - Math.max(from, x0) >= HEAD_RULE_SHARE * (x1 - x0))
    .map(({ at }) => at)
    .filter((at) => at > middleOf(lines[0] as TextRow));
  const first = Math.min(...across);
  const head = lines.findIndex((line) => middleOf(line) > first);
  if (head <= 0 || head > MOST_LINES) return 0;
  const body = lines.slice(head).filter(hasFigures).length;
  const figures = lines.slice(0, head).filter((line) => hasFigures(line) && !isYearLine(line));
  return figures.length < head && body > figures.length ? head : 0;
}

function middleOf({ top, bottom }: TextRow): number {
  return (top + bottom) / 2;
}

function headByFigures(lines: TextRow[], columns: Column[]): number {
  let head = lines.findIndex((line) => hasFigures(line) && !isYearLine(line));
  if (head > MOST_LINES || head < 0) return 0;
  if (isOfWords(lines, columns)) {
    const full = lines.findIndex((line) => line.placed.length === columns.length);
    if (full >= 0 && full < head) return full + 1;
  }
  const tight = TIGHT * figurePitch(lines);
  while (head > 0 && lines[head - 1]?.placed.length === 1) {
    const last = lines[head - 1] as TextRow;
    const centred =
      isBanner(last, columns) && lines.slice(head).some((line) => isBanner(line, columns));
    const heading = head > 1 && (last.placed[0]?.col === 0 || centred);
    if (!heading && leadingOf(lines[head - 1], lines[head] as TextRow) >= tight) break;
    head--;
  }
  return head;
}

/** True for a table of words, in which a figure does not tell the first row. */
function isOfWords(lines: TextRow[], columns: Column[]): boolean {
  const beside = lines.flatMap((line) => line.placed.filter(({ col }) => col > 0));
  const figures = beside.filter(({ chunk }) => chunk.numeric).length;
  return columns.length >= LEAST_WORD_COLUMNS && figures < FEW_FIGURES * beside.length;
}

/** True for one text in the middle of a table, away from its sides: a heading over all its columns. */
export function isBanner({ placed }: TextRow, columns: Column[]): boolean {
  const piece = placed[0];
  if (!piece || placed.length > 1 || piece.chunk.numeric || piece.chunk.text.startsWith('('))
    return false;
  const { x0 } = columns[0] as Column;
  const { x1 } = columns[columns.length - 1] as Column;
  const off = Math.abs((piece.chunk.x0 + piece.chunk.x1) / 2 - (x0 + x1) / 2);
  return off <= TITLE_SHARE * (x1 - x0) && piece.chunk.x0 > x0 + BANNER_INDENT * (x1 - x0);
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
  const stacks = spreadStacks(underlined(findStacks(lines, rules), columns, rules), columns);
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

interface Stack {
  col: number;
  colSpan: number;
  top: number;
  bottom: number;
  pieces: Chunk[];
}

function sharesColumn(a: Stack, b: Stack): boolean {
  return a.col < b.col + b.colSpan && b.col < a.col + a.colSpan;
}

/**
 * Widens texts over the columns that the rule right under them reaches over, where nothing else
 * stands above that rule.
 */
function underlined(stacks: Stack[], columns: Column[], rules: Edge[]): Stack[] {
  return stacks.map((stack) => {
    const reach = UNDERLINE_REACH * (stack.pieces[0]?.fontSize ?? 0);
    const middle = (stack.col + stack.col + stack.colSpan - 1) / 2;
    for (const { at, from, to } of rules) {
      if (at < stack.bottom - reach || at > stack.bottom + reach) continue;
      const own = columns.flatMap(({ x0, x1 }, col) =>
        (x0 + x1) / 2 > from && (x0 + x1) / 2 < to ? [col] : [],
      );
      const col = own[0] ?? 0;
      const wide = { ...stack, col, colSpan: own.length };
      if (own.length < 2 || middle < col || middle >= col + own.length) continue;
      const alone = stacks.every(
        (other) => other === stack || !sharesColumn(other, wide) || !isBeside(other, stack),
      );
      if (alone) return wide;
    }
    return stack;
  });
}

function isBeside(a: Stack, b: Stack): boolean {
  return a.top < b.bottom && b.top < a.bottom;
}

/** A text counts as centred over columns up to this share of their mean width off their middle. */
const CENTRED_SHARE = 0.3;

/**
 * Widens texts of upper storeys over the columns in whose middle they stand, as far as nothing
 * else stands beside them.
 */
function spreadStacks(stacks: Stack[], columns: Column[]): Stack[] {
  const wide: Stack[] = [];
  for (const stack of stacks) {
    const under = stacks.some((other) => other.top >= stack.bottom && sharesColumn(other, stack));
    const over = wide.filter(
      (other) => other.colSpan > 1 && other.bottom <= stack.top && sharesColumn(other, stack),
    );
    const parent = over[over.length - 1] ?? { col: 0, colSpan: columns.length };
    wide.push(under ? spread(stack, parent, [...wide, ...stacks], columns) : stack);
  }
  return wide;
}

function spread(
  stack: Stack,
  parent: Pick<Stack, 'col' | 'colSpan'>,
  others: Stack[],
  columns: Column[],
): Stack {
  const isFree = (col: number): boolean =>
    others.every(
      (other) =>
        (other.col === stack.col && other.top === stack.top) ||
        col < other.col ||
        col >= other.col + other.colSpan ||
        other.top >= stack.bottom ||
        other.bottom <= stack.top,
    );
  const hasUnder = (col: number): boolean =>
    others.some(
      (other) => other.top >= stack.bottom && col >= other.col && col < other.col + other.colSpan,
    );
  let first = stack.col;
  let last = stack.col + stack.colSpan - 1;
  while (first > parent.col && isFree(first - 1) && hasUnder(first - 1)) first--;
  while (last < parent.col + parent.colSpan - 1 && isFree(last + 1) && hasUnder(last + 1)) last++;
  const middle = Math.min(...stack.pieces.map((piece) => piece.x0 + piece.x1)) / 2;
  let best = { col: stack.col, colSpan: stack.colSpan };
  for (let a = first; a <= stack.col; a++) {
    for (let b = last; b >= stack.col + stack.colSpan - 1 && b - a + 1 > best.colSpan; b--) {
      const x0 = (columns[a] as Column).x0;
      const x1 = (columns[b] as Column).x1;
      const off = Math.abs((x0 + x1) / 2 - middle);
      if (off <= (CENTRED_SHARE * (x1 - x0)) / (b - a + 1)) best = { col: a, colSpan: b - a + 1 };
    }
  }
  return { ...stack, ...best };
}

/** Texts of header cells, from top to bottom. */
function findStacks(lines: TextRow[], rules: Edge[]): Stack[] {
  const placed = lines.flatMap((line) => line.placed);
  const titles = new Set(lines.filter(isTitle).map((line) => line.placed[0]?.chunk));
  const stacks: Stack[] = [];
  for (const { chunk, col, colSpan } of [...placed].sort((a, b) => a.chunk.top - b.chunk.top)) {
    const own = { col, colSpan, top: chunk.top, bottom: chunk.bottom, pieces: [chunk] };
    const over = stacks.filter((stack) => sharesColumn(stack, own)).pop();
    if (over && !titles.has(over.pieces[0]) && isSameCell(over, chunk, own, rules)) {
      over.pieces.push(chunk);
      over.bottom = Math.max(over.bottom, chunk.bottom);
      const end = Math.max(over.col + over.colSpan, col + colSpan);
      over.col = Math.min(over.col, col);
      over.colSpan = end - over.col;
    } else stacks.push(own);
  }
  return stacks;
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
  return off < TITLE_SHARE * (x1 - x0) && !/^\p{Ll}/u.test(under?.chunk.text ?? '');
}

function isSameCell(over: Stack, chunk: Chunk, own: Stack, rules: Edge[]): boolean {
  if (chunk.top - over.bottom > SAME_CELL_GAP * (chunk.bottom - chunk.top)) return false;
  const last = over.pieces[over.pieces.length - 1] as Chunk;
  if (!isSetAlike(last, chunk)) return false;
  const same = over.col === own.col && over.colSpan === own.colSpan;
  const within = overlapOf(last.x0, last.x1, chunk.x0, chunk.x1);
  if (!same && within < 0.8 * Math.max(last.x1 - last.x0, chunk.x1 - chunk.x0)) return false;
  const middle = (chunk.x0 + chunk.x1) / 2;
  return !rules.some(
    (rule) =>
      rule.at > (last.top + last.bottom) / 2 &&
      rule.at < (chunk.top + chunk.bottom) / 2 &&
      rule.from < middle &&
      rule.to > middle,
  );
}

/** True where two lines begin together, end together or have one middle, as lines of one cell do. */
function isSetAlike(a: Chunk, b: Chunk): boolean {
  const near = SET_ALIKE * Math.max(a.fontSize, b.fontSize);
  const starts = Math.abs(a.x0 - b.x0);
  const ends = Math.abs(a.x1 - b.x1);
  return Math.min(starts, ends, Math.abs(a.x0 + a.x1 - b.x0 - b.x1) / 2) <= near;
}
