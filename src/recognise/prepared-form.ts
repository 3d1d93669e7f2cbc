import type { Form, FormBlock, FormEntry, FormTable, Indicator } from '../model/form.js';
import { indicatorId, indicatorsOf } from '../template/index.js';
import { Keys } from './keys.js';
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
  keys: Keys;
  /** Labels with the group before them, as where the rule between the two is missing. */
  longKeys: Keys;
  ordinal: string;
  groupKeys: Keys;
  /** The group that stands next to the row. */
  nearestKeys: Keys;
  optional: boolean;
  unit: string | undefined;
}

/** A column of figures of a block. */
export interface FormColumn {
  id: string;
  label: string;
  keys: Keys;
  groupKeys: Keys;
  unit: string | undefined;
  /** True where a report may leave the column out. */
  optional: boolean;
  /** Row id where the columns of every row stand side by side; undefined where rows are rows. */
  rowId: string | undefined;
}

export interface PreparedBlock {
  table: string;
  captionKeys: Keys;
  cornerKeys: Keys;
  /** Heads of printed columns that only number the rows. */
  serialKeys: Keys;
  columns: FormColumn[];
  lines: FormLine[];
  /** True where its one printed row has no label. */
  across: boolean;
}

export interface PreparedTable {
  id: string;
  title: string;
  blocks: PreparedBlock[];
  /** Rows of all blocks in print order. */
  lines: FormLine[];
  /** The same table printed with a row for each row, where the form prints them side by side. */
  upright: PreparedTable | undefined;
  /** Labels of merged cells before rows, and of rows that only head others. */
  groupKeys: Keys;
  /** Keys of every row of the form, whatever the table. */
  lineKeys: Keys;
}

export interface PreparedForm {
  form: Form;
  tables: PreparedTable[];
  indicators: Map<string, Indicator>;
  /** Column headers, their groups and corners. */
  headerKeys: Keys;
  captionKeys: Keys;
  /** Rows. */
  lineKeys: Keys;
}

const NO_KEYS = new Keys([]);

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
  const headerKeys = merged([
    ...columns.flatMap((column) => [column.keys, column.groupKeys]),
    ...blocks.map((block) => block.cornerKeys),
  ]);
  const lineKeys = merged(every.flatMap((table) => table.lines.map((line) => line.keys)));
  for (const table of every) table.lineKeys = lineKeys;
  return {
    form,
    tables,
    indicators: new Map(indicatorsOf(form).map((indicator) => [indicator.id, indicator])),
    headerKeys,
    captionKeys: merged(blocks.map((block) => block.captionKeys)),
    lineKeys,
  };
}

function merged(lists: readonly Keys[]): Keys {
  return new Keys([...new Set(lists.flatMap((list) => list.texts))]);
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

  texts(label: string, aliases: readonly string[] = []): string[] {
    const labels = [label, ...aliases, ...(this.variants.get(label) ?? [])].map(labelOf);
    return [...new Set(labels.flatMap((one) => [one.key, one.bare]))].filter((key) => key !== '');
  }

  keys(labels: readonly string[]): Keys {
    return new Keys([...new Set(labels.flatMap((label) => this.texts(label)))]);
  }

  entry(entry: FormEntry): Keys {
    return new Keys(this.texts(entry.label, entry.aliases));
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
    blocks,
    lines,
    upright: across ? prepareTable(form, table, naming, true) : undefined,
    groupKeys: naming.keys(groups),
    lineKeys: NO_KEYS,
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
    captionKeys: naming.keys(block.caption ? [block.caption] : []),
    cornerKeys: naming.keys(block.corner ? [block.corner] : []),
    serialKeys: naming.keys(block.serials ?? []),
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
    for (const moved of block.rows.filter(({ alsoAfter }) => alsoAfter === row.id))
      add(moved, 'row');
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
  const nearestKeys = naming.keys(entry.group?.slice(-1) ?? []);
  const nearest = nearestKeys.texts[0];
  return {
    index,
    block,
    kind,
    id: entry.id,
    label: entry.label,
    keys,
    longKeys: nearest === undefined ? NO_KEYS : new Keys(keys.texts.map((key) => nearest + key)),
    ordinal: labelOf(entry.label).ordinal,
    groupKeys: naming.keys(entry.group ?? []),
    nearestKeys,
    optional: entry.optional === true || kind !== 'row',
    unit: entry.unit,
  };
}

function plainColumn(column: FormEntry, naming: Naming): FormColumn {
  return {
    id: column.id,
    label: column.label,
    keys: naming.entry(column),
    groupKeys: naming.keys(column.group ?? []),
    unit: column.unit,
    optional: column.optional === true,
    rowId: undefined,
  };
}

function sideColumn(row: FormEntry, column: FormEntry, naming: Naming): FormColumn {
  return {
    id: column.id,
    label: `${row.label}·${column.label}`,
    keys: naming.entry(column),
    groupKeys: new Keys([...naming.entry(row).texts, ...naming.keys(row.group ?? []).texts]),
    unit: column.unit ?? row.unit,
    optional: column.optional === true,
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
