import { boxAround, overlapOf } from '../geometry/box.js';
import type { Line } from '../model/prose.js';
import type { Cell, Table } from '../model/table.js';
import type { Column } from './align-columns.js';
import { type Chunk, type ChunkRow, chunksToRows, isUnmapped, linesToChunks } from './chunks.js';
import { textColumns } from './join-aligned.js';

/** A column holds figures where more than this share of its texts are figures or signs for none. */
const FIGURE_SHARE = 0.5;

/**
 * The rows at the start of `lines` that go on with a table without rulings, as a table of the same
 * columns: too few to be one by themselves, they are told by a label and a figure that stand under
 * the table's. `lines` are what stands behind the table, running text left out.
 */
export function cutOffRows(table: Table, lines: Line[]): Table | undefined {
  const columns = textColumns(table);
  const ofFigures = columns.map((_, col) => holdsFigures(table, col));
  const rows: Cell[][] = [];
  for (const row of chunksToRows(linesToChunks(lines))) {
    const cells = fitRow(row, rows.length, columns, ofFigures, lines[0]?.page ?? 0);
    if (!cells) break;
    rows.push(cells);
  }
  const cells = rows.flat();
  if (cells.length === 0) return undefined;
  return {
    method: 'aligned',
    rows: rows.length,
    cols: table.cols,
    cells,
    parts: [{ page: lines[0]?.page ?? 0, ...boxAround(cells), firstRow: 0, rows: rows.length }],
  };
}

function holdsFigures(table: Table, col: number): boolean {
  const texts = table.cells.filter((cell) => cell.col === col && cell.text !== '');
  const figures = texts.filter(({ text }) => !/\p{L}/u.test(text));
  return col > 0 && figures.length > FIGURE_SHARE * texts.length;
}

/** The cells of a row that begins with a label and ends with a figure, each figure under a column of its own. */
function fitRow(
  row: ChunkRow,
  at: number,
  columns: Column[],
  ofFigures: boolean[],
  page: number,
): Cell[] | undefined {
  const [label, ...figures] = row.chunks;
  const last = figures.at(-1);
  if (!label || label.numeric || !last?.numeric) return undefined;
  const [from, to] = labelColumns(label, columns, ofFigures.indexOf(true));
  const cols = figures.map((chunk) => columnOf(chunk, columns));
  const fits =
    to > from &&
    ofFigures[cols.at(-1) ?? -1] === true &&
    cols.every((col, index) => col > (index === 0 ? to - 1 : (cols[index - 1] as number)));
  if (!fits) return undefined;
  return columns.flatMap((column, col) => {
    if (col > from && col < to) return [];
    const chunk = col === from ? label : figures[cols.indexOf(col)];
    const { top, bottom } = row;
    const box = chunk ? boxAround([chunk]) : { x0: column.x0, top, x1: column.x1, bottom };
    return [
      {
        page,
        row: at,
        col,
        rowSpan: 1,
        colSpan: col === from ? to - from : 1,
        ...box,
        text: chunk?.text ?? '',
        method: chunk?.method ?? 'text',
        confidence: chunk?.confidence ?? 1,
        ...(chunk && isUnmapped([chunk]) ? { unmapped: true } : {}),
      },
    ];
  });
}

/** The columns from the first to behind the last of those before `figures` that a label stands under; [0, 0] where none is. */
function labelColumns({ x0, x1 }: Chunk, columns: Column[], figures: number): [number, number] {
  if (x1 > (columns[figures]?.x0 ?? Infinity)) return [0, 0];
  const under = columns
    .slice(0, figures)
    .flatMap((column, col) => (overlapOf(column.x0, column.x1, x0, x1) > 0 ? [col] : []));
  return under.length > 0 ? [under[0] as number, (under.at(-1) as number) + 1] : [0, 0];
}

/** The only column that a text stands under, or -1. */
function columnOf({ x0, x1 }: Chunk, columns: Column[]): number {
  const under = columns.flatMap((column, col) =>
    overlapOf(column.x0, column.x1, x0, x1) > 0 ? [col] : [],
  );
  return under.length === 1 ? (under[0] as number) : -1;
}
