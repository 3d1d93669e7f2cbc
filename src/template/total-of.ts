import type { RelationInstance, Term } from './relations-of.js';

/** A figure that a relation declares to be the sum of several others. */
export interface TotalOf {
  total: Term;
  /** Two or more. */
  parts: Term[];
  each: RelationInstance['each'];
}

/** The sum that a relation declares, where it declares one. */
export function totalOf({ op, left, right, each }: RelationInstance): TotalOf | undefined {
  if (op !== '=') return undefined;
  const [whole, parts] = right.length === 1 ? [right, left] : [left, right];
  const [total] = whole;
  return whole.length === 1 && total && total.id !== '' && parts.length > 1
    ? { total, parts, each }
    : undefined;
}
