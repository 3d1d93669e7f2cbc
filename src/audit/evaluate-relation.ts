import type { CheckStatus, Figure } from '../model/document.js';
import type { RelationInstance, Term } from '../template/relations-of.js';
import { exactSum } from './exact-sum.js';

export type FigureIndex = ReadonlyMap<string, Figure>;

export interface Evaluation {
  status: CheckStatus;
  left: number | null;
  right: number | null;
  difference: number | null;
  /** Why the relation cannot be told; empty where it can. */
  reason: string;
}

/** Terms that count: the literal zero, and those whose row or column the report prints. */
export const printedTerms = (terms: readonly Term[], figures: FigureIndex): Term[] =>
  terms.filter((term) => term.id === '' || (figures.get(term.id)?.state ?? 'absent') !== 'absent');

const unverifiable = (reason: string): Evaluation => ({
  status: 'unverifiable',
  left: null,
  right: null,
  difference: null,
  reason,
});

const isNumber = (figure: Figure | undefined): boolean => figure?.state === 'number';

/**
 * Blanks that say nothing: a blank that stands for a sum whose own parts carry figures. In a row's
 * total any figure will do; in a column's total (the row of all results) one above zero.
 */
export function findMuteTotals(
  relations: readonly RelationInstance[],
  figures: FigureIndex,
): Set<string> {
  const mute = new Set<string>();
  for (const { op, left, right, each } of relations) {
    const total = right[0];
    if (op !== '=' || right.length !== 1 || left.length < 2 || !total) continue;
    if (figures.get(total.id)?.state !== 'blank') continue;
    const speaks = (term: Term): boolean => {
      const figure = figures.get(term.id);
      return isNumber(figure) && (each === 'row' || figure?.value !== 0);
    };
    if (left.some(speaks)) mute.add(total.id);
  }
  return mute;
}

/** Why a term bars the relation from being told; empty where it does not. */
function barrier(term: Term, figures: FigureIndex, mute: ReadonlySet<string>): string {
  if (term.id === '') return '';
  const figure = figures.get(term.id);
  switch (figure?.state ?? 'absent') {
    case 'unreadable':
      return `${term.label}无法识读`;
    case 'absent':
      return term.optional ? '' : `${term.label}缺失`;
    case 'blank':
      return mute.has(term.id) ? `${term.label}空白` : '';
    default:
      return '';
  }
}

/**
 * An optional row may be left out, but not all the rows that a form offers for one thing: then they
 * were lost, and the sum cannot be told.
 */
function optionalLost(terms: readonly Term[], figures: FigureIndex): boolean {
  const optional = terms.filter((term) => term.optional);
  return optional.length > 0 && printedTerms(optional, figures).length === 0;
}

const valueOf = (term: Term, figures: FigureIndex): number =>
  term.sign * (figures.get(term.id)?.value ?? 0);

export const sumOf = (terms: readonly Term[], figures: FigureIndex): number =>
  exactSum(terms.map((term) => valueOf(term, figures)));

function holds(difference: number, op: RelationInstance['op']): boolean {
  if (op === '=') return difference === 0;
  return op === '<=' ? difference <= 0 : difference >= 0;
}

/** An inequality bounds what its first figure may be; a blank there is no zero. */
const boundMissing = (relation: RelationInstance, figures: FigureIndex): boolean =>
  relation.op !== '=' &&
  [relation.left[0], relation.right[0]].some(
    (term) => term && term.id !== '' && figures.get(term.id)?.state === 'blank',
  );

/** Tells whether a relation holds for these figures. Blanks count as zero where they say so. */
export function evaluateRelation(
  relation: RelationInstance,
  figures: FigureIndex,
  mute: ReadonlySet<string>,
): Evaluation {
  const terms = [...relation.left, ...relation.right];
  for (const term of terms) {
    const reason = barrier(term, figures, mute);
    if (reason !== '') return unverifiable(reason);
  }
  if (optionalLost(relation.left, figures) || optionalLost(relation.right, figures)) {
    return unverifiable('可选各行均缺失');
  }
  if (!terms.some((term) => isNumber(figures.get(term.id))))
    return unverifiable('有关各格均为空白');
  if (boundMissing(relation, figures)) return unverifiable('基数空白');
  const left = sumOf(relation.left, figures);
  const right = sumOf(relation.right, figures);
  const difference = exactSum([left, -right]);
  return {
    status: holds(difference, relation.op) ? 'pass' : 'fail',
    left,
    right,
    difference: difference === 0 ? 0 : difference,
    reason: '',
  };
}
