import type { Check, CheckStatus } from '../../model/document.js';
import type { RelationInstance } from '../../template/relations-of.js';
import { addressOf, type Cell, columnName, stretchesOf } from './address.js';
import type { ContentRow } from './content.js';
import { type CountedRelation, countRelation } from './counted-relation.js';
import {
  differenceFormula,
  FAIL,
  type FigureCells,
  PASS,
  statusFormula,
  UNVERIFIABLE,
} from './relation-formula.js';
import { BESIDE, besideColumn, FIRST_FIGURE_COLUMN, LEADING } from './sheet-columns.js';
import {
  BELOW_ROWS,
  type BelowChecks,
  type SheetLayout,
  type TableLayout,
} from './table-layout.js';

export const STATUS_TEXT: Readonly<Record<CheckStatus, string>> = {
  pass: PASS,
  fail: FAIL,
  unverifiable: UNVERIFIABLE,
};

/** Where a live check stands. */
export interface CheckCells {
  relation: CountedRelation;
  difference: Cell;
  status: Cell;
}

/** Cells that are coloured while a formula holds; the formula is written for their first cell. */
export interface Highlight {
  ranges: string;
  formula: string;
}

interface Input {
  sheet: SheetLayout;
  layout: TableLayout;
  firstRow: number;
  rows: readonly ContentRow[];
  cells: FigureCells;
  /** The report's checks by id; what it gives no occasion to check gets no formula. */
  found: ReadonlyMap<string, Check>;
  isPrinted: (id: string) => boolean;
  /** Tables with rows or columns that their form does not know. */
  widened: ReadonlySet<string>;
}

type Written = [check: string, at: CheckCells];

function writeCheck(
  input: Input,
  relation: RelationInstance,
  at: { difference: Cell; status: Cell },
): Written[] {
  const { layout, rows, firstRow, cells, found, isPrinted, widened } = input;
  const check = found.get(relation.check);
  if (!check) return [];
  const mayCountMore = check.status === 'unverifiable' && widened.has(relation.table);
  const counted = countRelation(relation, isPrinted, mayCountMore);
  const { difference, status } = at;
  rows[difference.row - firstRow]?.set(difference.column, {
    value: check.difference ?? '',
    formula: differenceFormula(counted, layout.rowParts, cells),
    look: 'difference',
  });
  rows[status.row - firstRow]?.set(status.column, {
    value: STATUS_TEXT[check.status],
    formula: statusFormula(counted, difference),
    look: 'status',
  });
  return [[check.check, { relation: counted, ...at }]];
}

function writeBeside(input: Input): Written[] {
  const { layout, sheet, firstRow, rows, found } = input;
  return [...layout.beside].flatMap(([index, relations]) =>
    relations.flatMap((relation, nth) => {
      const column = besideColumn(sheet, nth);
      const row = firstRow + index;
      if (found.has(relation.check)) {
        rows[index]?.set(column + BESIDE.title, { value: relation.title, look: 'caption' });
      }
      return writeCheck(input, relation, {
        difference: { row, column: column + BESIDE.difference },
        status: { row, column: column + BESIDE.status },
      });
    }),
  );
}

function writeBelow(input: Input, { title, byColumn }: BelowChecks, index: number): Written[] {
  const { rows, firstRow } = input;
  const written = [...byColumn].flatMap(([place, relation]) => {
    const column = FIRST_FIGURE_COLUMN + place;
    return writeCheck(input, relation, {
      difference: { row: firstRow + index, column },
      status: { row: firstRow + index + 1, column },
    });
  });
  for (const [offset, kind] of ['差额', '核对结果'].entries()) {
    rows[index + offset]?.set(LEADING.group, { value: kind, look: 'caption' });
    rows[index + offset]?.set(LEADING.label, { value: title, look: 'caption' });
  }
  return written;
}

/**
 * Colours the figures that failing checks below a block add up. One rule serves all columns: its
 * formula is written for the first of them and moves along.
 */
function highlightBelow(written: readonly Written[], cells: FigureCells): Highlight[] {
  const [, first] = written[0] ?? [];
  const [, last] = written.at(-1) ?? [];
  if (!first || !last) return [];
  const width = last.status.column - first.status.column;
  const terms = [...first.relation.left, ...first.relation.right];
  const stretches = stretchesOf(terms.flatMap(({ id }) => cells.cellOf(id) ?? []));
  const ranges = stretches.map((stretch) => {
    const end = { row: stretch.last.row, column: stretch.last.column + width };
    return `${addressOf(stretch.first)}:${addressOf(end)}`;
  });
  const formula = `${columnName(first.status.column)}$${first.status.row}="${FAIL}"`;
  return [{ ranges: ranges.join(' '), formula }];
}

/** Puts every check of the report beside or below its figures, as formulas. */
export function writeChecks(input: Input): {
  checks: ReadonlyMap<string, CheckCells>;
  highlights: readonly Highlight[];
} {
  const beside = writeBeside(input);
  const below = input.layout.below.map((checks, nth) =>
    writeBelow(input, checks, input.layout.rows.length + nth * BELOW_ROWS),
  );
  return {
    checks: new Map([...beside, ...below.flat()]),
    highlights: below.flatMap((written) => highlightBelow(written, input.cells)),
  };
}
