import { boxAround } from '../geometry/box.js';
import type { Line } from '../model/prose.js';
import type { Cell, Table } from '../model/table.js';
import { type Chunk, chunksToRows, linesToChunks, wordsToChunk } from './chunks.js';
import { columnBorders } from './outline.js';

/** So many figures side by side tell which columns they stand in. */
const LEAST_FIGURES = 2;
const DIGIT = /\p{Nd}/u;

/**
 * A ruled table whose last row on its page has a label and no figure, with the figures of that row that stand by
 * themselves in the margin beyond the page break: what is set in the middle of a row that is cut may
 * fall outside the pieces of it. (Qt prints rows so.) Undefined where no line of `beyond` is that.
 */
export function takeMarginFigures(
  table: Table,
  beyond: Line[],
): { table: Table; line: Chunk[] } | undefined {
  if (table.method !== 'ruled') return undefined;
  const own = table.cells.filter((cell) => cell.row + cell.rowSpan === table.rows);
  const labels = own.filter(({ text }) => text !== '');
  if (labels.length === 0 || labels.some(({ text }) => DIGIT.test(text.replace(/^\d+\D/u, ''))))
    return undefined;
  const borders = columnBorders(table);
  for (const { chunks } of chunksToRows(linesToChunks(beyond))) {
    // Figures of narrow columns stand as close as words do.
    const figures = chunks
      .filter(({ numeric, text }) => numeric && DIGIT.test(text))
      .flatMap((chunk) => chunk.words.map((word) => wordsToChunk([word], chunk)));
    const cells = figures.map((figure) =>
      own.find(({ col, colSpan, text }) => text === '' && holds(borders, col, colSpan, figure)),
    );
    const places = new Set(cells.filter((cell) => cell !== undefined));
    if (figures.length < LEAST_FIGURES || places.size < figures.length) continue;
    const filled = new Map(figures.map((figure, at) => [cells[at], figure]));
    const put = (cell: Cell): Cell => {
      const figure = filled.get(cell);
      if (!figure) return cell;
      const { text, method, confidence } = figure;
      return {
        ...cell,
        ...boxAround([figure]),
        page: beyond[0]?.page ?? cell.page,
        text,
        method,
        confidence,
      };
    };
    return { table: { ...table, cells: table.cells.map(put) }, line: chunks };
  }
  return undefined;
}

function holds(borders: number[], col: number, colSpan: number, { x0, x1 }: Chunk): boolean {
  return x0 >= (borders[col] ?? Infinity) && x1 <= (borders[col + colSpan] ?? 0);
}
