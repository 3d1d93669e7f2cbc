import type {
  FigureKind,
  Form,
  FormBlock,
  FormEntry,
  FormTable,
  Indicator,
} from '../model/form.js';

const known = new WeakMap<Form, Indicator[]>();

/** Every figure that a form asks for, in the form's order. */
export function indicatorsOf(form: Form): Indicator[] {
  let indicators = known.get(form);
  if (!indicators) {
    indicators = form.tables.flatMap((table) =>
      table.blocks.flatMap((block) =>
        block.rows.flatMap((row) =>
          block.columns.map((column) => indicatorAt(table, block, row, column)),
        ),
      ),
    );
    known.set(form, indicators);
  }
  return indicators;
}

/** `<table>.<row>.<column>`, without the parts that are empty. */
export function indicatorId(table: FormTable, row: FormEntry, column: FormEntry): string {
  return [table.id, row.id, column.id].filter((part) => part !== '').join('.');
}

function indicatorAt(
  table: FormTable,
  block: FormBlock,
  row: FormEntry,
  column: FormEntry,
): Indicator {
  const unit = column.unit ?? row.unit ?? '件';
  const group = block.across ? undefined : (row.group?.at(-1) ?? block.caption);
  return {
    id: indicatorId(table, row, column),
    table: table.id,
    row: row.id,
    column: column.id,
    tableTitle: table.title,
    rowLabel: row.label,
    columnLabel: block.columnLabels?.[`${row.id}.${column.id}`] ?? column.label,
    ...(group === undefined ? {} : { group }),
    unit,
    kind: kindOf(block, column, unit),
    optional: row.optional === true || column.optional === true,
  };
}

function kindOf(block: FormBlock, column: FormEntry, unit: string): FigureKind {
  return block.kinds?.[column.id] ?? (unit.endsWith('元') ? 'amount' : 'count');
}
