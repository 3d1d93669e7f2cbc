import type { Form, Indicator } from '../../model/form.js';
import { FORMS, indicatorsOf } from '../../template/index.js';
import { type RelationInstance, relationsOf } from '../../template/relations-of.js';
import { type TotalOf, totalOf } from '../../template/total-of.js';

/** Where a figure stands within the block of rows that one report takes: both from 0. */
export interface Place {
  row: number;
  column: number;
}

/** One row of a form's table. */
export interface LayoutRow {
  group: string;
  label: string;
  unit: string;
}

/** A check that stands below the block, one for each column that it holds for. */
export interface BelowChecks {
  title: string;
  byColumn: ReadonlyMap<number, RelationInstance>;
}

/** How one table of one form is laid out: rows as printed, columns as the sheet has them. */
export interface TableLayout {
  rows: readonly LayoutRow[];
  /** Indicator id -> where it stands. */
  places: ReadonlyMap<string, Place>;
  /** Row -> the checks that stand beside it. */
  beside: ReadonlyMap<number, readonly RelationInstance[]>;
  below: readonly BelowChecks[];
  /** Figures that are the sum of others -> those others, for each such sum. */
  totals: ReadonlyMap<string, readonly TotalOf[]>;
  /** Parts of the sums across rows: where none of them is filled, the table gives totals alone. */
  rowParts: readonly string[];
}

/** Rows that each check below a block takes: difference and outcome. */
export const BELOW_ROWS = 2;

/** A sheet: the same table in every form that has it. */
export interface SheetLayout {
  table: string;
  name: string;
  /** Labels of the columns that hold figures, of all forms. */
  columns: readonly string[];
  /** Checks that stand beside a row at most. */
  besideCount: number;
  /** Template id -> layout. */
  byTemplate: ReadonlyMap<string, TableLayout>;
}

const SHEET_NAMES: readonly (readonly [table: string, name: string])[] = [
  ['proactive', '主动公开'],
  ['requests', '收到和处理申请'],
  ['disputes', '复议诉讼'],
  ['statistics', '2014统计表'],
  ['list', '2008统计指标'],
];

function rowsOf(indicators: readonly Indicator[], columns: readonly string[]) {
  const rows: LayoutRow[] = [];
  const indexes = new Map<string, number>();
  const places = new Map<string, Place>();
  for (const { id, row, rowLabel, columnLabel, group = '', unit } of indicators) {
    const key = `${group}\n${row}`;
    let index = indexes.get(key);
    if (index === undefined) {
      index = rows.push({ group, label: rowLabel, unit }) - 1;
      indexes.set(key, index);
    }
    const known = rows[index];
    if (known && !known.unit.split('／').includes(unit)) known.unit += `／${unit}`;
    places.set(id, { row: index, column: columns.indexOf(columnLabel) });
  }
  return { rows, places };
}

const idsOf = ({ left, right }: RelationInstance): string[] =>
  [...left, ...right].map(({ id }) => id).filter((id) => id !== '');

/** The figure that a relation is about: the total where it adds up to one, else its first. */
const subjectOf = ({ left, right }: RelationInstance): string =>
  (right.length === 1 && left.length > 1 ? right : left)[0]?.id || (left[0]?.id ?? '');

function placeChecks(relations: readonly RelationInstance[], places: ReadonlyMap<string, Place>) {
  const beside = new Map<number, RelationInstance[]>();
  const below = new Map<string, Map<number, RelationInstance>>();
  for (const relation of relations) {
    const stands = idsOf(relation).flatMap((id) => places.get(id) ?? []);
    const rows = new Set(stands.map(({ row }) => row));
    const columns = new Set(stands.map(({ column }) => column));
    const at = places.get(subjectOf(relation));
    if (!at) continue;
    if (relation.each === 'column' && rows.size > 1 && columns.size === 1) {
      const title = relation.title.replace(relation.subject, '各列');
      below.set(title, (below.get(title) ?? new Map()).set(at.column, relation));
    } else {
      beside.set(at.row, [...(beside.get(at.row) ?? []), relation]);
    }
  }
  return { beside, below: [...below].map(([title, byColumn]) => ({ title, byColumn })) };
}

function groupTotals(sums: readonly TotalOf[]): Map<string, TotalOf[]> {
  const totals = new Map<string, TotalOf[]>();
  for (const sum of sums) totals.set(sum.total.id, [...(totals.get(sum.total.id) ?? []), sum]);
  return totals;
}

function layoutTable(form: Form, table: string, columns: readonly string[]): TableLayout {
  const { rows, places } = rowsOf(
    indicatorsOf(form).filter((indicator) => indicator.table === table),
    columns,
  );
  const relations = relationsOf(form).filter((relation) => relation.table === table);
  const sums = relations.flatMap((relation) => totalOf(relation) ?? []);
  const across = sums.filter(({ each }) => each === 'row');
  return {
    rows,
    places,
    totals: groupTotals(sums),
    rowParts: across.flatMap(({ parts }) => parts.map(({ id }) => id)),
    ...placeChecks(relations, places),
  };
}

function layoutSheet(table: string, name: string): SheetLayout {
  const forms = FORMS.filter((form) => form.tables.some(({ id }) => id === table));
  const indicators = forms.flatMap(indicatorsOf).filter((indicator) => indicator.table === table);
  const columns = [...new Set(indicators.map(({ columnLabel }) => columnLabel))];
  const layouts = forms.map((form) => [form.id, layoutTable(form, table, columns)] as const);
  const counts = layouts.flatMap(([, { beside }]) => [...beside.values()].map((all) => all.length));
  return {
    table,
    name,
    columns,
    besideCount: Math.max(0, ...counts),
    byTemplate: new Map(layouts),
  };
}

/** The sheets of figures, in the order of the workbook. */
export const SHEETS: readonly SheetLayout[] = SHEET_NAMES.map(([table, name]) =>
  layoutSheet(table, name),
);
