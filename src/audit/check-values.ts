import type { Check } from '../model/document.js';
import type { Form } from '../model/form.js';
import { indicatorsOf } from '../template/index.js';
import type { FigureIndex } from './evaluate-relation.js';

const countIdsOfForms = new WeakMap<Form, string[]>();

/** Ids of all figures of a form that count something: integers, never below zero. */
function countIds(form: Form): string[] {
  const known = countIdsOfForms.get(form);
  if (known) return known;
  const ids = indicatorsOf(form).flatMap(({ id, kind }) => (kind === 'count' ? [id] : []));
  countIdsOfForms.set(form, ids);
  return ids;
}

/** Checks that every count is an integer of at least zero. */
export function checkValues(form: Form, figures: FigureIndex): Check {
  const printed = countIds(form).flatMap((id) => {
    const figure = figures.get(id);
    return figure?.state === 'number' && figure.value !== null ? [figure] : [];
  });
  const wrong = printed.filter(({ value }) => !Number.isInteger(value) || (value ?? 0) < 0);
  const status = printed.length === 0 ? 'unverifiable' : wrong.length > 0 ? 'fail' : 'pass';
  const firm = wrong.every(({ method, doubtful }) => method === 'text' && doubtful !== true);
  return {
    check: 'values.nonNegativeInteger',
    title: '件数为非负整数',
    status,
    grade: 'definition',
    severity: 'error',
    left: wrong.length > 0 ? (wrong[0]?.value ?? null) : null,
    right: null,
    difference: null,
    cause: status === 'fail' ? (firm ? 'source' : 'reading') : null,
    suspects: wrong.map(({ id }) => ({ id, expected: null })),
    operands: wrong.map(({ id }) => id),
    message:
      status === 'fail'
        ? `件数应为非负整数：${wrong.map(({ id, raw }) => `${id} 印作“${raw}”`).join('；')}`
        : status === 'pass'
          ? `${printed.length} 个件数均为非负整数`
          : '没有可核对的件数',
  };
}
