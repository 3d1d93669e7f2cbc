import type { Table, TablePart } from '../model/table.js';

/** Borders of a table's columns (ascending, one more than columns), from its cells. */
export function columnBorders(table: Table): number[] {
  const sums = new Float64Array(table.cols + 1);
  const counts = new Float64Array(table.cols + 1);
  for (const { col, colSpan, x0, x1 } of table.cells) {
    sums[col] = (sums[col] as number) + x0;
    counts[col] = (counts[col] as number) + 1;
    sums[col + colSpan] = (sums[col + colSpan] as number) + x1;
    counts[col + colSpan] = (counts[col + colSpan] as number) + 1;
  }
  const borders: number[] = [];
  for (let col = 0; col <= table.cols; col++) {
    const count = counts[col] as number;
    borders.push(count > 0 ? (sums[col] as number) / count : (borders[col - 1] ?? 0));
  }
  return borders;
}

export function firstPart(table: Table): TablePart {
  return table.parts[0] as TablePart;
}

export function lastPart(table: Table): TablePart {
  return table.parts[table.parts.length - 1] as TablePart;
}
