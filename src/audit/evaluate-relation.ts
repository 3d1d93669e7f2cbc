import type { CheckStatus, Figure } from '../model/document.js';
import type { RelationInstance, Term } from '../template/index.js';
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

const isPrinted = (id: string, figures: FigureIndex): boolean =>
  (figures.get(id)?.state ?? 'absent') !== 'absent';

/**
 * Terms that count: the literal zero, and those whose row or column the report prints, save a
 * substitute beside what it stands for.
 */
export const printedTerms = (terms: readonly Term[], figures: FigureIndex): Term[] =>
  terms.filter(
    ({ id, standsFor }) =>
      id === '' || (isPrinted(id, figures) && !standsFor.some((part) => isPrinted(part, figures))),
  );

const unverifiable = (reason: string): Evaluation => ({
  status: 'unverifiable',
  left: null,
  right: null,
  difference: null,
  reason,
});

const isNumber = (figure: Figure | undefined): boolean => figure?.state === 'number';

/** Why a term bars the relation from being told; empty where it does not. */
function barrier(term: Term, figures: FigureIndex, mute: ReadonlySet<string>): string {
  if (term.id === '') return '';
  const figure = figures.get(term.id);
  switch (figure?.state ?? 'absent') {
    case 'unreadable':
      return `${term.label}无法识读`;
    case 'absent':
      return `${term.label}缺失`;
    case 'blank':
      return mute.has(term.id) ? `${term.label}空白` : '';
    default:
      return '';
  }
}

/**
 * An optional row may be left out, but not every row that a form offers for one thing, nor some of
 * the rows that belong together: those were rather lost than left out.
 */
function optionalLost(terms: readonly Term[], figures: FigureIndex): 'all' | 'some' | 'none' {
  const optional = terms.filter((term) => term.optional && !term.free);
  if (optional.length === 0) return 'none';
  if (printedTerms(optional, figures).length === 0) return 'all';
  const some = optional.some(({ standsFor }) => {
    const printed = standsFor.filter((part) => isPrinted(part, figures)).length;
    return printed > 0 && printed < standsFor.length;
  });
  return some ? 'some' : 'none';
}

const requiredTerms = ({ left, right }: RelationInstance): Term[] =>
  [...left, ...right].filter((term) => !term.optional);

const valueOf = (term: Term, figures: FigureIndex): number =>
  term.sign * (figures.get(term.id)?.value ?? 0);

const sumOf = (terms: readonly Term[], figures: FigureIndex): number =>
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
  const lost = [relation.left, relation.right].map((side) => optionalLost(side, figures));
  const left = printedTerms(relation.left, figures);
  const right = printedTerms(relation.right, figures);
  const terms = [...left, ...right, ...requiredTerms(relation)];
  for (const term of terms) {
    const reason = barrier(term, figures, mute);
    if (reason !== '') return unverifiable(reason);
  }
  if (lost.includes('all')) return unverifiable('可选各行均缺失');
  if (!terms.some((term) => isNumber(figures.get(term.id))))
    return unverifiable('有关各格均为空白');
  if (boundMissing(relation, figures)) return unverifiable('基数空白');
  return compare(relation.op, sumOf(left, figures), sumOf(right, figures), lost.includes('some'));
}

function compare(
  op: RelationInstance['op'],
  left: number,
  right: number,
  someLost: boolean,
): Evaluation {
  const difference = exactSum([left, -right]);
  const status = holds(difference, op) ? 'pass' : 'fail';
  if (status === 'fail' && someLost) return unverifiable('部分可选行缺失');
  return { status, left, right, difference: difference === 0 ? 0 : difference, reason: '' };
}
