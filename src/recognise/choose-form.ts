import type { Form } from '../model/form.js';
import type { Table } from '../model/table.js';
import { FORMS } from '../template/index.js';
import { Grid } from './grid.js';
import { prepareForm } from './prepared-form.js';
import { type FormReading, readForm } from './read-form.js';

/** Labels of a form from which tables are one without any title to say so. */
const ENOUGH_LABELS = 10;
/** Labels of its own from which a form is told without a trial. */
const CLEAR_HITS = 3;
/** Labels from which a form with less than half as many is none to try. */
const MANY_HITS = 10;

/** A form laid over tables. */
export interface ChosenForm extends FormReading {
  /** True where the tables print so many labels of the form that they are one without a title. */
  plain: boolean;
  /** True where the tables print a label that no other form has: the form is this one beyond doubt. */
  told: boolean;
}

/** The form that the headers and labels of the tables belong to, laid over them; undefined for none. */
export function chooseForm(tables: readonly Table[]): ChosenForm | undefined {
  const grids = tables.map((table, i) => new Grid(table, i));
  const keys = printedKeys(grids);
  const ranked = formKeys()
    .map(({ form, every, own }) => ({ form, own: hits(own, keys), all: hits(every, keys) }))
    .filter((one) => one.all > 0)
    .sort((a, b) => b.own - a.own || b.all - a.all);
  const [first, second] = ranked;
  if (!first) return undefined;
  const clear = first.own >= CLEAR_HITS && first.own >= 2 * (second?.own ?? 0);
  const near = ranked.filter((one) => one.all * 2 >= first.all).map((one) => one.form);
  const some = ranked.map((one) => one.form);
  const candidates = clear ? [first.form] : first.all >= MANY_HITS ? near : some;
  const readings = candidates.map((form) => readForm(form, grids));
  const chosen = best(readings.filter((reading) => reading.tables.size > 0));
  const printed = ranked.find((one) => one.form === chosen?.form);
  const plain = (printed?.all ?? 0) >= ENOUGH_LABELS;
  return chosen && { ...chosen, plain, told: (printed?.own ?? 0) > 0 };
}

/** Keys of every label of the tables. */
function printedKeys(grids: readonly Grid[]): Set<string> {
  const keys = new Set<string>();
  for (const grid of grids) {
    for (const { label } of grid.words()) {
      keys.add(label.key);
      keys.add(label.bare);
    }
  }
  return keys;
}

interface FormKeys {
  form: Form;
  every: ReadonlySet<string>;
  /** Labels that no other form has. */
  own: ReadonlySet<string>;
}

let known: FormKeys[] | undefined;

function formKeys(): FormKeys[] {
  if (!known) {
    const all = FORMS.map((form) => {
      const { headerKeys, lineKeys } = prepareForm(form);
      return { form, every: new Set([...headerKeys.texts, ...lineKeys.texts]) };
    });
    known = all.map(({ form, every }) => {
      const others = all.filter((other) => other.form !== form);
      const own = [...every].filter((key) => !others.some((other) => other.every.has(key)));
      return { form, every, own: new Set(own) };
    });
  }
  return known;
}

function hits(keys: ReadonlySet<string>, printed: ReadonlySet<string>): number {
  let count = 0;
  for (const key of printed) if (keys.has(key)) count += 1;
  return count;
}

/** The reading that looks most like its form; of two alike, the one that asks for fewer figures. */
function best(readings: readonly FormReading[]): FormReading | undefined {
  let found: FormReading | undefined;
  for (const reading of readings) if (!found || rank(reading) > rank(found)) found = reading;
  return found;
}

function rank({ form, score }: FormReading): number {
  const asked = prepareForm(form).indicators.size;
  return score - asked / (asked + 1);
}
