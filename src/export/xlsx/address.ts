import type { Place } from './table-layout.js';

const LETTERS = 26;

/** Column 1 is A, 27 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/** A cell of a sheet; rows and columns from 1, as spreadsheets count. */
export interface Cell {
  row: number;
  column: number;
}

export const addressOf = ({ row, column }: Cell): string => `${columnName(column)}${row}`;

const follows = (previous: Cell, next: Cell, down: number, right: number): boolean =>
  next.row === previous.row + down && next.column === previous.column + right;

/** Neighbouring cells of one row or one column. */
export interface Stretch {
  first: Cell;
  last: Cell;
}

function extend(stretch: Stretch, cell: Cell): boolean {
  const { first, last } = stretch;
  const single = first === last;
  const down = follows(last, cell, 1, 0) && (single || first.column === last.column);
  const right = follows(last, cell, 0, 1) && (single || first.row === last.row);
  if (down || right) stretch.last = cell;
  return down || right;
}

/** Joins neighbours, in the order given. */
export function stretchesOf(cells: readonly Cell[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const cell of cells) {
    const last = stretches.at(-1);
    if (!last || !extend(last, cell)) stretches.push({ first: cell, last: cell });
  }
  return stretches;
}

/** Cells as spreadsheet ranges, neighbours joined: `G5:L5,N7`. */
export const rangesOf = (cells: readonly Cell[], prefix = ''): string =>
  stretchesOf(cells)
    .map(({ first, last }) =>
      first === last
        ? prefix + addressOf(first)
        : `${prefix}${addressOf(first)}:${addressOf(last)}`,
    )
    .join(',');

/** A sheet's name before an address in another sheet. */
export const sheetPrefix = (name: string): string => `'${name.replaceAll("'", "''")}'!`;

/** Where a block's figure stands on its sheet. */
export const cellAt = (place: Place, firstRow: number, firstColumn: number): Cell => ({
  row: firstRow + place.row,
  column: firstColumn + place.column,
});
