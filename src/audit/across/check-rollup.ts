import { findForm, indicatorsOf } from '../../template/index.js';
import { exactSum } from '../exact-sum.js';
import { type AcrossCheck, acrossCheck } from './across-check.js';
import { type Digest, isWeakIn, valueIn } from './digest.js';
import type { Rollup } from './rollup-tree.js';

/** Rules are made by governments alone, stocks and items are not added up: only these cells add. */
const ADDITIVE =
  /^(?:requests|disputes)\.|^proactive\.(?:normativeDocuments\.(?:issued|repealed|inForce)|(?:licensing|penalties|coercion)\.decisions|fees\.amount)$/;

const additiveOfTemplates = new Map<string, { id: string; label: string }[]>();

function additiveIndicators(template: string): { id: string; label: string }[] {
  const ready = additiveOfTemplates.get(template);
  if (ready) return ready;
  const form = findForm(template);
  const indicators = (form ? indicatorsOf(form) : [])
    .filter(({ id }) => ADDITIVE.test(id))
    .map(({ id, rowLabel, columnLabel }) => ({ id, label: `${rowLabel}·${columnLabel}` }));
  additiveOfTemplates.set(template, indicators);
  return indicators;
}

/** The parts of a whole that reported for its year, and those that did not. */
export interface FoundParts {
  rollup: Rollup;
  reports: readonly Digest[];
  missing: readonly string[];
}

/** Holds a whole's figures against the sums of its parts'; the checks belong to the whole's report. */
export function checkRollup(
  whole: Digest,
  { rollup, reports, missing }: FoundParts,
): AcrossCheck[] {
  if (reports.length === 0) return [];
  return additiveIndicators(whole.template).flatMap(({ id, label }) => {
    const left = valueIn(whole, id);
    const values = reports.map((report) => valueIn(report, id));
    if (typeof left !== 'number') return [];
    const known = values.filter((value) => value !== undefined);
    const right = exactSum(known.map((value) => (value === 'blank' ? 0 : value)));
    const complete = missing.length === 0 && known.length === reports.length;
    const exceeds = right > left;
    const short = right < left && complete && rollup.scope === 'complete';
    const status = exceeds || short ? 'fail' : complete ? 'pass' : 'unverifiable';
    const absent = missing.length > 0 ? `（缺 ${missing.join('、')}）` : '';
    const all = rollup.scope === 'complete' ? '应相等' : '各部分之和不应超过总数';
    return [
      acrossCheck({
        check: `rollup.${id}`,
        title: `${label}：总数与各部分之和`,
        status,
        grade: 'plausibility',
        left,
        right,
        weak: isWeakIn(whole, id) || reports.some((report) => isWeakIn(report, id)),
        suspects: [{ id, expected: null }],
        operands: [id],
        message: `${label}：${rollup.whole} ${left}，${reports.length} 个部分之和 ${right}${absent}${status === 'fail' ? `，${all}，相差 ${Math.abs(exactSum([left, -right]))}；范围不同时可以有差，请核实` : ''}`,
      }),
    ];
  });
}
