import { boxAround } from '../geometry/box.js';
import type { Column } from './align-columns.js';
import type { Chunk } from './chunks.js';
import type { Edge } from './edges.js';

/** The rule under a spanning head is this close (ems) to the foot of its text. */
const UNDERLINE_REACH = 0.5;

/** Lines one below the other share less than this of the height of the lower one. */
const OVERLAP = 0.4;

/** Lines of text of one header cell, over one column or several. */
export interface Stack {
  col: number;
  colSpan: number;
  top: number;
  bottom: number;
  pieces: Chunk[];
  /** A rule under it tells how far it reaches. */
  underlined?: true;
}

export function sharesColumn(a: Stack, b: Stack): boolean {
  return a.col < b.col + b.colSpan && b.col < a.col + a.colSpan;
}

/**
 * Widens texts over the columns that the rule right under them reaches over, where nothing else
 * stands above that rule.
 */
export function underlined(stacks: Stack[], columns: Column[], rules: Edge[]): Stack[] {
  return stacks.map((stack) => {
    const reach = UNDERLINE_REACH * (stack.pieces[0]?.fontSize ?? 0);
    const middle = (stack.col + stack.col + stack.colSpan - 1) / 2;
    for (const { at, from, to } of rules) {
      if (at < stack.bottom - reach || at > stack.bottom + reach) continue;
      const own = columns.flatMap(({ x0, x1 }, col) =>
        (x0 + x1) / 2 > from && (x0 + x1) / 2 < to ? [col] : [],
      );
      const col = own[0] ?? 0;
      const wide: Stack = { ...stack, col, colSpan: own.length, underlined: true };
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
  return !isUnder(a, b) && !isUnder(b, a);
}

/** True for a text under another one: signs set low may reach a little into the line below. */
function isUnder(a: Stack, b: Stack): boolean {
  return a.top >= b.bottom - OVERLAP * Math.min(a.bottom - a.top, b.bottom - b.top);
}

/** A text counts as centred over columns up to this share of their mean width off their middle. */
const CENTRED_SHARE = 0.3;
/** Of spans whose middles are equally near, within this share of a column, the widest counts. */
const SAME_OFF = 0.1;

/**
 * Widens texts of upper storeys over the columns in whose middle they stand, as far as nothing
 * else stands beside them.
 */
export function spreadStacks(stacks: Stack[], columns: Column[]): Stack[] {
  const wide: Stack[] = [];
  for (const stack of stacks) {
    const under = stacks.some((other) => isUnder(other, stack) && sharesColumn(other, stack));
    const over = wide.filter(
      (other) => other.colSpan > 1 && isUnder(stack, other) && sharesColumn(other, stack),
    );
    const parent = over[over.length - 1] ?? { col: 0, colSpan: columns.length };
    wide.push(
      under && !stack.underlined ? spread(stack, parent, [...wide, ...stacks], columns) : stack,
    );
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
        isUnder(other, stack) ||
        isUnder(stack, other),
    );
  const hasUnder = (col: number): boolean =>
    others.some(
      (other) => isUnder(other, stack) && col >= other.col && col < other.col + other.colSpan,
    );
  let first = stack.col;
  let last = stack.col + stack.colSpan - 1;
  while (first > parent.col && isFree(first - 1) && hasUnder(first - 1)) first--;
  while (last < parent.col + parent.colSpan - 1 && isFree(last + 1) && hasUnder(last + 1)) last++;
  const middles = columns.map((column, col) => middleOfHead(col, column, stack, others));
  return { ...stack, ...widestCentred(stack, first, last, middles) };
}

/** The middle of the head of a column under `stack`, or of the column's text where it has none. */
function middleOfHead(col: number, column: Column, stack: Stack, others: Stack[]): number {
  const head = others.find(
    (other) => other.colSpan === 1 && other.col === col && isUnder(other, stack),
  );
  const { x0, x1 } = head ? boxAround(head.pieces) : column;
  return (x0 + x1) / 2;
}

/** The columns from `first` to `last` at most in whose middle a text stands best; its own, if none. */
function widestCentred(
  { col, colSpan, pieces }: Stack,
  first: number,
  last: number,
  middles: number[],
): Pick<Stack, 'col' | 'colSpan'> {
  const middle = Math.min(...pieces.map((piece) => piece.x0 + piece.x1)) / 2;
  let best = { col, colSpan, off: CENTRED_SHARE };
  for (let a = first; a <= col; a++) {
    for (let b = last; b >= Math.max(a + 1, col + colSpan - 1); b--) {
      const x0 = middles[a] as number;
      const x1 = middles[b] as number;
      const span = b - a + 1;
      const off = (Math.abs((x0 + x1) / 2 - middle) * (b - a)) / (x1 - x0);
      const better =
        off < best.off - SAME_OFF || (off <= best.off + SAME_OFF && span > best.colSpan);
      if (off <= CENTRED_SHARE && span > colSpan && better) best = { col: a, colSpan: span, off };
    }
  }
  return { col: best.col, colSpan: best.colSpan };
}
