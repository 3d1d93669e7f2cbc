import { applicantForAll } from './applicant-for-all.js';
import type { Clause } from './clause.js';
import { disputesForAll } from './read-dispute.js';
import type { Measure, Named } from './readings.js';
import { reasonForAll } from './reasons.js';

/** Words behind a figure that may say more of all that it counts. */
const FOR_ALL = /\(|均|都|全部|原因|理由|维持|纠正|审|[由为系是属]/;

/** What the words behind a figure say of all that it counts: their reason, kind, outcome or applicant. */
export function forAll(measure: Measure, clause: Clause, isLast: boolean): Named[] {
  if (!FOR_ALL.test(clause.rest)) return [];
  // Words up to another figure are that figure's.
  const rest = isLast ? clause.rest : `${clause.rest}0`;
  const one = reasonForAll({ ...clause, rest }) ?? applicantForAll(measure, rest);
  return one ? [{ measure: one, firm: true }] : disputesForAll(measure, { rest });
}
