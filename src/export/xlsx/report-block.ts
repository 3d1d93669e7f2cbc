import type { Check, Figure, ReportDocument } from '../../model/document.js';
import { type Cell, cellAt } from './address.js';
import { type CheckCells, type Highlight, writeChecks } from './block-checks.js';
import type { ContentRow } from './content.js';
import { figureToContent } from './figure-content.js';
import { pageLink } from './page-link.js';
import { type FigureCells, flagFormula } from './relation-formula.js';
import { FIRST_FIGURE_COLUMN, flagColumn, LEADING } from './sheet-columns.js';
import { BELOW_ROWS, type SheetLayout, type TableLayout } from './table-layout.js';

/** One report's rows on one sheet. */
export interface ReportBlock {
  /** From the block's first row on. */
  rows: ContentRow[];
  /** Check id -> where it stands. */
  checks: ReadonlyMap<string, CheckCells>;
  highlights: readonly Highlight[];
  cells: FigureCells;
}

export interface BlockInput {
  document: ReportDocument;
  sheet: SheetLayout;
  layout: TableLayout;
  /** Row of the sheet, from 1. */
  firstRow: number;
  /** What goes before a report's file name in a link. */
  linkBase: string;
}

/** Rows that a report takes on a sheet. */
export const blockHeight = ({ rows, below }: TableLayout): number =>
  rows.length + below.length * BELOW_ROWS;

function locate({ sheet, layout, firstRow }: BlockInput): FigureCells {
  const at = (id: string, firstColumn: number): Cell | undefined => {
    const place = layout.places.get(id);
    return place && cellAt(place, firstRow, firstColumn);
  };
  return {
    cellOf: (id) => at(id, FIRST_FIGURE_COLUMN),
    flagOf: (id) => (layout.totals.has(id) ? at(id, flagColumn(sheet)) : undefined),
  };
}

function leadingRows({ document, layout }: BlockInput): ContentRow[] {
  const { source, meta } = document;
  return Array.from({ length: blockHeight(layout) }, (_, index) => {
    const row: ContentRow = new Map();
    row.set(LEADING.file, { value: source.file });
    row.set(LEADING.agency, { value: meta.agency });
    row.set(LEADING.year, { value: meta.year });
    row.set(LEADING.template, { value: meta.template });
    const form = layout.rows[index];
    if (form) {
      row.set(LEADING.group, { value: form.group });
      row.set(LEADING.label, { value: form.label });
      row.set(LEADING.unit, { value: form.unit });
    }
    return row;
  });
}

function writeFigures(rows: ContentRow[], input: BlockInput, figures: FigureIndex): void {
  const { document, layout, linkBase } = input;
  for (const [id, { row, column }] of layout.places) {
    const figure = figures.get(id);
    const content = rows[row];
    if (!figure || !content) continue;
    content.set(FIRST_FIGURE_COLUMN + column, figureToContent(figure));
    if (figure.page !== null && !content.has(LEADING.page)) {
      content.set(LEADING.page, pageLink(linkBase, document.source.file, figure.page));
    }
  }
}

type FigureIndex = ReadonlyMap<string, Figure>;

const speaks = (figure: Figure | undefined, zerosSpeak: boolean): boolean =>
  figure?.state === 'number' && (zerosSpeak || figure.value !== 0);

function writeFlags(
  rows: ContentRow[],
  input: BlockInput,
  figures: FigureIndex,
  cells: FigureCells,
) {
  for (const [id, sums] of input.layout.totals) {
    const [total, flag] = [cells.cellOf(id), cells.flagOf(id)];
    if (!total || !flag) continue;
    const located = sums.map(({ parts, each }) => ({
      parts: parts.flatMap((part) => cells.cellOf(part.id) ?? []),
      zerosSpeak: each === 'row',
    }));
    const mute =
      figures.get(id)?.state === 'blank' &&
      sums.some(({ parts, each }) =>
        parts.some(({ id: part }) => speaks(figures.get(part), each === 'row')),
      );
    rows[flag.row - input.firstRow]?.set(flag.column, {
      value: mute ? 1 : 0,
      formula: flagFormula(total, located),
      look: 'helper',
    });
  }
}

/** Lays a report out on a sheet: its figures, and the tallies as formulas beside and below them. */
export function buildBlock(input: BlockInput): ReportBlock {
  const { document } = input;
  const figures: FigureIndex = new Map(document.cells.map((cell) => [cell.id, cell]));
  const found = new Map<string, Check>(document.checks.map((check) => [check.check, check]));
  const cells = locate(input);
  const rows = leadingRows(input);
  writeFigures(rows, input, figures);
  writeFlags(rows, input, figures, cells);
  const isPrinted = (id: string): boolean => (figures.get(id)?.state ?? 'absent') !== 'absent';
  const beyond = document.unrecognised.filter(({ kind }) => kind !== 'cell');
  const widened = new Set(beyond.map(({ table }) => table));
  return { rows, cells, ...writeChecks({ ...input, rows, cells, found, isPrinted, widened }) };
}
