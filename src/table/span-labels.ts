import type { Column } from './align-columns.js';
import type { HeaderCell } from './align-header.js';
import type { Edge } from './edges.js';

/** Columns of labels of groups of rows, at most: the leftmost ones. */
const MOST_COLUMNS = 2;
/** Labels of groups and of smaller ones have more columns beside them than this. */
const LEAST_BESIDE = 3;

/**
 * Lets labels on the left reach over further rows: those from which a rule parts all columns but the
 * label's, where these rows have no label of their own. A figure is that of its own row.
 * @param rows cells with text of each row, from the first after the header
 * @param extents top and bottom of each row
 */
export function spanLabels(
  rows: HeaderCell[][],
  extents: [number, number][],
  columns: Column[],
  rules: Edge[],
): HeaderCell[] {
  const isOpen = (row: number, col: number): boolean => {
    const [top, bottom] = [middleOf(extents[row - 1]), middleOf(extents[row])];
    const between = rules.filter(({ at }) => at > top && at < bottom);
    const covers = (index: number): boolean => between.some((rule) => isOver(rule, columns[index]));
    // A label of smaller groups beside it may reach over the same rows.
    const next = col === 0 && columns.length > LEAST_BESIDE && !covers(1) ? 2 : col + 1;
    return covers(next) && covers(columns.length - 1) && !covers(col);
  };
  const isBlank = (row: number, col: number): boolean =>
    rows[row]?.every((cell) => col < cell.col || col >= cell.col + cell.colSpan) ?? false;
  const spread = (cell: HeaderCell, index: number): HeaderCell => {
    if (cell.col >= MOST_COLUMNS || cell.col + 1 >= columns.length || cell.colSpan > 1) return cell;
    if (cell.col > 0 && cell.pieces.every(isFigure)) return cell;
    let first = index;
    let last = index;
    while (first > 0 && isBlank(first - 1, cell.col) && isOpen(first, cell.col)) first--;
    while (isBlank(last + 1, cell.col) && isOpen(last + 1, cell.col)) last++;
    return { ...cell, row: cell.row - index + first, rowSpan: last - first + 1 };
  };
  return rows.flatMap((row, index) => row.map((cell) => spread(cell, index)));
}

/** True for a figure; a letter makes it a name: E6, L1. */
function isFigure({ numeric, text }: HeaderCell['pieces'][number]): boolean {
  return numeric && !/\p{L}/u.test(text);
}

function middleOf(extent: [number, number] | undefined): number {
  return extent ? (extent[0] + extent[1]) / 2 : Infinity;
}

function isOver({ from, to }: Edge, column: Column | undefined): boolean {
  const middle = column ? (column.x0 + column.x1) / 2 : Infinity;
  return from <= middle && to >= middle;
}
