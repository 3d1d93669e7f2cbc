import { lowerBound } from '../geometry/sorted.js';
import type { Mark } from '../geometry/marks.js';
import type { Reading } from '../model/page.js';
import type { Cell, Table, TableMethod } from '../model/table.js';
import { marksToText } from './cell-text.js';
import { keepHungMarks, keepStacks } from './hung-marks.js';
import { keepFiguresWhole } from './whole-figures.js';
import { keepWordsWhole } from './whole-words.js';
import { type Grid, gridToBox, type Span, spanToBox } from './grid.js';

/** Marks by cell of a grid, in the order of its spans. A mark belongs where its centre lies, save parts of figures and hung signs. */
export function sortMarks(grid: Grid, marks: Mark[]): Mark[][] {
  const cols = grid.xs.length - 1;
  const owner = ownersOf(grid, cols);
  const homes = marks.map(({ glyph }) => {
    const col = lowerBound(grid.xs, (glyph.x0 + glyph.x1) / 2) - 1;
    const row = lowerBound(grid.ys, (glyph.top + glyph.bottom) / 2) - 1;
    if (col < 0 || col >= cols || row < 0 || row >= grid.ys.length - 1) return -1;
    return owner[row * cols + col] as number;
  });
  keepFiguresWhole(marks, homes, grid.xs);
  keepWordsWhole(marks, homes);
  keepHungMarks(marks, homes);
  keepStacks(marks, homes);
  const cells: Mark[][] = grid.spans.map(() => []);
  for (const [index, mark] of marks.entries()) cells[homes[index] as number]?.push(mark);
  return cells;
}

/** Place of the grid -> index of the span that covers it, −1 for none. */
function ownersOf({ spans, ys }: Grid, cols: number): Int32Array {
  const owner = new Int32Array((ys.length - 1) * cols).fill(-1);
  for (const [index, { row, col, rowSpan, colSpan }] of spans.entries()) {
    for (let r = row; r < row + rowSpan; r++) {
      owner.fill(index, r * cols + col, r * cols + col + colSpan);
    }
  }
  return owner;
}

/** A grid and the marks in its cells -> a table of one page. */
export function gridToTable(grid: Grid, marks: Mark[][], page: number, method: TableMethod): Table {
  const rows = grid.ys.length - 1;
  return {
    method,
    rows,
    cols: grid.xs.length - 1,
    cells: grid.spans.map((span, index) =>
      toCell(span, spanToBox(grid, span), marks[index] ?? [], page),
    ),
    parts: [{ page, ...gridToBox(grid), firstRow: 0, rows }],
  };
}

function toCell(span: Span, box: ReturnType<typeof spanToBox>, marks: Mark[], page: number): Cell {
  const cell: Cell = {
    page,
    ...span,
    ...box,
    text: marksToText(marks),
    method: marks.some((mark) => mark.run.method === 'ocr') ? 'ocr' : 'text',
    confidence: marks.reduce((least, mark) => Math.min(least, mark.run.confidence), 1),
  };
  if (marks.length > 0) cell.fontSize = Math.max(...marks.map((mark) => mark.run.fontSize));
  const letterSpacing = Math.max(0, ...marks.map(({ spacing = 0 }) => spacing));
  if (letterSpacing > 0) cell.letterSpacing = letterSpacing;
  if (marks.some((mark) => !mark.glyph.mapped)) cell.unmapped = true;
  const readings = readingsOf(marks);
  if (readings) cell.readings = readings;
  return cell;
}

/** Opinions about the text of a cell: those of its run, where one run is all there is. */
function readingsOf(marks: Mark[]): Reading[] | undefined {
  const run = marks[0]?.run;
  return run && marks.every((mark) => mark.run === run) ? run.readings : undefined;
}
