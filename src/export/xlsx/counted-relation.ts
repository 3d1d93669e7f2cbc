import type { RelationInstance, Term } from '../../template/relations-of.js';

/** A relation as a report with some rows left out has it. */
export interface CountedRelation extends RelationInstance {
  /**
   * `all`: every row that the form offers for one thing is missing; `some`: part of the rows that belong
   * together, or a row that the form does not know may belong to them, so that only a sum that holds tells.
   */
  lost: 'all' | 'some' | 'none';
}

type IsPrinted = (id: string) => boolean;

const counts = ({ id, standsFor }: Term, isPrinted: IsPrinted): boolean =>
  id === '' || (isPrinted(id) && !standsFor.some(isPrinted));

function lostOf(terms: readonly Term[], isPrinted: IsPrinted): CountedRelation['lost'] {
  const optional = terms.filter((term) => term.optional);
  if (optional.length === 0) return 'none';
  if (!optional.some((term) => counts(term, isPrinted))) return 'all';
  const partly = optional.some(
    ({ standsFor }) => standsFor.some(isPrinted) && !standsFor.every(isPrinted),
  );
  return partly ? 'some' : 'none';
}

/**
 * Keeps the terms that this report's sums are made of: what it prints, and what it ought to.
 * `mayCountMore`: the sum may include a row or column that the form does not know.
 */
export function countRelation(
  relation: RelationInstance,
  isPrinted: IsPrinted,
  mayCountMore: boolean,
): CountedRelation {
  const keep = (terms: readonly Term[]): Term[] =>
    terms.filter((term) => !term.optional || counts(term, isPrinted));
  const lost = [relation.left, relation.right].map((terms) => lostOf(terms, isPrinted));
  return {
    ...relation,
    left: keep(relation.left),
    right: keep(relation.right),
    lost: lost.includes('all') ? 'all' : mayCountMore || lost.includes('some') ? 'some' : 'none',
  };
}
