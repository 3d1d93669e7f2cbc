import type { FigureIndex } from '../evaluate-relation.js';
import { exactSum } from '../exact-sum.js';
import { APPLICANT_NAMES } from './read-applicant.js';
import {
  columnMeasure,
  disputeMeasure,
  type Outcome,
  type Reading,
  readingValue,
  requestMeasure,
  rowMeasure,
  type Track,
} from './readings.js';
import { rowOfReason, rowsOfGroup } from './reasons.js';
import { RESULT_NAMES } from './result-names.js';

/** A total of the tables and the parts that add up to it, by name. */
interface Parted {
  whole: Reading;
  parts: ReadonlyMap<string, Reading>;
}

/** What a label of a list calls a part, and the totals that have such parts. */
interface Kind {
  nameOf: (label: string) => string | undefined;
  totals: (names: readonly string[]) => readonly Parted[];
}

const COLUMNS = new Set(APPLICANT_NAMES.values());
const APPLICANT = new RegExp(`^(?:${[...APPLICANT_NAMES.keys()].join('|')})`);
const byApplicant = (rows: readonly string[]): Parted => ({
  whole: rows.map((row) => `requests.${row}.total`),
  parts: new Map(
    [...COLUMNS].map((column) => [
      column,
      rows.flatMap((row) => columnMeasure(row, column).readings[0] ?? []),
    ]),
  ),
});
const APPLICANTS: Kind = {
  nameOf: (label) => APPLICANT_NAMES.get(APPLICANT.exec(label)?.[0] ?? ''),
  totals: () =>
    [
      ['received'],
      ['received', 'carriedOver'],
      ['processed'],
      ['carriedOver'],
      ['carriedForward'],
    ].map(byApplicant),
};

const RESULTS: Kind = {
  nameOf: (label) => RESULT_NAMES.find(([name]) => label.includes(name))?.[1],
  totals: () => [
    {
      whole: requestMeasure('processed').readings[0] ?? [],
      parts: new Map(
        RESULT_NAMES.map(([, kind]) => [kind, requestMeasure(kind).readings[0] ?? []]),
      ),
    },
  ],
};

const REASONS: Kind = {
  nameOf: rowOfReason,
  totals: (names) => {
    const rows = rowsOfGroup(names[0]?.split('.')[0] ?? '');
    const parts = new Map(rows.map((row) => [row, rowMeasure(row).readings[0] ?? []]));
    return [{ whole: [...parts.values()].flat(), parts }];
  },
};

const OUTCOMES: readonly [pattern: RegExp, outcome: Outcome][] = [
  [/维持/, 'upheld'],
  [/纠正/, 'corrected'],
  [/其他/, 'otherOutcome'],
  [/未审结|审理/, 'pending'],
];
const TRACKS: readonly Track[] = [
  'reconsideration',
  'directLitigation',
  'litigationAfterReconsideration',
  'litigation',
];
const DISPUTES: Kind = {
  nameOf: (label) => OUTCOMES.find(([pattern]) => pattern.test(label))?.[1],
  totals: () =>
    TRACKS.map((track) => {
      const reading = (outcome: Outcome): Reading =>
        disputeMeasure(track, outcome).readings[0] ?? [];
      const parts = new Map(OUTCOMES.map(([, outcome]) => [outcome, reading(outcome)]));
      return { whole: reading('total'), parts };
    }),
};

/** Whether a list is made of the very parts of a total of the tables, undefined where no total has such parts. */
export function isOfTotal(
  labels: readonly string[],
  items: readonly number[],
  figures: FigureIndex,
): boolean | undefined {
  const sum = exactSum(items);
  let known: boolean | undefined;
  for (const { nameOf, totals } of [APPLICANTS, RESULTS, DISPUTES]) {
    const names = labels.flatMap((label) => nameOf(label) ?? []);
    if (names.length < labels.length) continue;
    known = totals(names).some(
      ({ whole, parts }) =>
        readingValue(whole, figures) === sum &&
        names.every((name, index) => readingValue(parts.get(name) ?? [], figures) === items[index]),
    );
    if (known) return true;
  }
  return known;
}

/** Whether the parts that a list does not name are nothing in every total of the tables that is its own. */
export function namesAllThereIs(
  labels: readonly string[],
  total: number,
  figures: FigureIndex,
): boolean {
  return [APPLICANTS, RESULTS, REASONS, DISPUTES].some(({ nameOf, totals }) => {
    const names = labels.flatMap((label) => nameOf(label) ?? []);
    if (names.length < labels.length) return false;
    const own = totals(names).filter(({ whole }) => readingValue(whole, figures) === total);
    return (
      own.length > 0 &&
      own.every(({ parts }) => {
        const unnamed = [...parts].flatMap(([name, cells]) => (names.includes(name) ? [] : cells));
        return unnamed.length === 0 || readingValue(unnamed, figures) === 0;
      })
    );
  });
}
