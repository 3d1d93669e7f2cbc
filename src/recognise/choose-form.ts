import type { Form } from '../model/form.js';
import type { Table } from '../model/table.js';
import { FORMS } from '../template/index.js';
import { labelOf } from './label.js';
import { prepareForm } from './prepared-form.js';
import { type FormReading, readForm } from './read-form.js';

/** Figures from which a table is taken for one of a form. */
const FEWEST_FIGURES = 1;

/** The form that the headers and labels of the tables belong to, laid over them; undefined for none. */
export function chooseForm(tables: readonly Table[]): FormReading | undefined {
  const keys = printedKeys(tables);
  const ranked = FORMS.map((form) => ({ form, own: ownHits(form, keys), all: hits(form, keys) }))
    .filter((one) => one.all > 0)
    .sort((a, b) => b.own - a.own || b.all - a.all);
  const [first, ...others] = ranked;
  if (!first) return undefined;
  const level = others.filter((one) => one.own === first.own && one.all === first.all);
  const readings = [first, ...level].map((one) => readForm(one.form, tables));
  return best(readings.filter((reading) => reading.placements.size >= FEWEST_FIGURES));
}

function printedKeys(tables: readonly Table[]): Set<string> {
  const keys = new Set<string>();
  for (const table of tables) {
    for (const cell of table.cells) {
      if (cell.text.length < 2) continue;
      const label = labelOf(cell.text);
      keys.add(label.key);
      keys.add(label.bare);
    }
  }
  return keys;
}

function keysOf(form: Form): Set<string> {
  const prepared = prepareForm(form);
  return new Set([...prepared.headerKeys, ...prepared.lineKeys]);
}

function hits(form: Form, keys: ReadonlySet<string>): number {
  return [...keysOf(form)].filter((key) => keys.has(key)).length;
}

/** Hits of labels that no other form has. */
function ownHits(form: Form, keys: ReadonlySet<string>): number {
  const others = FORMS.filter((other) => other !== form).map(keysOf);
  return [...keysOf(form)].filter((key) => keys.has(key) && !others.some((other) => other.has(key)))
    .length;
}

/** The reading that places most figures and asks for fewest that are not there. */
function best(readings: readonly FormReading[]): FormReading | undefined {
  let found: FormReading | undefined;
  for (const reading of readings) if (!found || rank(reading) > rank(found)) found = reading;
  return found;
}

function rank(reading: FormReading): number {
  const asked = prepareForm(reading.form).indicators.size;
  return reading.placements.size - asked / (asked + 1);
}
