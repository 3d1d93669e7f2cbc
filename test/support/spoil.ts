import type { Cell, Table } from '../../src/model/table.js';

/** Rows `from` to `to` (excluded) as a table of their own; cells that are cut keep their text above. */
export function cutRows(table: Table, from: number, to: number, page: number): Table {
  const cells = table.cells.flatMap((cell) => {
    const first = Math.max(cell.row, from);
    const last = Math.min(cell.row + cell.rowSpan, to);
    if (last <= first) return [];
    const text = cell.row < from ? '' : cell.text;
    return [{ ...cell, page, row: first - from, rowSpan: last - first, text }];
  });
  const part = table.parts[0];
  return {
    ...table,
    rows: to - from,
    cells,
    parts: part ? [{ ...part, page, firstRow: 0, rows: to - from }] : [],
  };
}

export function mapCells(table: Table, change: (cell: Cell) => Cell): Table {
  return { ...table, cells: table.cells.map(change) };
}

/** A row that no form has, above row `at`. */
export function insertRow(table: Table, at: number, texts: string[]): Table {
  const moved = table.cells.map((cell) => {
    if (cell.row >= at) return { ...cell, row: cell.row + 1 };
    return cell.row + cell.rowSpan > at ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell;
  });
  const covered = new Set(
    moved
      .filter((cell) => cell.row < at && cell.row + cell.rowSpan > at)
      .flatMap((cell) => Array.from({ length: cell.colSpan }, (_, i) => cell.col + i)),
  );
  const cells = texts.flatMap((text, col) => {
    if (covered.has(col)) return [];
    const model = table.cells[0] as Cell;
    return [{ ...model, row: at, col, rowSpan: 1, colSpan: 1, text }];
  });
  return {
    ...table,
    rows: table.rows + 1,
    cells: [...moved, ...cells].toSorted((a, b) => a.row - b.row || a.col - b.col),
    parts: table.parts.map((part) => ({ ...part, rows: part.rows + 1 })),
  };
}

/** Every row number from `at` on, one less; the row itself is gone. */
export function dropRow(table: Table, at: number): Table {
  const cells = table.cells.flatMap((cell) => {
    if (cell.row > at) return [{ ...cell, row: cell.row - 1 }];
    const covers = cell.row + cell.rowSpan > at;
    if (!covers) return [cell];
    return cell.rowSpan > 1 ? [{ ...cell, rowSpan: cell.rowSpan - 1 }] : [];
  });
  return {
    ...table,
    rows: table.rows - 1,
    cells,
    parts: table.parts.map((part) => ({ ...part, rows: part.rows - 1 })),
  };
}
