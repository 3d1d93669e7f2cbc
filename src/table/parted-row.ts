import type { Cell, Table } from '../model/table.js';
import { hasOwnNumber } from './own-number.js';

/** So many figures side by side are those of a row. */
const LEAST_FIGURES = 2;
/** Rows of heads that the next page repeats below the figures, at most. */
const MOST_HEADS = 6;
const FIGURE = /^[-–—−－/／]?[\p{Nd},.，．]*[\p{Nd}/／—–－-]$/u;

/**
 * A joined table without rulings whose last row above a page break is a numbered label without figures, and whose
 * first one below is nothing but figures right of it: the break parts one row, and the figures go to the label.
 * Not where such a label comes below that has no figures either: these may be its own.
 * @param firstRow first row below the break
 */
export function joinPartedRow(table: Table, firstRow: number): Table {
  const rowOf = (row: number): Cell[] =>
    table.cells.filter((cell) => cell.row === row && cell.text.trim() !== '');
  const above = rowOf(firstRow - 1);
  const figures = rowOf(firstRow);
  const label = above.at(-1);
  if (!label || !hasOwnNumber(label.text) || figures.length < LEAST_FIGURES) return table;
  const end = label.col + label.colSpan;
  if (!figures.every(({ col, colSpan, text }) => FIGURE.test(text) && colSpan === 1 && col >= end))
    return table;
  for (let row = firstRow + 1; row < Math.min(table.rows, firstRow + 1 + MOST_HEADS); row++) {
    const own = rowOf(row);
    if (own.some(({ text }) => FIGURE.test(text))) break;
    if (own.some(({ col, text }) => col === label.col && hasOwnNumber(text))) return table;
  }
  const below = new Map(figures.map((figure) => [figure.col, figure]));
  const put = (cell: Cell): Cell => {
    const figure = below.get(cell.col);
    if (!figure || (cell.row !== firstRow - 1 && cell !== figure)) return cell;
    return cell === figure ? { ...cell, text: '' } : { ...figure, row: firstRow - 1 };
  };
  return { ...table, cells: table.cells.map(put) };
}
