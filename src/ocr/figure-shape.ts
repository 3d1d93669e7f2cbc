import type { Component } from './components.js';
import type { InkLineBox } from './ink-lines.js';

/** A digit is at least this share of the line's height, and no wider than this many times its height. */
const DIGIT_HEIGHT = 0.75;
const DIGIT_WIDTH = 0.95;
/** Points and commas are smaller than this share of the line's height. */
const POINT_SIZE = 0.45;
/** A minus is so many times longer than high, and stands half way up to within this share of the line's height. */
const FLAT = 1.25;
const OFF_MIDDLE = 0.2;
/** A figure has no more characters than this. */
const MOST_CHARACTERS = 16;

/**
 * Whether a line's ink looks like a plain figure: a row of single pieces of one height, with
 * perhaps points or commas at the foot and a minus before them. What does not is read as text first.
 */
export function looksLikeFigure(line: InkLineBox): boolean {
  const height = line.bottom - line.top;
  const tall = line.pieces.filter((piece) => piece.bottom - piece.top >= DIGIT_HEIGHT * height);
  if (tall.length === 0 || tall.length > MOST_CHARACTERS) return false;
  const isSmall = (piece: Component): boolean =>
    isPointShaped(piece, line, height) || (piece.left === line.left && isMinus(piece, line));
  return line.pieces.every((piece) =>
    tall.includes(piece) ? isDigitShaped(piece) : isSmall(piece),
  );
}

function isMinus({ left, right, top, bottom }: Component, line: InkLineBox): boolean {
  const off = (top + bottom) / 2 - (line.top + line.bottom) / 2;
  return (
    right - left >= FLAT * (bottom - top) && Math.abs(off) <= OFF_MIDDLE * (line.bottom - line.top)
  );
}

function isDigitShaped(piece: Component): boolean {
  return piece.right - piece.left <= DIGIT_WIDTH * (piece.bottom - piece.top);
}

function isPointShaped(piece: Component, line: InkLineBox, height: number): boolean {
  return (
    piece.right - piece.left <= POINT_SIZE * height &&
    piece.bottom - piece.top <= POINT_SIZE * height &&
    (piece.top + piece.bottom) / 2 > line.top + 0.6 * height
  );
}
