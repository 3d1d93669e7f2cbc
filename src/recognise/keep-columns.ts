import type { Cell } from '../model/table.js';
import type { Assigned } from './assign-segments.js';
import { unrecognisedCells } from './place-figures.js';
import type { PreparedBlock, PreparedTable } from './prepared-form.js';
import type { TableReading } from './read-table.js';
import type { Segment } from './segments.js';

/** Keeps what stands in columns that the form does not have, with a warning for each. */
export function keepColumns(
  table: PreparedTable,
  assigned: readonly Assigned[],
  blockOf: (segment: Segment) => PreparedBlock | undefined,
  reading: TableReading,
): void {
  const placed = new Set([...reading.placements.values()].map(placeKey));
  for (const { segment, plans } of assigned) {
    const block = blockOf(segment);
    const plan = block && plans.get(block);
    for (const head of plan?.extra ?? []) {
      if (head.labels[0] && block?.serialKeys.has(head.labels[0].key)) continue;
      const cells = cellsIn(segment, head);
      if (!cells.some((cell) => cell.text.trim() !== '' && !placed.has(placeKey(cell)))) continue;
      reading.unrecognised.push(...unrecognisedCells('column', table.id, head.text, cells));
      reading.warnings.push({
        code: 'columns.unplaced',
        message: `“${head.text}”一列不在统一格式内，原样保留`,
        ...(cells[0] ? { page: cells[0].page } : {}),
      });
    }
  }
}

/** Tells cells apart, and a part of a cell not from the whole. */
function placeKey({ page, row, col }: Cell): string {
  return `${page}:${row}:${col}`;
}

function cellsIn(segment: Segment, span: { from: number; to: number }): Cell[] {
  const cells: Cell[] = [];
  for (let row = segment.from; row < segment.to; row += 1) {
    for (const { cell } of segment.grid.row(row)) {
      if (cell.row === row && cell.col >= span.from && cell.col < span.to) cells.push(cell);
    }
  }
  return cells;
}
