import type { Check } from '../model/document.js';

/** How many checks ended in which way. */
export interface CheckCounts {
  passed: number;
  failed: number;
  unverifiable: number;
}

export function countChecks(checks: readonly Check[]): CheckCounts {
  const counts = { passed: 0, failed: 0, unverifiable: 0 };
  for (const { status } of checks) {
    counts[status === 'pass' ? 'passed' : status === 'fail' ? 'failed' : 'unverifiable'] += 1;
  }
  return counts;
}
