import type { RunOutcome } from '../archive/index.js';
import { failureCount } from '../archive/index.js';
import { INTERRUPTED } from './stop-on-signals.js';

/** What makes a run end with another code than 0. */
export type FailOn = 'error' | 'finding' | 'never';

const DONE = 0;
const SOME_FILES_FAILED = 1;
const CHECKS_FAILED = 3;

/** What the shell is told of a run that wrote its output. */
export function exitCode(outcome: RunOutcome, failOn: FailOn, stopped: boolean): number {
  if (stopped && outcome.pending > 0) return INTERRUPTED;
  if (failOn === 'never') return DONE;
  if (failOn === 'finding' && outcome.checks.failed > 0) return CHECKS_FAILED;
  return failureCount(outcome) > 0 ? SOME_FILES_FAILED : DONE;
}
