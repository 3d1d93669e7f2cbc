import type { Form, FormEntry, FormTable, Grade, Relation } from '../model/form.js';
import { indicatorsOf } from './indicators.js';

/** One summand of a relation. */
export interface Term {
  /** Indicator id; empty for the literal zero. */
  id: string;
  sign: 1 | -1;
  /** What tells it from the other terms, for people: the row's label in a column, the column's in a row. */
  label: string;
  /** True where a report may leave the row or column out; it then counts as nothing. */
  optional: boolean;
  /** True where it is optional and nothing else has to stand for it. */
  free: boolean;
  /** Ids of the figures it stands for: it counts only where a report prints none of them. */
  standsFor: string[];
}

/** A relation of a form for one column, for one row, or for the one place it holds. */
export interface RelationInstance {
  /** Check id, e.g. `requests.balance.naturalPerson`. */
  check: string;
  title: string;
  grade: Grade;
  table: string;
  each: Relation['each'];
  /** Label of the column or row it holds for; empty for `once`. */
  subject: string;
  left: Term[];
  op: Relation['op'];
  right: Term[];
}

/** Joins the parts of an id; an empty row or column id leaves no dot behind. */
const joinId = (...parts: string[]): string => parts.filter((part) => part !== '').join('.');

interface Axis {
  entries: Map<string, FormEntry>;
  /** Row ids that share a block with each column id, and the reverse. */
  partners: Map<string, Set<string>>;
}

function axisOf(table: FormTable, own: 'rows' | 'columns'): Axis {
  const other = own === 'rows' ? 'columns' : 'rows';
  const entries = new Map<string, FormEntry>();
  const partners = new Map<string, Set<string>>();
  for (const block of table.blocks) {
    for (const entry of block[own]) {
      if (!entries.has(entry.id)) entries.set(entry.id, entry);
      const known = partners.get(entry.id) ?? new Set();
      for (const partner of block[other]) known.add(partner.id);
      partners.set(entry.id, known);
    }
  }
  return { entries, partners };
}

const parseTerm = (text: string): { name: string; sign: 1 | -1 } =>
  text.startsWith('-') ? { name: text.slice(1), sign: -1 } : { name: text, sign: 1 };

const ZERO: Omit<Term, 'sign'> = {
  id: '',
  label: '0',
  optional: false,
  free: false,
  standsFor: [],
};

/** Whether a report may leave a row or a column of a relation out. */
function leave(relation: Relation, name: string): { optional: boolean; free: boolean } {
  const free = relation.free?.includes(name) ?? false;
  return { optional: free || (relation.optional?.includes(name) ?? false), free };
}

/** Expands relations that hold for each entry of `along` and add up entries of `across`. */
function expandAlong(
  relation: Relation,
  table: FormTable,
  along: Axis,
  across: Axis,
): RelationInstance[] {
  const wanted = relation.only ?? [...along.entries.keys()];
  return wanted.flatMap((key) => {
    const subject = along.entries.get(key);
    if (!subject) return [];
    const idOf = (name: string): string =>
      relation.each === 'column' ? joinId(table.id, name, key) : joinId(table.id, key, name);
    const term = (text: string): Term => {
      const { name, sign } = parseTerm(text);
      if (name === '0') return { ...ZERO, sign };
      const label = across.entries.get(name)?.label ?? name;
      const standsFor = (relation.substitutes?.[name] ?? []).map(idOf);
      return { id: idOf(name), sign, label, ...leave(relation, name), standsFor };
    };
    const known = (text: string): boolean => {
      const { name } = parseTerm(text);
      return name === '0' || (along.partners.get(key)?.has(name) ?? false);
    };
    const left = relation.left.filter(known).map(term);
    const right = relation.right.filter(known).map(term);
    if (left.length === 0 || right.length === 0) return [];
    const name = (text: string, by: string): string => text.replace('*', by);
    return {
      check: name(relation.check, key),
      title: name(relation.title, subject.label),
      grade: relation.grade,
      table: table.id,
      each: relation.each,
      subject: subject.label,
      left,
      op: relation.op,
      right,
    };
  });
}

function expandOnce(relation: Relation, labels: Map<string, string>): RelationInstance {
  const term = (text: string): Term => {
    const { name, sign } = parseTerm(text);
    if (name === '0') return { ...ZERO, sign };
    const standsFor = relation.substitutes?.[name] ?? [];
    const label = labels.get(name) ?? name;
    return { id: name, sign, label, ...leave(relation, name), standsFor };
  };
  return {
    check: relation.check,
    title: relation.title,
    grade: relation.grade,
    table: relation.table,
    each: 'once',
    subject: '',
    left: relation.left.map(term),
    op: relation.op,
    right: relation.right.map(term),
  };
}

function expandForm(form: Form): RelationInstance[] {
  const labels = new Map(
    indicatorsOf(form).map(({ id, rowLabel, columnLabel }) => [id, rowLabel || columnLabel]),
  );
  return form.relations.flatMap((relation) => {
    if (relation.each === 'once') return [expandOnce(relation, labels)];
    const table = form.tables.find((candidate) => candidate.id === relation.table);
    if (!table) throw new Error(`relation ${relation.check} names no table of form ${form.id}`);
    const rows = axisOf(table, 'rows');
    const columns = axisOf(table, 'columns');
    return relation.each === 'row'
      ? expandAlong(relation, table, rows, columns)
      : expandAlong(relation, table, columns, rows);
  });
}

const expanded = new WeakMap<Form, RelationInstance[]>();

/** Every relation of a form, written out for each row and column that it holds for, in the form's order. */
export function relationsOf(form: Form): RelationInstance[] {
  const known = expanded.get(form);
  if (known) return known;
  const instances = expandForm(form);
  expanded.set(form, instances);
  return instances;
}
