import type { OtherFigures } from '../../model/mentions.js';
import { type AcrossCheck, acrossCheck } from './across-check.js';
import { type Digest, isWeakIn, positionsOf, valueIn } from './digest.js';

/** Fewer figures above zero than this repeat by chance. */
const FEWEST_FIGURES = 8;
/** Requests a year from which on a year without any is odd. */
const BUSY = 20;
/** A figure that grows or shrinks so many times over looks like another unit. */
const JUMP = 10;
/** Figures below this (件 or 万元) may jump as they like. */
const SMALL = 1000;
const JUMPING = [
  ['proactive.licensing.decisions', '行政许可处理决定数量'],
  ['proactive.penalties.decisions', '行政处罚处理决定数量'],
  ['proactive.coercion.decisions', '行政强制处理决定数量'],
  ['proactive.fees.amount', '行政事业性收费金额'],
] as const;

const received = (report: Digest): number | undefined => {
  const value = valueIn(report, 'requests.received.total');
  return typeof value === 'number' ? value : undefined;
};

const othersOf = (reports: readonly Digest[], id: string): OtherFigures[] =>
  reports.map(({ file, year }) => ({ file, year, ids: [id] }));

/** A year's figures taken over whole from the year before. */
export function checkRepeated(now: Digest, before: readonly Digest[]): AcrossCheck[] {
  const told = [...now.values].filter((value) => Number.isFinite(value) && value !== 0).length;
  const same = before.filter((last) => last.template === now.template);
  if (same.length === 0 || told < FEWEST_FIGURES) return [];
  const copy = same.find((last) =>
    last.values.every((value, at) => Object.is(value, now.values[at])),
  );
  return [
    acrossCheck({
      check: 'series.repeated',
      title: '各项数字与上一年不完全相同',
      status: copy ? 'fail' : 'pass',
      grade: 'plausibility',
      message: copy
        ? `全部 ${told} 个非零数字与 ${copy.year} 年报告（${copy.file}）完全相同，疑为照搬`
        : '与上一年报告的数字不完全相同',
    }),
  ];
}

/** A report without any request, between busy years. */
export function checkAllZero(
  now: Digest,
  before: readonly Digest[],
  after: readonly Digest[],
): AcrossCheck[] {
  if (received(now) !== 0 || before.length === 0 || after.length === 0) return [];
  const busy = [...before, ...after].map(received);
  if (!busy.every((count) => count !== undefined && count >= BUSY)) return [];
  return [
    acrossCheck({
      check: 'series.allZero',
      title: '全零报告与前后年份相称',
      status: 'fail',
      grade: 'plausibility',
      left: 0,
      right: busy[0] ?? null,
      suspects: [{ id: 'requests.received.total', expected: null }],
      operands: ['requests.received.total'],
      others: othersOf([...before, ...after], 'requests.received.total'),
      weak: isWeakIn(now, 'requests.received.total'),
      message: `本年新收申请为 0，前后年份为 ${busy.join('、')} 件，请核实是否漏报`,
    }),
  ];
}

/** True where a year stands above both its neighbours, or below both. */
function isPeak(value: number, lasts: readonly number[], nexts: readonly number[]): boolean {
  const others = [...lasts, ...nexts];
  return others.every((other) => other < value) || others.every((other) => other > value);
}

/** Figures that grew or shrank tenfold: a unit or a scope may have changed. */
export function checkJumps(
  now: Digest,
  before: readonly Digest[],
  after: readonly Digest[],
): AcrossCheck[] {
  const known = positionsOf(now.template);
  return JUMPING.flatMap(([id, label]) => {
    if (!known.has(id)) return [];
    const value = valueIn(now, id);
    const lasts = before
      .map((last) => valueIn(last, id))
      .filter((last) => typeof last === 'number');
    const [last] = lasts;
    if (typeof value !== 'number' || last === undefined || value <= 0) return [];
    const jumps = (other: number): boolean => {
      const ratio = other > 0 ? Math.max(value / other, other / value) : 1;
      return ratio >= JUMP && Math.max(value, other) >= SMALL;
    };
    const nexts = after.map((next) => valueIn(next, id)).filter((next) => typeof next === 'number');
    // A level that stays is a change of the world; one year out of line is a slip.
    const odd =
      nexts.length > 0 && [...lasts, ...nexts].every(jumps) && isPeak(value, lasts, nexts);
    return [
      acrossCheck({
        check: `series.jump.${id}`,
        title: `${label}：不比前后年份多出或少去十倍`,
        status: odd ? 'fail' : 'pass',
        grade: 'plausibility',
        left: value,
        right: last,
        suspects: [{ id, expected: null }],
        operands: [id],
        others: othersOf([...before, ...after], id),
        weak: isWeakIn(now, id),
        message: `${label}：上一年 ${last}，本年 ${value}${odd ? '，相差十倍以上，请核实单位和口径' : ''}`,
      }),
    ];
  });
}
