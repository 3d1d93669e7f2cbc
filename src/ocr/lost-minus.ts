import type { Component } from './components.js';
import type { Mask, PixelBox } from './grey.js';
import type { Verdict } from './opinions.js';

/** Pieces of digits reach into this share of the height of a figure, at its head or its foot. */
const OUTER = 0.25;
/** Where a minus lies: from the first digit to the left, and down from the top, in heights of the figure. */
const FROM = 0.12;
const TO = 0.85;
const TOP = 0.35;
const BOTTOM = 0.64;
/** What is left of it is at least so many pixels of ink, this wide and no thicker than that, in heights of the figure. */
const LEAST_INK = 3;
const WIDTH = 0.18;
const THICKNESS = 0.2;
/** In small type it may be so thick, pixels. */
const THICK = 3;
/** A fax drops it more often than dirt lies there, but that it was a minus is not sure. */
const CONFIDENCE = 0.5;
const FIGURE = /^\d[\d.,]*$/;

/**
 * A verdict with the minus of which a fax left so few dots that they were taken for specks: ink on one level line right
 * before the figure, at half its height, and none above and below it.
 * @param ink the page
 * @param pieces of the figure
 */
export function seeLostMinus(verdict: Verdict, ink: Mask, pieces: readonly Component[]): Verdict {
  if (!FIGURE.test(verdict.text) || !hasMinus(ink, pieces)) return verdict;
  const text = `-${verdict.text}`;
  const minus = { text, confidence: CONFIDENCE, engine: 'shape' };
  return { text, confidence: CONFIDENCE, readings: [minus, ...verdict.readings] };
}

function hasMinus(ink: Mask, pieces: readonly Component[]): boolean {
  const top = Math.min(...pieces.map((piece) => piece.top));
  const height = Math.max(...pieces.map((piece) => piece.bottom)) - top;
  const first = Math.min(
    ...pieces
      .filter(
        (piece) => piece.top < top + OUTER * height || piece.bottom > top + (1 - OUTER) * height,
      )
      .map(({ left }) => left),
  );
  if (!Number.isFinite(first)) return false;
  const [left, right] = [Math.round(first - TO * height), Math.round(first - FROM * height)];
  const band = (from: number, to: number): PixelBox => ({
    left: Math.max(0, left),
    right,
    top: Math.round(top + from * height),
    bottom: Math.round(top + to * height),
  });
  if (inkIn(ink, band(0, TOP)).length > 0 || inkIn(ink, band(BOTTOM, 1)).length > 0) return false;
  const found = inkIn(ink, band(TOP, BOTTOM));
  const extent = (places: number[]): number => Math.max(...places) - Math.min(...places) + 1;
  return (
    found.length >= LEAST_INK &&
    extent(found.map(([x]) => x)) >= WIDTH * height &&
    extent(found.map(([, y]) => y)) <= Math.max(THICK, THICKNESS * height)
  );
}

/** Places of the ink in a box. */
function inkIn(ink: Mask, { left, right, top, bottom }: PixelBox): [x: number, y: number][] {
  const found: [number, number][] = [];
  for (let y = Math.max(0, top); y < Math.min(ink.height, bottom); y++) {
    for (let x = left; x < Math.min(ink.width, right); x++) {
      if (ink.data[y * ink.width + x] === 1) found.push([x, y]);
    }
  }
  return found;
}
