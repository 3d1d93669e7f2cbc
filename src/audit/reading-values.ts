import type { Figure } from '../model/document.js';
import { mendMarks, readFigure } from '../text/index.js';

/** One figure that the same ink was read as; null for a blank. */
export interface ReadingValue {
  value: number | null;
  text: string;
  /** 0 to 1, the engine's own. */
  confidence: number;
}

function parseCount(text: string): number | null | undefined {
  const printed = readFigure(mendMarks(text, true));
  if (printed === 'blank') return null;
  if (printed === 'words' || printed.negative) return undefined;
  const value = Number(printed.pieces.join(''));
  return Number.isSafeInteger(value) ? value : undefined;
}

/**
 * The different counts that the engines read in a cell, best first. Readings that are no figure
 * are left out, and so is an engine's silence: a cell with ink in it is not blank because one
 * engine found nothing to say.
 */
export function readingValues(figure: Figure): ReadingValue[] {
  const values = new Map<number | null, ReadingValue>();
  for (const { text, confidence } of figure.readings ?? []) {
    if (text === '') continue;
    const value = parseCount(text);
    if (value !== undefined && !values.has(value)) values.set(value, { value, text, confidence });
  }
  return [...values.values()];
}
