import type { Figure, Unrecognised } from '../model/document.js';
import type { Form } from '../model/form.js';
import type { RelationInstance } from '../template/index.js';
import { foldText, isUnit, readFigure } from '../text/index.js';
import { type Evaluation, type FigureIndex, printedTerms } from './evaluate-relation.js';

/** Tallest page, in points, that a place is told on. */
const PAGE_STEP = 100_000;

interface Placed {
  page: number | null;
  top: number | null;
  bottom: number | null;
}

/** How far down a file something stands, as one number. */
const depthOf = ({ page, top, bottom }: Placed): number =>
  (page ?? 0) * PAGE_STEP + ((top ?? 0) + (bottom ?? 0)) / 2;

/** True where a figure above zero, or something that cannot be read, stands among the texts. */
const countsSomething = (texts: readonly string[]): boolean =>
  texts.some((text) => {
    const figure = isUnit(text) ? 'blank' : readFigure(text);
    return figure !== 'blank' && (figure === 'words' || /[1-9]/.test(figure.pieces.join('')));
  });

/** Labels that only head others: what stands beside them is a subtotal, and no part. */
function headingsOf(form: Form): Set<string> {
  const blocks = form.tables.flatMap((table) => table.blocks);
  const labels = blocks.flatMap((block) => [
    ...(block.headings ?? []),
    ...block.rows.flatMap((row) => row.group ?? []),
  ]);
  return new Set(labels.map(foldText));
}

/** Rows and columns that a report has beyond its form, where they hold something that may be counted. */
export function unknownParts(form: Form, unrecognised: readonly Unrecognised[]): Unrecognised[] {
  if (unrecognised.length === 0) return [];
  const headings = headingsOf(form);
  return unrecognised.filter(
    ({ kind, label, text }) =>
      kind !== 'cell' && !headings.has(foldText(label)) && countsSomething(text),
  );
}

/**
 * A sum that does not hold may include a row (or, along a row, a column) that the form does not know:
 * where one stands among the parts, or right behind the last, the relation cannot be told. One that
 * holds without it holds.
 */
export function excuseUnknownParts(
  relation: RelationInstance,
  evaluation: Evaluation,
  figures: FigureIndex,
  unknown: readonly Unrecognised[],
): Evaluation {
  if (evaluation.status !== 'fail' || unknown.length === 0) return evaluation;
  if (relation.left.length < 2 && relation.right.length < 2) return evaluation;
  const part = unknown.find((one) => standsAmong(one, relation, figures));
  if (!part) return evaluation;
  const reason = `“${part.label}”不在统一格式内，可能已计入合计`;
  return { status: 'unverifiable', left: null, right: null, difference: null, reason };
}

function standsAmong(
  unknown: Unrecognised,
  relation: RelationInstance,
  figures: FigureIndex,
): boolean {
  if (unknown.table !== relation.table) return false;
  if ((unknown.kind === 'column') !== (relation.each === 'row')) return false;
  const terms = printedTerms([...relation.left, ...relation.right], figures);
  const operands = terms.flatMap(({ id }) => figures.get(id) ?? []);
  if (unknown.kind === 'column') return operands.some((figure) => isBeside(figure, unknown));
  const depths = operands.map(depthOf);
  const last = Math.max(...depths);
  const depth = depthOf(unknown);
  return depth > Math.min(...depths) && depth < nextBelow(last, relation.table, figures);
}

/** True where a column stands beside a figure; of one that goes on over pages only the first part is known. */
const isBeside = (figure: Figure, column: Unrecognised): boolean =>
  figure.page !== column.page ||
  ((figure.top ?? 0) < column.bottom && (figure.bottom ?? 0) > column.top);

/** Where the first row of a table below some place stands. */
function nextBelow(depth: number, table: string, figures: FigureIndex): number {
  let next = Number.POSITIVE_INFINITY;
  for (const figure of figures.values()) {
    if (figure.page === null || !figure.id.startsWith(`${table}.`)) continue;
    const at = depthOf(figure);
    if (at > depth && at < next) next = at;
  }
  return next;
}
