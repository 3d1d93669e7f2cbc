import type { Component } from './components.js';
import type { Mask } from './grey.js';
import type { Verdict } from './opinions.js';

/** A digit is at least this share of the figure's height. */
const DIGIT_HEIGHT = 0.75;
/** Where the left end of the bar of a 4 lies: from the stem to the left, and down from the top, in heights of the figure. */
const BAR_FROM = 0.14;
const BAR_TO = 0.65;
const BAR_TOP = 0.45;
const BAR_BOTTOM = 0.78;
/** So many pixels of ink there are no accident. */
const LEAST_INK = 2;
/** A plus is at least so wide and so high, in heights of the figure, and its bar lies in the middle of it. */
const PLUS = 0.3;
const PLUS_FROM = 0.3;
const PLUS_TO = 0.7;
/**
 * Most of the figures with such a bit are fours where the network for digits is not this sure of the 1, none elsewhere; at
 * 200 dpi all seen that are a 1 and no more, and all that the network itself reads as a 4 (docs/performance.md). How sure
 * a 4 is, and how sure a 1 beside it is at most.
 */
const SURE_OF_ONE = 0.9;
const CONFIDENCE = 0.5;
const DOUBTED = 0.65;
const FIGURE = /^-?\d[\d.,-]*$/;

/**
 * A verdict with the figure that its ink may be meant as, one more reading for the tallies to choose from; or turned into
 * it, not sure.
 * @param coarse bits of a 1 may lie there as well on a coarse picture
 */
export function doubtWornFours(
  verdict: Verdict,
  ink: Mask,
  pieces: readonly Component[],
  coarse: boolean,
): Verdict {
  const network = verdict.readings.find(({ engine }) => engine === 'digits');
  if (network && isWithFours(network.text, verdict.text)) return asFours(verdict, network.text);
  const isSure = network?.text === verdict.text && network.confidence >= SURE_OF_ONE;
  if (isSure || !FIGURE.test(verdict.text)) return verdict;
  const text = seeFours(ink, pieces, verdict.text);
  if (text !== undefined && verdict.text === '1' && !coarse) return asFours(verdict, text);
  if (text === undefined || verdict.readings.some((one) => one.text === text)) return verdict;
  return {
    ...verdict,
    confidence: Math.min(verdict.confidence, DOUBTED),
    readings: [...verdict.readings, { text, confidence: CONFIDENCE, engine: 'shape' }],
  };
}

/** Whether a text is another one with a 4 or more for its ones. */
const isWithFours = (text: string, other: string): boolean =>
  text !== other &&
  text.length === other.length &&
  [...text].every((digit, i) => digit === other[i] || (digit === '4' && other[i] === '1'));

/** A verdict turned into the figure with fours, not sure of it. */
function asFours(verdict: Verdict, text: string): Verdict {
  const others = verdict.readings.filter((one) => one.text !== text);
  const four = { text, confidence: CONFIDENCE, engine: 'shape' };
  return { ...verdict, text, confidence: CONFIDENCE, readings: [four, ...others] };
}

/**
 * A figure as its ink may be meant: a fax loses the thin strokes of a 4 and leaves its stem, which everybody reads
 * as a 1, and a bit of the bar left of it, where a 1 has nothing. Undefined where no 1 has such a bit.
 * @param ink the page
 * @param pieces of the figure
 * @param text as it was read
 */
export function seeFours(
  ink: Mask,
  pieces: readonly Component[],
  text: string,
): string | undefined {
  const top = Math.min(...pieces.map((piece) => piece.top));
  const height = Math.max(...pieces.map((piece) => piece.bottom)) - top;
  const digits = pieces
    .filter((piece) => piece.bottom - piece.top >= DIGIT_HEIGHT * height)
    .sort((a, b) => a.left - b.left);
  if (text.replace(/\D/g, '').length !== digits.length) return undefined;
  let place = -1;
  // The bit of the bar may itself have been read, as a point or a minus.
  const seen = text.replace(/([.,-]?)(\d)/g, (whole, _mark, digit) => {
    place++;
    if (digit !== '1') return whole;
    const from = digits[place - 1]?.right ?? 0;
    const one = digits[place] as Component;
    const isSigned = pieces.some(
      (piece) => piece.left >= from && piece.right <= one.left && isPlus(ink, piece, height),
    );
    return !isSigned && hasBar(ink, one, from, top, height) ? '4' : whole;
  });
  return seen === text ? undefined : seen;
}

function hasBar(ink: Mask, digit: Component, from: number, top: number, height: number): boolean {
  const stem = stemOf(ink, digit);
  const left = Math.max(from, Math.round(stem - BAR_TO * height));
  const right = Math.round(stem - BAR_FROM * height);
  let inked = 0;
  for (let y = Math.round(top + BAR_TOP * height); y < top + BAR_BOTTOM * height; y++) {
    for (let x = left; x < right; x++) inked += ink.data[y * ink.width + x] ?? 0;
  }
  return inked >= LEAST_INK;
}

/** Whether a piece is a plus: the bar of a 4 is the lowest of what is left of it beside its stem. */
function isPlus(ink: Mask, { left, right, top, bottom }: Component, height: number): boolean {
  if (Math.min(right - left, bottom - top) < PLUS * height) return false;
  const inked = Array.from({ length: bottom - top }, (_, i) => {
    const start = (top + i) * ink.width;
    return ink.data.subarray(start + left, start + right).reduce((sum, one) => sum + one, 0);
  });
  const bar = (inked.indexOf(Math.max(...inked)) + 0.5) / inked.length;
  return bar > PLUS_FROM && bar < PLUS_TO;
}

/** The column of a digit that has the most ink. */
function stemOf(ink: Mask, { left, right, top, bottom }: Component): number {
  let [stem, most] = [left, 0];
  for (let x = left; x < right; x++) {
    let inked = 0;
    for (let y = top; y < bottom; y++) inked += ink.data[y * ink.width + x] ?? 0;
    if (inked > most) [stem, most] = [x, inked];
  }
  return stem;
}
