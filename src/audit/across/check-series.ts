import type { Grade } from '../../model/form.js';
import { FORMS, indicatorsOf } from '../../template/index.js';
import { exactSum } from '../exact-sum.js';
import { type AcrossCheck, acrossCheck } from './across-check.js';
import { type Digest, isWeakIn, positionsOf, trustIn, valueIn } from './digest.js';

type Value = number | 'blank' | undefined;

/** Ids of the columns or rows of a table, with their labels; the newest form's word for each. */
function entriesOf(table: string, axis: 'row' | 'column', ids?: readonly string[]) {
  const entries = new Map<string, string>();
  for (const indicator of FORMS.flatMap(indicatorsOf)) {
    const id = indicator[axis];
    const wanted = indicator.table === table && (ids === undefined || ids.includes(id));
    if (!wanted || entries.has(id)) continue;
    entries.set(id, axis === 'row' ? indicator.rowLabel : indicator.columnLabel);
  }
  return [...entries];
}

/** Columns of the request table, the same since 2019. */
const APPLICANTS = entriesOf('requests', 'column');
const STOCKS = entriesOf('proactive', 'row', ['regulations', 'normativeDocuments']);
const ITEM_ROWS = ['licensing', 'otherServices', 'penalties', 'coercion', 'fees'];
const ITEMS = entriesOf('proactive', 'row', ITEM_ROWS);

/** The reports of the year before under the same name. */
export interface LastYear {
  before: readonly Digest[];
  /** Several reports bear that name in one of the years: versions, or two bodies of one name. */
  ambiguous: boolean;
}

const numberOf = (value: Value): number => (typeof value === 'number' ? value : 0);

/** Blank against nothing is nothing; blank against a figure says nothing. */
function comparable(a: Value, b: Value): boolean {
  if (a === undefined || b === undefined) return false;
  if (a === 'blank' && b === 'blank') return false;
  return (a !== 'blank' || b === 0) && (b !== 'blank' || a === 0);
}

/** The version of last year's report that agrees, else the first. */
function bestVersion(
  before: readonly Digest[],
  agrees: (report: Digest) => boolean,
): Digest | undefined {
  return before.find(agrees) ?? before[0];
}

function checkCarry(
  now: Digest,
  { before, ambiguous }: LastYear,
  column: string,
  label: string,
): AcrossCheck | undefined {
  const [from, to] = [`requests.carriedForward.${column}`, `requests.carriedOver.${column}`];
  const right = valueIn(now, to);
  const last = bestVersion(before, (report) => valueIn(report, from) === right);
  if (!last) return undefined;
  const left = valueIn(last, from);
  const told = comparable(left, right);
  const same = numberOf(left) === numberOf(right);
  const sums = `「${label}」列：${last.year} 年结转下年度 ${textOf(left)}，${now.year} 年上年结转 ${textOf(right)}`;
  return acrossCheck({
    check: `series.carry.${column}`,
    title: `「${label}」列：上一年结转下年度＝本年上年结转`,
    status: told && same ? 'pass' : told && !ambiguous ? 'fail' : 'unverifiable',
    grade: 'definition',
    left: told ? numberOf(left) : null,
    right: told ? numberOf(right) : null,
    weak: isWeakIn(now, to) || isWeakIn(last, from),
    firm: trustIn(now, to) === 'firm' && trustIn(last, from) === 'firm',
    suspects: [{ id: to, expected: told ? numberOf(left) : null }],
    operands: [to],
    others: [{ file: last.file, year: last.year, ids: [from] }],
    message: !told
      ? `${sums}，无法核对`
      : same
        ? sums
        : ambiguous
          ? `${sums}，但同名报告不止一份，无法核对`
          : `${sums}，相差 ${Math.abs(numberOf(left) - numberOf(right))}（上一年报告：${last.file}）`,
  });
}

const textOf = (value: Value): string =>
  value === 'blank' ? '空白' : value === undefined ? '缺失' : String(value);

interface Stock {
  check: string;
  title: string;
  label: string;
  /** Id of this year's figure, and ids whose sum (`-` subtracts) over last year's and this year's report it should be. */
  now: string;
  last: readonly string[];
  change: readonly string[];
  grade: Grade;
  /** What may explain a difference; empty where nothing may. */
  excuse: string;
}

const STOCK_EXCUSE = '；修订、自动失效或清理口径不同时可以有差，请核实';

const STOCK_CHECKS: readonly Stock[] = [
  ...STOCKS.map(([row, label]) => ({
    check: `series.inForce.${row}`,
    title: `${label}：上一年现行有效＋本年制发－本年废止＝本年现行有效`,
    label,
    now: `proactive.${row}.inForce`,
    last: [`proactive.${row}.inForce`],
    change: [`proactive.${row}.issued`, `-proactive.${row}.repealed`],
    grade: 'plausibility' as const,
    excuse: STOCK_EXCUSE,
  })),
  ...ITEMS.map(([row, label]) => ({
    check: `series.items.${row}`,
    title: `${label}：上一年项目数量＋上一年增/减＝本年所记上一年项目数量`,
    label,
    now: `proactive.${row}.previousItems`,
    last: [`proactive.${row}.previousItems`, `proactive.${row}.change`],
    change: [],
    grade: 'plausibility' as const,
    excuse: STOCK_EXCUSE,
  })),
  ...entriesOf('list', 'row').map(([row, label]) => ({
    check: `series.list.${row}`,
    title: `${label}：上一年历年累计＋本年度＝本年历年累计`,
    label,
    now: `list.${row}.allYears`,
    last: [`list.${row}.allYears`],
    change: [`list.${row}.period`],
    grade: 'definition' as const,
    excuse: '',
  })),
];

/** Undefined where a figure is blank or missing. */
function sumIn(report: Digest, ids: readonly string[], blankIsZero: boolean): number | undefined {
  const values = ids.map((id) => {
    const value = valueIn(report, id.replace(/^-/, ''));
    if (value === 'blank') return blankIsZero ? 0 : undefined;
    return value === undefined ? undefined : id.startsWith('-') ? -value : value;
  });
  return values.includes(undefined) ? undefined : exactSum(values.map((value) => value ?? 0));
}

function checkStock(
  now: Digest,
  { before, ambiguous }: LastYear,
  stock: Stock,
): AcrossCheck | undefined {
  const left = sumIn(now, [stock.now], false);
  const change = sumIn(now, stock.change, true);
  const expectedFrom = (report: Digest): number | undefined => {
    const base = sumIn(report, stock.last, false);
    return base === undefined || change === undefined ? undefined : exactSum([base, change]);
  };
  const last = bestVersion(before, (report) => expectedFrom(report) === left);
  const right = last && expectedFrom(last);
  if (!last || left === undefined || right === undefined) return undefined;
  const worked = `「${stock.label}」：按上一年报告推算为 ${right}，本年印作 ${left}`;
  return acrossCheck({
    check: stock.check,
    title: stock.title,
    status: left === right ? 'pass' : ambiguous ? 'unverifiable' : 'fail',
    grade: stock.grade,
    left,
    right,
    weak: isWeakIn(now, stock.now) || stock.last.some((id) => isWeakIn(last, id)),
    suspects: [{ id: stock.now, expected: right }],
    operands: [stock.now, ...stock.change.map((id) => id.replace(/^-/, ''))],
    others: [{ file: last.file, year: last.year, ids: stock.last }],
    message:
      left === right
        ? worked
        : `${worked}，相差 ${Math.abs(exactSum([left, -right]))}${stock.excuse}`,
  });
}

/** Checks a report against the same body's report of the year before; the checks belong to this year's. */
export function checkSeries(now: Digest, last: LastYear): AcrossCheck[] {
  if (last.before.length === 0 || now.template === '2014') return [];
  const carries = positionsOf(now.template).has('requests.carriedOver.total');
  const carry = (carries ? APPLICANTS : []).map(([column, label]) =>
    checkCarry(now, last, column, label),
  );
  const stocks = STOCK_CHECKS.map((stock) => checkStock(now, last, stock));
  return [...carry, ...stocks].filter((check) => check !== undefined);
}
