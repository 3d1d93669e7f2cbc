import type { Check } from '../../model/document.js';
import type { FigureIndex } from '../evaluate-relation.js';
import { exactSum } from '../exact-sum.js';
import { findWrongList, type TableTotals } from './check-list.js';
import { isOfTotal, namesAllThereIs } from './left-out.js';
import { once } from './once.js';
import { disputeMeasure, type Reading, readingValue, requestMeasure } from './readings.js';
import type { Sentence } from './split-sentences.js';

const LAWSUITS: readonly Reading[] = (['reconsideration', 'litigation'] as const).flatMap(
  (track) => disputeMeasure(track, 'total').readings,
);

/** Totals of the tables that a list may add up to whatever total stands before it. */
function totalsOf(figures: FigureIndex): TableTotals {
  const valuesOf = (readings: readonly Reading[]): Set<number> =>
    new Set(readings.flatMap((reading) => readingValue(reading, figures) ?? []));
  return {
    requests: valuesOf(requestMeasure('any').readings),
    disputes: valuesOf(LAWSUITS),
    closed: readingValue(requestMeasure('processed').readings[0] ?? [], figures),
    isOfTotal: (labels, items) => isOfTotal(labels, items, figures),
    namesAll: (labels, total) => namesAllThereIs(labels, total, figures),
  };
}

/** Lists that state a total of their own and do not add up to it. */
export function checkLists(sentences: readonly Sentence[], figures: FigureIndex): Check[] {
  const totals = once(() => totalsOf(figures));
  return sentences.flatMap(({ text, folded }) => {
    const list = findWrongList(folded, totals);
    if (!list) return [];
    const sum = exactSum(list.items);
    const difference = exactSum([list.total, -sum]);
    const check: Check = {
      check: 'narrative.list',
      title: '正文列举各项之和等于其总数',
      status: 'fail',
      grade: 'plausibility',
      severity: 'warning',
      left: list.total,
      right: sum,
      difference,
      cause: 'unknown',
      suspects: [],
      operands: [],
      message: `正文“${text}”列举 ${list.items.join(' + ')} = ${sum}，总数为 ${list.total} ${list.unit}，相差 ${Math.abs(difference)}`,
    };
    return [check];
  });
}
