import type { Check, Figure } from '../model/document.js';
import type { Form } from '../model/form.js';
import { type RelationInstance, relationsOf } from '../template/relations-of.js';
import { checkValues } from './check-values.js';
import { describeRelation } from './describe-relation.js';
import {
  type Evaluation,
  evaluateRelation,
  type FigureIndex,
  findMuteTotals,
  printedTerms,
} from './evaluate-relation.js';

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
  const ids = new Set<string>();
  for (const table of form.tables) {
    for (const { rows, columns } of table.blocks) {
      for (const row of rows) {
        for (const column of columns) {
          if (row.optional || column.optional) {
            ids.add([table.id, row.id, column.id].filter((part) => part !== '').join('.'));
          }
        }
      }
    }
  }
  optionalIdsOfForms.set(form, ids);
  return ids;
}

/** Every relation of the form that this report gives occasion to check, with its outcome. */
export function evaluateForm(form: Form, figures: FigureIndex): EvaluatedRelation[] {
  const relations = relationsOf(form);
  const mute = findMuteTotals(relations, figures);
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

/** Checks a report's figures against every relation that its form declares, in the form's order. */
export function checkFigures(form: Form, figures: readonly Figure[]): Check[] {
  const index: FigureIndex = new Map(figures.map((figure) => [figure.id, figure]));
  const evaluated = evaluateForm(form, index);
  return [...evaluated.map((one) => toCheck(one, index)), checkValues(form, index)];
}
