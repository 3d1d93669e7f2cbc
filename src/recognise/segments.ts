import type { Grid, GridCell } from './grid.js';
import { enoughFor, labelSimilarity } from './label.js';
import type { PreparedForm } from './prepared-form.js';

/** Rows of a table under one header. */
export interface Segment {
  grid: Grid;
  /** Rows of the header, captions of blocks left out; empty where the table starts without one. */
  header: number[];
  /** First row under the header, and the first row that is no longer under it. */
  from: number;
  to: number;
}

type RowKind = 'header' | 'caption' | 'figures' | 'label' | 'other';

/** Weight of header words from which a row is one of a header. */
const HEADER_WEIGHT = 1;
/** Weight of a word that may as well be the label of a row: 总计, 其他. */
const AMBIGUOUS = 0.5;

/** Cuts a table where a header stands: above the first row, or in its midst. */
export function findSegments(grid: Grid, form: PreparedForm): Segment[] {
  const kinds = Array.from({ length: grid.rows }, (_, row) => kindOf(grid, row, form));
  const segments: Segment[] = [];
  let header: number[] = [];
  let from = 0;
  let row = 0;
  while (row < grid.rows) {
    const end = headerEnd(grid, kinds, row, form);
    if (end > row) {
      if (row > from) segments.push({ grid, header, from, to: row });
      header = Array.from({ length: end - row }, (_, i) => row + i).filter(
        (at) => kinds[at] !== 'caption',
      );
      from = end;
    }
    row = Math.max(end, row + 1);
  }
  if (grid.rows > from || segments.length === 0) {
    segments.push({ grid, header, from, to: grid.rows });
  }
  return segments;
}

/** First row behind the header that starts at `row`; `row` itself where none does. */
function headerEnd(grid: Grid, kinds: readonly RowKind[], row: number, form: PreparedForm): number {
  let end = row;
  let seen = false;
  let last = row;
  while (end < grid.rows && isHead(grid, kinds, end, seen, form)) {
    const kind = kinds[end];
    if (kind === 'header' || kind === 'caption' || kind === 'label') {
      seen = true;
      last = end + 1;
    } else if (seen) {
      last = end + 1;
    }
    end += 1;
  }
  return seen ? last : row;
}

function isHead(
  grid: Grid,
  kinds: readonly RowKind[],
  row: number,
  seen: boolean,
  form: PreparedForm,
): boolean {
  const kind = kinds[row];
  if (kind === 'header' || kind === 'caption') return true;
  if (kind === 'label') return seen && isLastStorey(grid, row, form);
  return kind === 'other' && (!seen || looksLikeStorey(grid, row));
}

/** The last storey of a header may hold one head alone, right of the labels, that a row may be called as well: 其他. */
function isLastStorey(grid: Grid, row: number, form: PreparedForm): boolean {
  const own = grid.row(row).filter((cell) => cell.cell.row === row && cell.shape === 'words');
  const last = own.at(-1);
  return (
    last !== undefined &&
    last.endCol === grid.cols &&
    own.every(({ label }) => label.ordinal === '') &&
    headerWeight(last, form) > 0
  );
}

/** A storey of a header whose words are lost still has words in several columns, or only white. */
function looksLikeStorey(grid: Grid, row: number): boolean {
  const own = grid.row(row).filter((cell) => cell.cell.row === row && cell.shape === 'words');
  return own.filter((cell) => cell.cell.col > 0).length >= 2;
}

function kindOf(grid: Grid, row: number, form: PreparedForm): RowKind {
  if (grid.hasFigures(row)) return 'figures';
  const words = grid.row(row).filter((cell) => cell.cell.row === row && cell.shape === 'words');
  if (words.length === 0) return 'other';
  if (words.length === 1 && isCaption(words, form)) return 'caption';
  const weight = words.reduce((sum, cell) => sum + headerWeight(cell, form), 0);
  if (weight >= HEADER_WEIGHT) return 'header';
  return words.some((cell) => isRowLabel(cell, form)) ? 'label' : 'other';
}

function isCaption(words: readonly GridCell[], form: PreparedForm): boolean {
  const label = words[0]?.label;
  if (!label) return false;
  const found = labelSimilarity(label, form.captionKeys);
  return found >= enoughFor(label.key.length, label.damage);
}

/** 1 for a word of the header, less where a row may be called the same, 0 for any other. */
function headerWeight(cell: GridCell, form: PreparedForm): number {
  const { label } = cell;
  if (label.ordinal !== '') return 0;
  const keys = form.headerKeys.has(label.key) || form.headerKeys.has(label.bare);
  if (
    !keys &&
    labelSimilarity(label, form.headerKeys) < enoughFor(label.key.length, label.damage)
  ) {
    return 0;
  }
  return isRowLabel(cell, form) ? AMBIGUOUS : 1;
}

function isRowLabel(cell: GridCell, form: PreparedForm): boolean {
  const { label } = cell;
  if (form.lineKeys.has(label.key) || form.lineKeys.has(label.bare)) return true;
  if (label.ordinal === '' && label.key.length < LONG_LABEL) return false;
  return labelSimilarity(label, form.lineKeys) >= enoughFor(label.key.length, label.damage);
}

/** Characters from which a label without ordinal may be told by likeness alone. */
const LONG_LABEL = 4;
