import type { Form } from '../model/form.js';
import { indicatorsOf, relationsOf } from '../template/index.js';
import { shortLabel } from './describe-relation.js';
import type { FormNames } from './diagnose-group.js';

const known = new WeakMap<Form, FormNames>();

/** Names and roles of a form's figures, worked out once for each form. */
export function formNames(form: Form): FormNames {
  const ready = known.get(form);
  if (ready) return ready;
  const places = new Map(
    indicatorsOf(form).map(({ id, row, column, rowLabel, columnLabel }) => [
      id,
      {
        row: shortLabel(rowLabel),
        column: column === '' ? '' : shortLabel(columnLabel),
        rowId: row,
        columnId: column,
      },
    ]),
  );
  const totals = new Set<string>();
  for (const { op, left, right } of relationsOf(form)) {
    const total = right.length === 1 ? right[0] : left.length === 1 ? left[0] : undefined;
    if (op === '=' && total && left.length !== right.length) totals.add(total.id);
  }
  const names = { places, totals };
  known.set(form, names);
  return names;
}
