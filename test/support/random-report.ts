import { FORM_2021 } from '../../src/template/form-2021.js';
import type { Figure } from '../../src/model/document.js';
import { indicatorsOf } from '../../src/template/index.js';
import { figureOf } from './audit-form.js';

/** A small seeded generator (mulberry32), 0 ≤ value < 1. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Values = Map<string, number>;

const APPLICANTS = [
  'naturalPerson',
  'commercial',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
];
const HEADS = new Set(['received', 'carriedOver', 'processed', 'carriedForward', 'other.subtotal']);

/** The figures of a consistent report on the form of 2021, without （六） as a single row. */
export function randomReport(random: () => number): Values {
  const values: Values = new Map();
  const upTo = (most: number): number => Math.floor(random() ** 3 * (most + 1));
  const rows = new Set(
    indicatorsOf(FORM_2021).flatMap(({ table, row }) => (table === 'requests' ? [row] : [])),
  );
  const results = [...rows].filter((row) => !HEADS.has(row));
  const size = [5, 40, 400][Math.floor(random() * 3)] ?? 5;
  for (const applicant of APPLICANTS) {
    const most = applicant === 'naturalPerson' ? size : Math.ceil(size / 8);
    let processed = 0;
    for (const row of results) {
      const count = random() < 0.5 ? 0 : upTo(most);
      values.set(`requests.${row}.${applicant}`, count);
      processed += count;
    }
    const forward = upTo(most / 4);
    const over = Math.min(upTo(most / 4), processed + forward);
    values.set(`requests.processed.${applicant}`, processed);
    values.set(`requests.carriedForward.${applicant}`, forward);
    values.set(`requests.carriedOver.${applicant}`, over);
    values.set(`requests.received.${applicant}`, processed + forward - over);
  }
  for (const row of [...rows].filter((one) => one !== 'other.subtotal')) {
    const sum = APPLICANTS.reduce(
      (all, one) => all + (values.get(`requests.${row}.${one}`) ?? 0),
      0,
    );
    values.set(`requests.${row}.total`, sum);
  }
  for (const track of ['reconsideration', 'directLitigation', 'litigationAfterReconsideration']) {
    let total = 0;
    for (const outcome of ['upheld', 'corrected', 'otherOutcome', 'pending']) {
      const count = upTo(size);
      values.set(`disputes.${track}.${outcome}`, count);
      total += count;
    }
    values.set(`disputes.${track}.total`, total);
  }
  return values;
}

/** Figures of a digital report; what is not among the values is absent. */
export const toFigures = (values: Values): Figure[] =>
  indicatorsOf(FORM_2021).map(({ id }) => {
    const value = values.get(id);
    return value === undefined
      ? figureOf(id, null, { state: 'absent', page: null, method: null })
      : figureOf(id, value);
  });

/** A wrong figure as people make them: off by little, a digit changed, swapped, lost or doubled. */
export function misprint(value: number, random: () => number): number {
  const digits = String(value);
  const at = Math.floor(random() * digits.length);
  const wrong = [
    () => value + 1 + Math.floor(random() * 3),
    () => Math.max(0, value - 1 - Math.floor(random() * 3)),
    () => value + 10,
    () => Number(digits.slice(0, at) + Math.floor(random() * 10) + digits.slice(at + 1)),
    () => Number(digits.slice(0, at) + digits.slice(at + 1) || '0'),
    () => Number(digits.slice(0, at) + digits[at] + digits.slice(at)),
    () => Number([...digits].reverse().join('')),
  ][Math.floor(random() * 7)];
  const printed = wrong?.() ?? value;
  return printed === value ? value + 1 : printed;
}
