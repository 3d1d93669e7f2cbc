import { overlapOf } from '../geometry/box.js';
import type { Table } from '../model/table.js';
import type { Column } from './align-columns.js';
import type { JoinedColumns } from './join-columns.js';

/** Columns of two parts are one where their texts overlap by this share of the narrower one. */
const SAME_COLUMN = 0.3;
/** Share of the columns of the part with fewer that must be found in the other. */
const SHARED_COLUMNS = 0.75;

/**
 * Fits the columns of two parts of a table without rulings by the places of their texts: one
 * column of a part may stand over several of the other (a label over labels of two storeys).
 */
export function fitAlignedColumns(above: Table, below: Table): JoinedColumns | undefined {
  const upper = textColumns(above);
  const lower = textColumns(below);
  const first: number[] = [];
  const second: number[] = [];
  let cols = 0;
  let shared = 0;
  let a = 0;
  let b = 0;
  while (a < upper.length || b < lower.length) {
    const left = upper[a];
    const right = lower[b];
    if (!left || !right || !isSame(left, right)) {
      if (left && (!right || left.x0 < right.x0)) first[a++] = cols++;
      else second[b++] = cols++;
      continue;
    }
    shared++;
    first[a++] = cols;
    second[b++] = cols++;
    while (isUnder(left, lower, b, upper[a])) second[b++] = cols++;
    while (isUnder(right, upper, a, lower[b])) first[a++] = cols++;
  }
  if (shared < 2 || shared < SHARED_COLUMNS * Math.min(upper.length, lower.length))
    return undefined;
  return { cols, above: [...first, cols], below: [...second, cols] };
}

/** True where the next column of one part still lies with `column` of the other part. */
function isUnder(column: Column, next: Column[], at: number, rival: Column | undefined): boolean {
  const candidate = next[at];
  return (
    candidate !== undefined && isSame(column, candidate) && !(rival && isSame(rival, candidate))
  );
}

function isSame(a: Column, b: Column): boolean {
  const narrower = Math.min(a.x1 - a.x0, b.x1 - b.x0);
  return overlapOf(a.x0, a.x1, b.x0, b.x1) >= SAME_COLUMN * narrower;
}

/** Extent of each column's texts; figures alone where there are any, as headers may be wider. */
export function textColumns(table: Table): Column[] {
  return Array.from({ length: table.cols }, (_, col) => {
    const cells = table.cells.filter((cell) => cell.col === col && cell.colSpan === 1);
    const texts = cells.filter((cell) => cell.text !== '');
    const figures = texts.filter((cell) => /^[\d.,\s-]+$/u.test(cell.text));
    const basis = figures.length > 0 ? figures : texts.length > 0 ? texts : cells;
    return {
      x0: Math.min(...basis.map((cell) => cell.x0)),
      x1: Math.max(...basis.map((cell) => cell.x1)),
    };
  });
}
