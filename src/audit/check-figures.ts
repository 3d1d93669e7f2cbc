import type { Check, Figure, Unrecognised } from '../model/document.js';
import type { Form } from '../model/form.js';
import { excuseUnknownParts, unknownParts } from './unknown-parts.js';
import { indicatorsOf, type RelationInstance, relationsOf } from '../template/index.js';
import { checkValues } from './check-values.js';
import { diagnoseGroup } from './diagnose-group.js';
import { formNames } from './form-names.js';
import { findCauseOf } from './reading-trust.js';
import { groupEquations, toEquations } from './repair-search.js';
import { describeRelation } from './describe-relation.js';
import {
  type Evaluation,
  evaluateRelation,
  type FigureIndex,
  printedTerms,
} from './evaluate-relation.js';
import { findMuteBlanks } from './mute-blanks.js';

export interface EvaluatedRelation {
  relation: RelationInstance;
  evaluation: Evaluation;
}

/** A row or column that the form leaves free, and the report leaves out, has nothing to check. */
function leftOut(relation: RelationInstance, optional: ReadonlySet<string>, figures: FigureIndex) {
  const terms = [...relation.left, ...relation.right].filter((term) => term.id !== '');
  return terms.every((term) => optional.has(term.id)) && printedTerms(terms, figures).length === 0;
}

const optionalIdsOfForms = new WeakMap<Form, ReadonlySet<string>>();

function optionalIds(form: Form): ReadonlySet<string> {
  const known = optionalIdsOfForms.get(form);
  if (known) return known;
  const optional = indicatorsOf(form).filter((indicator) => indicator.optional);
  const ids = new Set(optional.map(({ id }) => id));
  optionalIdsOfForms.set(form, ids);
  return ids;
}

/** Every relation of the form that this report gives occasion to check, with its outcome. */
export function evaluateForm(form: Form, figures: FigureIndex): EvaluatedRelation[] {
  const relations = relationsOf(form);
  const mute = findMuteBlanks(relations, figures);
  const optional = optionalIds(form);
  return relations
    .filter((relation) => !leftOut(relation, optional, figures))
    .map((relation) => ({ relation, evaluation: evaluateRelation(relation, figures, mute) }));
}

function toCheck({ relation, evaluation }: EvaluatedRelation, figures: FigureIndex): Check {
  const operands = printedTerms([...relation.left, ...relation.right], figures);
  return {
    check: relation.check,
    title: relation.title,
    status: evaluation.status,
    grade: relation.grade,
    severity: relation.grade === 'plausibility' ? 'warning' : 'error',
    left: evaluation.left,
    right: evaluation.right,
    difference: evaluation.difference,
    cause: evaluation.status === 'fail' ? 'unknown' : null,
    suspects: [],
    operands: operands.filter((term) => term.id !== '').map((term) => term.id),
    message: describeRelation(relation, evaluation, figures),
  };
}

/** Bounds have no parity: whatever stands in them may be wrong, the bounded figure first. */
function suspectBound(check: Check, { relation }: EvaluatedRelation, figures: FigureIndex): void {
  const terms = printedTerms([...relation.left, ...relation.right], figures);
  const printed = terms.filter(({ id }) => figures.get(id)?.state === 'number');
  check.suspects = printed.map(({ id }) => ({ id, expected: null }));
  const operands = terms.filter(({ id }) => id !== '').map(({ id }) => figures.get(id));
  check.cause = findCauseOf(check.grade, [], operands);
}

/**
 * Checks a report's figures against every relation that its form declares, in the form's order.
 * Failing checks name the figures most likely wrong, what they should be, and whose fault it is.
 * Sums beside rows and columns that the form does not know are told only where they hold.
 */
export function checkFigures(
  form: Form,
  figures: readonly Figure[],
  unrecognised: readonly Unrecognised[] = [],
): Check[] {
  const index: FigureIndex = new Map(figures.map((figure) => [figure.id, figure]));
  const unknown = unknownParts(form, unrecognised);
  const evaluated = evaluateForm(form, index).map(({ relation, evaluation }) => ({
    relation,
    evaluation: excuseUnknownParts(relation, evaluation, index, unknown),
  }));
  const checks = evaluated.map((one) => toCheck(one, index));
  if (checks.some(({ status }) => status === 'fail')) {
    const byId = new Map(checks.map((check) => [check.check, check]));
    evaluated.forEach((one, at) => {
      const check = checks[at];
      if (check?.status === 'fail' && one.relation.op !== '=') suspectBound(check, one, index);
    });
    for (const group of groupEquations(toEquations(evaluated, index))) {
      diagnoseGroup(group, byId, index, formNames(form));
    }
  }
  return [...checks, checkValues(form, index)];
}
