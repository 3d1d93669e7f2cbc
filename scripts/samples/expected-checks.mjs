// An independent calculator of the relations, for expected files: whole numbers, plain sums, the words of
// the contract. It shares nothing with src/audit on purpose.
import { APPLICANTS, OUTCOMES, resultRows, TRACKS } from './labels.mjs';

const isBlank = (value) => value === null || value === undefined;

/** `left` and `right`: lists of operands { value, total, parts }. */
function status(figures, left, right, unsaid) {
  const operands = [...left, ...right];
  if (operands.every((id) => isBlank(figures[id]))) return 'unverifiable';
  if (operands.some((id) => unsaid(id))) return 'unverifiable';
  const add = (ids) => ids.reduce((sum, id) => sum + (figures[id] ?? 0), 0);
  return Math.abs(add(left) - add(right)) < 1e-9 ? 'pass' : 'fail';
}

/** A blank in a total column says nothing where its own row has figures. */
function makeUnsaid(figures) {
  const siblings = (prefix) => Object.keys(figures).filter((id) => id.startsWith(prefix));
  return (id) => {
    if (!id.endsWith('.total') || !isBlank(figures[id])) return false;
    const prefix = id.slice(0, -'total'.length);
    return siblings(prefix).some((other) => !isBlank(figures[other]));
  };
}

/** A table without a single figure beside its totals says nothing of how these are made up. */
function giveTotalsAlone(figures, table) {
  const ids = Object.keys(figures).filter((id) => id.startsWith(`${table}.`));
  return ids.every((id) => id.endsWith('.total') || isBlank(figures[id]));
}

function requestChecks(figures, template, otherRows, unsaid) {
  const checks = {};
  const rows = resultRows(template, otherRows);
  const parties = APPLICANTS.map(([id]) => id);
  const totalsAlone = giveTotalsAlone(figures, 'requests');
  for (const row of ['received', 'carriedOver', ...rows, 'processed', 'carriedForward']) {
    const cell = (party) => `requests.${row}.${party}`;
    checks[`requests.rowSum.${row}`] =
      totalsAlone && figures[cell('total')]
        ? 'unverifiable'
        : status(figures, parties.slice(0, -1).map(cell), [cell('total')], unsaid);
  }
  for (const party of parties) {
    const cell = (row) => `requests.${row}.${party}`;
    checks[`requests.resultSum.${party}`] = status(
      figures,
      rows.map(cell),
      [cell('processed')],
      unsaid,
    );
    checks[`requests.balance.${party}`] = status(
      figures,
      [cell('received'), cell('carriedOver')],
      [cell('processed'), cell('carriedForward')],
      unsaid,
    );
  }
  return checks;
}

function disputeChecks(figures, unsaid) {
  const checks = {};
  for (const [track] of TRACKS) {
    const cells = OUTCOMES.map(([outcome]) => `disputes.${track}.${outcome}`);
    checks[`disputes.outcomeSum.${track}`] = status(
      figures,
      cells.slice(0, -1),
      cells.slice(-1),
      unsaid,
    );
  }
  return checks;
}

const STATISTICS_SUMS = ['received', 'closed', 'answered'].map((row) => `requests.${row}`);

function statisticsChecks(figures) {
  const below = (prefix) =>
    Object.keys(figures).filter((id) => id.startsWith(`statistics.${prefix}.`));
  return Object.fromEntries(
    STATISTICS_SUMS.map((row) => [
      `statistics.${row}`,
      status(figures, [`statistics.${row}`], below(row), () => false),
    ]),
  );
}

/**
 * Status of every relation of the printed figures: check id -> pass, fail or unverifiable.
 * @param {Record<string, number | null>} figures as printed, null for a blank
 */
export function expectedChecks(figures, { template, otherRows }) {
  if (template === '') return {};
  if (template === '2014') return statisticsChecks(figures);
  const unsaid = makeUnsaid(figures);
  return {
    ...requestChecks(figures, template, otherRows, unsaid),
    ...disputeChecks(figures, unsaid),
  };
}
