import type { Check, CheckStatus, Suspect } from '../../model/document.js';
import type { OtherFigures } from '../../model/mentions.js';
import type { Grade } from '../../model/form.js';
import { exactSum } from '../exact-sum.js';

/** A check of several reports, with what it speaks of beyond its own. */
export interface AcrossCheck extends Check {
  /** Figures of other reports that a failing check speaks of. */
  others?: readonly OtherFigures[];
}

interface Parts {
  check: string;
  title: string;
  status: CheckStatus;
  grade: Grade;
  left?: number | null;
  right?: number | null;
  /** True where one of our readings is weak. */
  weak?: boolean;
  /** True where all were read firmly, so that one of the reports must be wrong. */
  firm?: boolean;
  suspects?: Suspect[];
  operands?: string[];
  others?: OtherFigures[];
  message: string;
}

/** A check of several reports; it belongs to one of them. */
export function acrossCheck(parts: Parts): AcrossCheck {
  const { left = null, right = null, weak = false, firm = false } = parts;
  const failed = parts.status === 'fail';
  return {
    check: parts.check,
    title: parts.title,
    status: parts.status,
    grade: parts.grade,
    severity: parts.grade === 'plausibility' ? 'warning' : 'error',
    left,
    right,
    difference: left === null || right === null ? null : exactSum([left, -right]),
    cause: failed ? (weak ? 'reading' : firm ? 'source' : 'unknown') : null,
    suspects: failed ? (parts.suspects ?? []) : [],
    operands: parts.operands ?? [],
    message: parts.message,
    ...(failed && parts.others ? { others: parts.others } : {}),
  };
}
