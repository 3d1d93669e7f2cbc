import { overlapOf } from '../geometry/box.js';
import type { Cell, Table } from '../model/table.js';
import type { Column } from './align-columns.js';
import type { ColumnReach, JoinedColumns } from './join-columns.js';

/** Columns of two parts are one where their texts overlap by this share of the narrower one. */
const SAME_COLUMN = 0.3;
/** Share of the columns of the part with fewer that must be found in the other. */
const SHARED_COLUMNS = 0.75;

/**
 * Fits the columns of two parts of a table without rulings by the places of their texts: one
 * column of a part may stand over several of the other (a label over labels of two storeys). A column
 * that one part has not, since all its figures there are blank, is left between the others.
 */
export function fitAlignedColumns(above: Table, below: Table): JoinedColumns | undefined {
  const upper = textColumns(above);
  const lower = textColumns(below);
  const first: ColumnReach[] = [];
  const second: ColumnReach[] = [];
  let cols = 0;
  const found = { upper: 0, lower: 0 };
  while (first.length < upper.length || second.length < lower.length) {
    const left = upper[first.length];
    const right = lower[second.length];
    const from = cols;
    if (!left || !right || !isSame(left, right)) {
      const own = left && (!right || left.x0 < right.x0) ? first : second;
      own.push([from, ++cols]);
      continue;
    }
    found.upper++;
    found.lower++;
    cols++;
    const [a, b] = [first.length, second.length];
    first.push([from, cols]);
    second.push([from, cols]);
    while (isUnder(left, lower, second.length, upper[a + 1])) {
      second.push([cols, ++cols]);
      found.lower++;
    }
    first[a] = [from, cols];
    while (isUnder(right, upper, first.length, lower[second.length])) {
      first.push([cols, ++cols]);
      found.upper++;
    }
    if (second.length === b + 1) second[b] = [from, cols];
  }
  const fewer = upper.length < lower.length ? 'upper' : 'lower';
  const shared = Math.min(found.upper, found.lower);
  if (shared < 2 || found[fewer] < SHARED_COLUMNS * Math.min(upper.length, lower.length))
    return undefined;
  return { cols, above: first, below: second };
}

/** A joined table with a blank cell in each row from `first` on where its part has not a column that the other one has. */
export function fillBlankColumns(table: Table, first: number): Table {
  const blanks: Cell[] = [];
  for (let row = first; row < table.rows; row++) {
    const own = table.cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row);
    for (const { col, colSpan, x1, top, bottom, page, method } of own) {
      const at = col + colSpan;
      const next = own.filter((cell) => cell.col > col).sort((a, b) => a.col - b.col)[0];
      if (!next) continue;
      for (let place = at; place < next.col; place++) {
        const box = { x0: x1, x1: Math.max(x1, next.x0), top, bottom };
        const span = { row, col: place, rowSpan: 1, colSpan: 1 };
        blanks.push({ page, ...box, ...span, text: '', method, confidence: 1 });
      }
    }
  }
  return { ...table, cells: [...table.cells, ...blanks] };
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
