import { figureCells, firstFigureColumn, middleOf, type Span } from './figure-columns.js';
import { cutGluedHeads } from './glued-heads.js';
import { type HeaderColumn, headerColumns } from './header-columns.js';
import { labelSimilarity } from './label.js';
import { type ColumnMatch, matchColumns } from './match-columns.js';
import type { FormColumn, PreparedBlock } from './prepared-form.js';
import type { Segment } from './segments.js';

/** What a segment shows of its columns, before any form is laid on it. */
export interface PrintedColumns {
  headers: HeaderColumn[];
  /** First grid column with figures, judged by what the rows hold. */
  first: number;
  cells: Span[];
  /** Where the figures of cells have their middles; undefined where that is not told. */
  middles: (number | undefined)[];
}

/** Where the columns of a block stand in a segment. */
export interface ColumnPlan {
  /** For each column of the block its grid columns; undefined where that is not certain. */
  spans: (Span | undefined)[];
  /** First grid column of the block; what stands before are labels. */
  first: number;
  /** First grid column in which figures stand, of the block or not. */
  figuresFrom: number;
  match: ColumnMatch;
  /** False where a report may leave columns out: then they are told by their names alone. */
  orderTells: boolean;
  /** Printed columns that are none of the form's and say so: 备注, 同比, 区直单位. */
  extra: HeaderColumn[];
}

export function printedColumns(segment: Segment): PrintedColumns {
  const first = firstFigureColumn(segment);
  const cells = figureCells(segment, first);
  const headers = headerColumns(segment);
  const told = !isAnotherPages(segment) || headers.length === cells.length || first > 0;
  const middles = cells.map((span) => middleOf(segment, span));
  return { headers: told ? headers : [], first, cells, middles };
}

/**
 * True where a header stands on the page before its rows. Where it was cut into other columns than
 * the rows, as touching words are, its words do not stand over the columns that they name.
 */
function isAnotherPages({ grid, header, from }: Segment): boolean {
  return header.some((row) => grid.page(row) !== grid.page(from));
}

/**
 * Lays the columns of a block over a segment. All columns named by the header: those. As many
 * printed columns as the block has: in order, if no header says otherwise and none may be left out. Else only what the header
 * names, and what lies between two such columns in the right number; the rest stays open.
 */
export function planColumns(seen: PrintedColumns, block: PreparedBlock): ColumnPlan {
  const headers = cutGluedHeads(seen, block.columns);
  const printed = { ...seen, headers };
  const match = matchColumns(printed.headers, block.columns);
  const named = match.found.map((head) => (head ? { from: head.from, to: head.to } : undefined));
  const spans = spansOf(printed, block.columns, named);
  const first = spans.find((span) => span !== undefined)?.from ?? printed.first;
  const figuresFrom = Math.min(first, printed.first);
  const isForeign = match.count === block.columns.length ? isNoPiece : isUnrelated;
  const extra = printed.headers.filter(
    (head) => head.from >= figuresFrom && !isUsed(head, spans) && isForeign(head, block.columns),
  );
  const orderTells = !block.columns.some(({ optional }) => optional);
  return { spans, first, figuresFrom, match, orderTells, extra };
}

function spansOf(
  printed: PrintedColumns,
  columns: readonly FormColumn[],
  named: readonly (Span | undefined)[],
): (Span | undefined)[] {
  if (named.every((span) => span !== undefined)) return [...named];
  if (columns.some(({ optional }) => optional)) return [...named];
  const { cells, first } = printed;
  const heads = printed.headers.filter((head) => head.from >= first);
  for (const candidates of [cells, heads]) {
    if (candidates.length !== columns.length) continue;
    const certain = agrees(candidates, named) || standInOrder(candidates, heads, columns);
    return certain ? [...candidates] : columns.map(() => undefined);
  }
  return fillGaps(heads.length > 0 ? heads : cells, named);
}

/** True where no header puts a column elsewhere than its place in order. */
function agrees(candidates: readonly Span[], named: readonly (Span | undefined)[]): boolean {
  return candidates.every((span, i) => {
    const name = named[i];
    return !name || overlap(span, name) > 0;
  });
}

/**
 * True for blocks printed side by side, whose words all come again in each (结果维持 three times), if
 * every word that is legible stands over a column that is called so.
 */
function standInOrder(
  candidates: readonly Span[],
  heads: readonly HeaderColumn[],
  columns: readonly FormColumn[],
): boolean {
  const isCalled = (head: HeaderColumn, { keys }: FormColumn): boolean =>
    head.labels.some((label) => labelSimilarity(label, keys) >= ALIKE);
  const contradicts = (head: HeaderColumn, column: FormColumn | undefined): boolean =>
    columns.some((other) => isCalled(head, other)) && !(column && isCalled(head, column));
  return (
    columns.every(({ rowId }) => rowId !== undefined) &&
    candidates.every((span, i) =>
      heads.every((head) => overlap(head, span) <= 0 || !contradicts(head, columns[i])),
    )
  );
}

/** Likeness from which a word is that of a column. */
const ALIKE = 0.9;

function overlap(a: Span, b: Span): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

/** Columns without name that stand between two named ones, where their number is right. */
function fillGaps(
  candidates: readonly Span[],
  named: readonly (Span | undefined)[],
): (Span | undefined)[] {
  const spans = [...named];
  let left = -1;
  for (let right = 0; right < named.length; right += 1) {
    const end = named[right];
    if (!end) continue;
    const start = named[left];
    if (start) {
      const between = candidates.filter((span) => span.from >= start.to && span.to <= end.from);
      if (between.length === right - left - 1) {
        for (const [i, span] of between.entries()) {
          spans[left + 1 + i] = { from: span.from, to: span.to };
        }
      }
    }
    left = right;
  }
  return spans;
}

/** True where a header is legible and has nothing to do with any column of the form. */
function isUnrelated(head: HeaderColumn, columns: readonly FormColumn[]): boolean {
  if (!isLegible(head)) return false;
  return head.labels.every((label) =>
    columns.every(
      ({ keys }) =>
        labelSimilarity(label, keys) < RELATED &&
        !keys.texts.some((key) => key.includes(label.key) || label.key.includes(key)),
    ),
  );
}

/**
 * True where a header is legible and no piece of a column's: beside columns that all have a name of
 * their own, it may sound like one of them (小计, 合计) and is a column more.
 */
function isNoPiece(head: HeaderColumn, columns: readonly FormColumn[]): boolean {
  const [lowest] = head.labels;
  if (!lowest || !isLegible(head)) return false;
  return columns.every(({ keys }) =>
    keys.texts.every((key) => key === lowest.key || !key.includes(lowest.key)),
  );
}

function isLegible({ labels: [lowest] }: HeaderColumn): boolean {
  return lowest !== undefined && lowest.key !== '' && lowest.damage === 0;
}

/** Likeness from which a header may be a damaged or broken one of the form's. */
const RELATED = 0.5;

function isUsed(head: HeaderColumn, spans: readonly (Span | undefined)[]): boolean {
  return spans.some((span) => span !== undefined && overlap(head, span) > 0);
}
