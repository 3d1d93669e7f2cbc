import type { Form, FormBlock, FormEntry, FormTable, Indicator } from '../model/form.js';
import { indicatorId, indicatorsOf } from '../template/index.js';
import { labelOf } from './label.js';

/** A row that a report on the form prints, with everything that is compared, folded once. */
export interface FormLine {
  /** Position in the table's print order. */
  index: number;
  block: PreparedBlock;
  /** An `extra` row of a variant holds no figures that the form asks for. */
  kind: 'row' | 'extra';
  id: string;
  label: string;
  keys: string[];
  /** Labels with the group before them, as where the rule between the two is missing. */
  longKeys: string[];
  ordinal: string;
  groupKeys: string[];
  optional: boolean;
}

/** A column of figures of a block. */
export interface FormColumn {
  id: string;
  label: string;
  keys: string[];
  groupKeys: string[];
  unit: string | undefined;
  /** Row id where the columns of every row stand side by side; undefined where rows are rows. */
  rowId: string | undefined;
}

export interface PreparedBlock {
  table: string;
  captionKeys: string[];
  cornerKeys: string[];
  columns: FormColumn[];
  lines: FormLine[];
  /** True where its one printed row has no label. */
  across: boolean;
}

export interface PreparedTable {
  id: string;
  title: string;
  titleKeys: string[];
  blocks: PreparedBlock[];
  /** Rows of all blocks in print order. */
  lines: FormLine[];
  /** The same table printed with a row for each row, where the form prints them side by side. */
  upright: PreparedTable | undefined;
  /** Labels of merged cells before rows, and of rows that only head others. */
  groupKeys: Set<string>;
}

export interface PreparedForm {
  form: Form;
  tables: PreparedTable[];
  indicators: Map<string, Indicator>;
  /** Keys of column headers, their groups and corners. */
  headerKeys: Set<string>;
  headerKeyList: string[];
  captionKeys: string[];
  /** Keys of rows. */
  lineKeys: Set<string>;
  lineKeyList: string[];
}

const prepared = new WeakMap<Form, PreparedForm>();

/** The form with every label folded; made once for each form. */
export function prepareForm(form: Form): PreparedForm {
  let found = prepared.get(form);
  if (!found) {
    found = prepare(form);
    prepared.set(form, found);
  }
  return found;
}

function prepare(form: Form): PreparedForm {
  const naming = new Naming(form);
  const tables = form.tables.map((table) => prepareTable(form, table, naming, false));
  const every = tables.flatMap((table) => (table.upright ? [table, table.upright] : [table]));
  const blocks = every.flatMap((table) => table.blocks);
  const columns = blocks.flatMap((block) => block.columns);
  const headerKeys = new Set([
    ...columns.flatMap((column) => [...column.keys, ...column.groupKeys]),
    ...blocks.flatMap((block) => block.cornerKeys),
  ]);
  const captionKeys = [...new Set(blocks.flatMap((block) => block.captionKeys))];
  const lineKeys = new Set(every.flatMap((table) => table.lines.flatMap((line) => line.keys)));
  return {
    form,
    tables,
    indicators: new Map(indicatorsOf(form).map((indicator) => [indicator.id, indicator])),
    headerKeys,
    headerKeyList: [...headerKeys],
    captionKeys,
    lineKeys,
    lineKeyList: [...lineKeys],
  };
}

/** Turns labels into keys, with the aliases of the entry and of the form's variants. */
class Naming {
  private readonly variants = new Map<string, string[]>();

  constructor(form: Form) {
    for (const variant of form.variants ?? []) {
      for (const [label, others] of Object.entries(variant.labels ?? {})) {
        this.variants.set(label, [...(this.variants.get(label) ?? []), ...others]);
      }
    }
  }

  keys(label: string, aliases: readonly string[] = []): string[] {
    const labels = [label, ...aliases, ...(this.variants.get(label) ?? [])].map(labelOf);
    return [...new Set(labels.flatMap((one) => [one.key, one.bare]))].filter((key) => key !== '');
  }

  entry(entry: FormEntry): string[] {
    return this.keys(entry.label, entry.aliases);
  }
}

function prepareTable(
  form: Form,
  table: FormTable,
  naming: Naming,
  upright: boolean,
): PreparedTable {
  const lines: FormLine[] = [];
  const blocks = table.blocks.map((block) =>
    prepareBlock(form, table, block, { naming, upright, lines }),
  );
  const across = !upright && table.blocks.some((block) => block.across);
  const groups = table.blocks.flatMap((block) => [
    ...block.rows.flatMap((row) => row.group ?? []),
    ...(block.headings ?? []),
  ]);
  return {
    id: table.id,
    title: table.title,
    titleKeys: naming.keys(table.title, table.aliases),
    blocks,
    lines,
    upright: across ? prepareTable(form, table, naming, true) : undefined,
    groupKeys: new Set(groups.flatMap((group) => naming.keys(group))),
  };
}

function prepareBlock(
  form: Form,
  table: FormTable,
  block: FormBlock,
  { naming, upright, lines }: { naming: Naming; upright: boolean; lines: FormLine[] },
): PreparedBlock {
  const across = block.across === true && !upright;
  const columns = across
    ? block.rows.flatMap((row) => block.columns.map((column) => sideColumn(row, column, naming)))
    : block.columns.map((column) => plainColumn(column, naming));
  const made: PreparedBlock = {
    table: table.id,
    captionKeys: block.caption ? naming.keys(block.caption) : [],
    cornerKeys: block.corner ? naming.keys(block.corner) : [],
    columns,
    lines: [],
    across,
  };
  const add = (entry: FormEntry, kind: FormLine['kind']): void => {
    const line = lineOf(entry, kind, { block: made, index: lines.length, naming });
    lines.push(line);
    made.lines.push(line);
  };
  if (across) {
    add({ id: '', label: '' }, 'row');
    return made;
  }
  for (const row of block.rows) {
    add(row, 'row');
    for (const extra of extrasAfter(form, table.id, row.id)) {
      add({ id: '', label: extra, optional: true }, 'extra');
    }
  }
  return made;
}

function extrasAfter(form: Form, table: string, row: string): string[] {
  const extras = (form.variants ?? []).flatMap((variant) => variant.extraRows ?? []);
  return extras
    .filter((extra) => extra.table === table && extra.after === row)
    .map((extra) => extra.label);
}

function lineOf(
  entry: FormEntry,
  kind: FormLine['kind'],
  { block, index, naming }: { block: PreparedBlock; index: number; naming: Naming },
): FormLine {
  const keys = naming.entry(entry);
  const groupKeys = (entry.group ?? []).flatMap((group) => naming.keys(group));
  const nearest = groupKeys.at(-1);
  return {
    index,
    block,
    kind,
    id: entry.id,
    label: entry.label,
    keys,
    longKeys: nearest === undefined ? [] : keys.map((key) => nearest + key),
    ordinal: labelOf(entry.label).ordinal,
    groupKeys,
    optional: entry.optional === true || kind !== 'row',
  };
}

function plainColumn(column: FormEntry, naming: Naming): FormColumn {
  return {
    id: column.id,
    label: column.label,
    keys: naming.entry(column),
    groupKeys: (column.group ?? []).flatMap((group) => naming.keys(group)),
    unit: column.unit,
    rowId: undefined,
  };
}

function sideColumn(row: FormEntry, column: FormEntry, naming: Naming): FormColumn {
  return {
    id: column.id,
    label: `${row.label}·${column.label}`,
    keys: naming.entry(column),
    groupKeys: [...naming.entry(row), ...(row.group ?? []).flatMap((group) => naming.keys(group))],
    unit: column.unit ?? row.unit,
    rowId: row.id,
  };
}

/** Id of the figure where a line and a column of a table cross. */
export function crossingId(table: string, line: FormLine, column: FormColumn): string {
  const entry = (id: string): FormEntry => ({ id, label: '' });
  return indicatorId(
    { id: table, title: '', blocks: [] },
    entry(column.rowId ?? line.id),
    entry(column.id),
  );
}
