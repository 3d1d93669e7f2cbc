import type { Check, Suspect } from '../model/document.js';
import type { FigureIndex } from './evaluate-relation.js';
import { classifyMisprint, MISPRINT_TEXT } from './misprint.js';
import { type RankedRepair, rankRepairs } from './rank-repairs.js';
import { findCauseOf } from './reading-trust.js';
import { type Equation, findRepairs } from './repair-search.js';

/** More suspects than this tell a reader nothing. */
const MOST_SUSPECTS = 6;
/** Suspects that the message spells out. */
const TOLD_SUSPECTS = 2;

/** What a form says about its figures, as far as a diagnosis needs it. */
export interface FormNames {
  /** Indicator id -> what a reader finds it by: row and column. */
  places: ReadonlyMap<string, { row: string; column: string; rowId: string; columnId: string }>;
  /** Figures that stand for the sum of others. */
  totals: ReadonlySet<string>;
}

/** The figures that lie in one failing relation, in the order of the repairs that change them. */
function suspectsOf(equation: Equation, ranked: readonly RankedRepair[]): Suspect[] {
  const suspects = new Map<string, Suspect>();
  for (const { changes } of ranked) {
    for (const { id, to } of changes) {
      if (equation.coefficients.has(id) && !suspects.has(id)) {
        suspects.set(id, { id, expected: to });
      }
    }
  }
  return [...suspects.values()].slice(0, MOST_SUSPECTS);
}

function nameOf(id: string, names: FormNames): string {
  const place = names.places.get(id);
  if (!place) return id;
  return place.column === '' ? `「${place.row}」` : `「${place.row}」行「${place.column}」列`;
}

function tellSuspects(
  suspects: readonly Suspect[],
  figures: FigureIndex,
  names: FormNames,
): string {
  if (suspects.length === 0) return '';
  const told = suspects.slice(0, TOLD_SUSPECTS).map(({ id, expected }) => {
    const figure = figures.get(id);
    const slip = classifyMisprint(figure?.value ?? null, expected ?? 0);
    const printed = figure?.state === 'blank' ? '空白' : figure?.value;
    const why = MISPRINT_TEXT[slip] === '' ? '' : `，疑${MISPRINT_TEXT[slip]}`;
    return `${nameOf(id, names)}应为 ${expected}（现为 ${printed}${why}）`;
  });
  const more = suspects.length > TOLD_SUSPECTS ? '，或其他' : '';
  return `；若其余无误，则${told.join('，或')}${more}`;
}

/** The two columns between which one application was shifted, where that is what the repairs say. */
function findShift(
  failing: readonly Equation[],
  ranked: readonly RankedRepair[],
  names: FormNames,
): [string, string] | undefined {
  const best = ranked[0];
  const [a, b] = best?.changes ?? [];
  if (failing.length !== 2 || best?.changes.length !== 2 || best.merged || !a || !b)
    return undefined;
  const [one, other] = [names.places.get(a.id), names.places.get(b.id)];
  if (!one || one.rowId !== other?.rowId || one.columnId === other.columnId) return undefined;
  const shifted = a.to - (a.from ?? 0) + b.to - (b.from ?? 0) === 0;
  if (!shifted) return undefined;
  return failing[0]?.coefficients.has(a.id)
    ? [one.column, other.column]
    : [other.column, one.column];
}

function tellShift(shift: [string, string], failing: readonly Equation[], index: number): string {
  const [one, other] = shift;
  if (index > 0) return `；与 ${failing[0]?.check} 同出一因，不另计`;
  const count = Math.abs(failing[0]?.residual ?? 0);
  return `；「${one}」「${other}」两列差额相反而总计平衡，疑有 ${count} 件申请计错了申请人类别`;
}

/**
 * Puts suspects, cause and explanation on the failing checks of one group of relations that share
 * figures. The repairs are those that satisfy all relations of the group at once.
 */
export function diagnoseGroup(
  group: readonly Equation[],
  checks: ReadonlyMap<string, Check>,
  figures: FigureIndex,
  names: FormNames,
): void {
  const failing = group.filter(({ residual }) => residual !== 0);
  if (failing.length === 0) return;
  const ranked = rankRepairs(findRepairs(group, figures), figures, names.totals);
  const shift = findShift(failing, ranked, names);
  failing.forEach((equation, index) => {
    const check = checks.get(equation.check);
    if (!check) return;
    check.suspects = suspectsOf(equation, ranked);
    const best = check.suspects.filter(({ id }) =>
      ranked[0]?.changes.some((change) => change.id === id),
    );
    check.cause = findCauseOf(
      check.grade,
      best.map(({ id }) => figures.get(id)),
      [...equation.coefficients.keys()].map((id) => figures.get(id)),
    );
    check.message += shift
      ? tellShift(shift, failing, index)
      : ranked[0]?.merged
        ? `；疑两格数字连成一格${tellSuspects(best, figures, names)}`
        : tellSuspects(check.suspects, figures, names);
  });
}
