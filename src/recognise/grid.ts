import type { Cell, Table } from '../model/table.js';
import { readFigure } from '../text/index.js';
import { type Label, labelOf } from './label.js';

/** What stands in a cell, at a glance. */
export type CellShape = 'blank' | 'figure' | 'words';

/** A cell with what the recogniser keeps asking about it. */
export class GridCell {
  readonly shape: CellShape;
  private made: Label | undefined;

  constructor(readonly cell: Cell) {
    const figure = readFigure(cell.text);
    this.shape = typeof figure !== 'string' || isIllegible(cell) ? 'figure' : figure;
  }

  /** The text as a label; folded when first asked for. */
  get label(): Label {
    this.made ??= labelOf(this.cell.text);
    return this.made;
  }

  get lastRow(): number {
    return this.cell.row + this.cell.rowSpan - 1;
  }

  /** First column behind the cell. */
  get endCol(): number {
    return this.cell.col + this.cell.colSpan;
  }
}

/** A figure of a scan of which no engine makes anything still has its place. */
const isIllegible = ({ method, text }: Cell): boolean => method === 'ocr' && text === ILLEGIBLE;
export const ILLEGIBLE = '\u{fffd}';

/** A table as a grid: which cell covers which place. */
export class Grid {
  readonly rows: number;
  readonly cols: number;
  /** For each row the cells that cover it, from left to right. */
  private readonly covering: GridCell[][];
  private readonly all: readonly GridCell[];

  constructor(
    readonly table: Table,
    /** Position of the table among the tables of the report. */
    readonly index: number,
  ) {
    this.rows = table.rows;
    this.cols = table.cols;
    this.covering = Array.from({ length: table.rows }, () => []);
    this.all = table.cells.map((cell) => new GridCell(cell));
    for (const made of this.all) {
      const { cell } = made;
      for (let row = cell.row; row <= made.lastRow; row += 1) this.covering[row]?.push(made);
    }
    for (const cells of this.covering) cells.sort((a, b) => a.cell.col - b.cell.col);
  }

  /** Cells that cover a row, from left to right. */
  row(row: number): readonly GridCell[] {
    return this.covering[row] ?? [];
  }

  /** Every cell that is neither a figure nor blank. */
  words(): GridCell[] {
    return this.all.filter((cell) => cell.shape === 'words');
  }

  /** Page that a row stands on. */
  page(row: number): number {
    const part = this.table.parts.find((one) => row < one.firstRow + one.rows);
    return part?.page ?? this.table.parts.at(-1)?.page ?? 1;
  }

  /** True where the row holds a figure of its own, not one that comes down from above. */
  hasFigures(row: number): boolean {
    return this.row(row).some(
      ({ shape, cell }) => shape === 'figure' && cell.row === row && !isIllegible(cell),
    );
  }
}

/** The grid with rows for columns, as where a table is printed on its side. */
export function transpose(table: Table): Table {
  const turned = table.cells.map((cell) => ({
    ...cell,
    row: cell.col,
    col: cell.row,
    rowSpan: cell.colSpan,
    colSpan: cell.rowSpan,
  }));
  const page = table.parts[0]?.page ?? 1;
  const box = table.parts[0] ?? { x0: 0, top: 0, x1: 0, bottom: 0 };
  return {
    ...table,
    rows: table.cols,
    cols: table.rows,
    cells: turned,
    parts: [{ ...box, page, firstRow: 0, rows: table.cols }],
  };
}
