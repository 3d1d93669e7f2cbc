import type { Cell } from '../model/table.js';
import { isUnit, readFigure } from '../text/index.js';
import type { Span } from './figure-columns.js';
import { type GridCell, ILLEGIBLE } from './grid.js';
import { cellAt } from './place-figures.js';
import type { ColumnPlan } from './plan-columns.js';
import type { RowRun } from './printed-row.js';

/** Fewer figures side by side may be as many as the columns by chance. */
const LEAST_COLUMNS = 3;

/** The cells of a row, one for each column of the block; undefined where that is not certain. */
export interface PlacedRow {
  cells: (Cell | undefined)[];
  /** Cells with something in them that were not placed. */
  left: Cell[];
}

/**
 * Gives each column of a block its cell in a row. By the columns' places, where these hold every
 * figure of the row; else by order alone, where the row has just as many figures as the block has
 * columns. A row that has figures beside the columns, in another number, gives nothing: whatever
 * were taken from it might be its neighbour; nor does one that is shifted, unless its figures stand side by
 * side behind the label, as many as there are columns.
 */
export function placeRow(run: RowRun, plan: ColumnPlan): PlacedRow {
  const filled = filledCells(run, plan.figuresFrom).filter((cell) => !isForeign(cell, plan));
  const placed = plan.spans.map((span) => cellIn(run, span));
  const whole = wholeRow(run, plan);
  const isWhole = whole.length === plan.spans.length;
  if (isShifted(run, plan, placed)) {
    if (isWhole) return { cells: whole, left: [] };
    return { cells: plan.spans.map(() => undefined), left: filled.map((one) => one.cell) };
  }
  const beside = filled.filter((cell) => !isCovered(cell, plan));
  if (beside.length === 0 && placed.every((cell) => cell !== undefined)) {
    return { cells: placed, left: [] };
  }
  const figures = plan.orderTells ? figuresInOrder(run, filled) : undefined;
  if (figures?.length === plan.spans.length) return { cells: figures, left: [] };
  if (isWhole) return { cells: whole, left: [] };
  if (beside.some((cell) => cell.shape === 'figure')) {
    return { cells: plan.spans.map(() => undefined), left: filled.map((one) => one.cell) };
  }
  const taken = new Set(placed);
  return { cells: placed, left: filled.map((one) => one.cell).filter((cell) => !taken.has(cell)) };
}

/**
 * True for a row with a figure or a sign for none between its label and its columns, and nothing in
 * the last of them: after a page break a producer may set what is left of a row too far left.
 */
function isShifted(run: RowRun, plan: ColumnPlan, placed: PlacedRow['cells']): boolean {
  if (placed.length < 2 || placed.at(-1)?.text.trim() !== '') return false;
  return run.rows.some(({ segment, row }) => {
    const own = segment.grid
      .row(row)
      .filter(({ cell }) => cell.row === row && cell.text.trim() !== '');
    const label = own.find(({ shape }) => shape === 'words')?.cell.col ?? Infinity;
    return own.some(
      ({ cell, shape }) => shape !== 'words' && cell.col > label && cell.col < plan.figuresFrom,
    );
  });
}

/** The figures and signs for none of a row, where nothing else and no blank is between them and its label; none where order tells nothing. */
function wholeRow({ rows }: RowRun, plan: ColumnPlan): Cell[] {
  if (!plan.orderTells || plan.spans.length < LEAST_COLUMNS) return [];
  const [only, ...others] = rows.filter((row) => row.hasFigures);
  if (!only || others.length > 0) return [];
  const { segment, row } = only;
  const own = segment.grid.row(row).filter(({ cell }) => cell.row === row);
  const label = own.findLastIndex(({ shape }) => shape === 'words');
  const figures = own.slice(label + 1).filter(({ cell }) => cell.text.trim() !== '');
  const isWhole = figures.every(
    ({ cell }, at) =>
      cell.col === (figures[at - 1] ?? own[label])?.endCol && !cell.text.includes(ILLEGIBLE),
  );
  if (figures.some((cell) => isForeign(cell, plan))) return [];
  return isWhole ? figures.map(({ cell }) => cell) : [];
}

function cellIn(run: RowRun, span: Span | undefined): Cell | undefined {
  const found = span ? cellAt(run, span) : 'doubtful';
  return found === 'doubtful' ? undefined : found.cell;
}

function filledCells({ rows }: RowRun, first: number): GridCell[] {
  return rows.flatMap(({ segment, row }) =>
    segment.grid
      .row(row)
      .filter((one) => one.cell.row === row && one.cell.col >= first)
      .filter((one) => one.shape !== 'blank' && !isUnit(one.cell.text)),
  );
}

function isCovered(cell: GridCell, { spans }: ColumnPlan): boolean {
  return spans.some((span) => span !== undefined && overlaps(cell, span));
}

/** True where a cell stands in a column that is named and is none of the form's. */
function isForeign(cell: GridCell, { extra }: ColumnPlan): boolean {
  return extra.some((head) => cell.cell.col >= head.from && cell.endCol <= head.to);
}

function overlaps({ cell, endCol }: GridCell, span: Span): boolean {
  return cell.col < span.to && endCol > span.from;
}

/** Every figure of a row from left to right; undefined where something else stands among them, or what may be none. */
function figuresInOrder(run: RowRun, filled: readonly GridCell[]): Cell[] | undefined {
  const aligned = run.rows.every((row) => row.segment.grid.table.method === 'aligned');
  const figures: Cell[] = [];
  for (const { cell, shape } of filled) {
    // Ink that could not be read is a figure, or dirt.
    if (cell.text.includes(ILLEGIBLE)) return undefined;
    const parts = shape === 'figure' ? [cell] : aligned ? splitCell(cell) : [];
    if (parts.length === 0) return undefined;
    figures.push(...parts);
  }
  return figures;
}

/** Figures of neighbouring columns that a table without rulings has in one cell; none if it holds words. */
function splitCell(cell: Cell): Cell[] {
  const texts = cell.text.split(/\s+/u).filter((text) => text !== '');
  if (texts.some((text) => typeof readFigure(text) === 'string')) return [];
  const width = (cell.x1 - cell.x0) / texts.length;
  return texts.map((text, i) => ({
    ...cell,
    text,
    x0: cell.x0 + i * width,
    x1: cell.x0 + (i + 1) * width,
  }));
}
