import type { Figure } from '../model/document.js';
import type { Form } from '../model/form.js';
import { indicatorsOf } from '../template/index.js';
import { type ReadingValue, readingValues } from './reading-values.js';

/** The check that a figure with a point or a sign fails. */
const CHECK = 'values.nonNegativeInteger';

/** What the form's figures may be: a `change` of a count may be negative, an `amount` may be anything. */
function isPossible(kind: string | undefined, value: number): boolean {
  if (kind === 'count') return Number.isInteger(value) && value >= 0;
  return kind !== 'change' || Number.isInteger(value);
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** What some engine read instead: the same digits without the mark, or else its best other count. */
function findPossible(figure: Figure, kind: string | undefined): ReadingValue | undefined {
  const possible = readingValues(figure).filter(
    ({ value }) => value !== null && isPossible(kind, value),
  );
  return possible.find(({ text }) => digitsOf(text) === digitsOf(figure.raw)) ?? possible[0];
}

function mend(figure: Figure, kind: string | undefined): Figure {
  const { method, state, value } = figure;
  if (method !== 'ocr' || state !== 'number' || value === null) return figure;
  if (isPossible(kind, value)) return figure;
  const other = findPossible(figure, kind);
  if (!other) return { ...figure, doubtful: true };
  return {
    ...figure,
    value: other.value,
    raw: other.text,
    confidence: other.confidence,
    repaired: { from: figure.raw, to: other.text, by: CHECK },
    doubtful: true,
  };
}

/**
 * A speck beside a figure is read as a sign, or inside it as a point. Where a count was read so by
 * OCR, a count that some engine read of the same ink is taken instead; either way the figure is
 * doubtful. What was read from a text layer is as printed and stays.
 */
export function preferWholeCounts(form: Form, figures: readonly Figure[]): Figure[] {
  const kinds = new Map(indicatorsOf(form).map(({ id, kind }) => [id, kind]));
  return figures.map((figure) => mend(figure, kinds.get(figure.id)));
}
