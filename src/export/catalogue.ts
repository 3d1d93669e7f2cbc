import type { Form, Indicator } from '../model/form.js';
import { FORMS, indicatorsOf } from '../template/index.js';

/** Indicator id -> indicator, as the form of one generation words it. */
export type FormIndicators = ReadonlyMap<string, Indicator>;

const byForm = new Map<string, FormIndicators>(
  FORMS.map((form: Form) => [
    form.id,
    new Map(indicatorsOf(form).map((indicator) => [indicator.id, indicator])),
  ]),
);

/** The indicators of a generation of the form; none for a report on no known form. */
export const indicatorsOfTemplate = (template: string): FormIndicators =>
  byForm.get(template) ?? new Map();

function unite(forms: Iterable<FormIndicators>): Indicator[] {
  const united = new Map<string, Indicator>();
  for (const indicators of forms) {
    for (const [id, indicator] of indicators) if (!united.has(id)) united.set(id, indicator);
  }
  return [...united.values()];
}

/** Every indicator of every form once, newest form first, each form in its own order. */
export const ALL_INDICATORS: readonly Indicator[] = unite(byForm.values());

/** What an indicator is called where one column stands for it: group, row and column. */
export const indicatorTitle = ({ group, rowLabel, columnLabel }: Indicator): string =>
  [group ?? '', rowLabel, columnLabel].filter((part) => part !== '').join('·');
