import type { Component } from './components.js';
import type { PixelBox } from './grey.js';
import { boundsOf, type InkLineBox } from './ink-lines.js';

/** Digits are at least this high, and no wider than this many times their height; in ems. */
const TALL = 0.5;
const DIGIT_WIDTH = 0.95;
/** A spot is no larger than this both ways, in ems. */
const SPOT = 0.32;
/** It stands at least this far from every digit, in ems: nearer ones may be bits of broken digits. */
const CLEAR = 0.05;
/** Points and commas stand in the lower part of a line: below this share of its height. */
const FOOT = 0.6;
/** A minus stands before the digits, half way up to within this share of their height, no farther off than this, in ems. */
const OFF_MIDDLE = 0.2;
const SIGN_GAP = 0.5;
/** It is so many times longer than high, and at least this long, in ems. */
const FLAT = 1.25;
const SIGN_LENGTH = 0.15;
/** No two characters of a cell's line stand so far apart as a spot and what it strays from, in ems. */
const STRAY = 0.8;
/** Spots above one another are the bits of a digit where they reach over this share of the height of the others, and no farther than they do. */
const DIGIT_HEIGHT = 0.75;

/**
 * The line without the spots beside a figure: dirt before, behind and above its digits. Points and
 * commas stay, which stand at the foot between two digits, and a minus before them. Lines of text
 * stay as they are.
 */
export function trimLine(line: InkLineBox, em: number): InkLineBox {
  const isSpot = (piece: Component): boolean =>
    Math.max(piece.right - piece.left, piece.bottom - piece.top) <= SPOT * em;
  const digits = line.pieces.filter((piece) => !isSpot(piece));
  if (digits.length === 0 || digits.length === line.pieces.length) return line;
  if (!digits.every((piece) => isDigit(piece, em))) return line;
  const body = boundsOf(digits);
  const bits = new Set(brokenDigits(line.pieces.filter(isSpot), body, em));
  const pieces = line.pieces.filter(
    (piece) =>
      !isSpot(piece) ||
      bits.has(piece) ||
      isPoint(piece, body) ||
      isMinus(piece, body, em) ||
      digits.some((digit) => distance(piece, digit) < CLEAR * em),
  );
  return { ...boundsOf(pieces), pieces };
}

/**
 * The line of a cell without the spots that stand farther from the rest of it than any two characters do, whatever that
 * is: dirt, or what is left of a stamp.
 */
export function withoutStrays(line: InkLineBox, em: number): InkLineBox {
  const isSpot = ({ left, right, top, bottom }: Component): boolean =>
    Math.max(right - left, bottom - top) <= SPOT * em && right - left < FLAT * (bottom - top);
  const writing = line.pieces.filter((piece) => !isSpot(piece));
  if (writing.length === 0) return line;
  const pieces = line.pieces.filter((piece) =>
    writing.some((other) => distance(piece, other) < STRAY * em),
  );
  return { ...boundsOf(pieces), pieces };
}

function isDigit({ left, right, top, bottom }: Component, em: number): boolean {
  const height = bottom - top;
  return height >= TALL * em && right - left <= DIGIT_WIDTH * height;
}

/** The spots that are the bits of digits: a worn digit leaves several, above one another, as high as a digit in all. */
function brokenDigits(spots: Component[], body: PixelBox, em: number): Component[] {
  const stacks: Component[][] = [];
  for (const spot of [...spots].sort((a, b) => a.left - b.left)) {
    const stack = stacks.at(-1);
    if (stack !== undefined && spot.left <= boundsOf(stack).right) stack.push(spot);
    else stacks.push([spot]);
  }
  const height = body.bottom - body.top;
  return stacks
    .filter((stack) => {
      const { top, bottom } = boundsOf(stack);
      return (
        stack.length > 1 &&
        bottom - top >= DIGIT_HEIGHT * height &&
        top >= body.top - CLEAR * em &&
        bottom <= body.bottom + CLEAR * em
      );
    })
    .flat();
}

function isPoint(piece: Component, body: PixelBox): boolean {
  const middle = (piece.top + piece.bottom) / 2;
  const foot = body.top + FOOT * (body.bottom - body.top);
  return piece.left > body.left && piece.right < body.right && middle > foot;
}

function isMinus({ left, right, top, bottom }: Component, body: PixelBox, em: number): boolean {
  const length = right - left;
  const off = (top + bottom) / 2 - (body.top + body.bottom) / 2;
  return (
    length >= Math.max(SIGN_LENGTH * em, FLAT * (bottom - top)) &&
    Math.abs(off) <= OFF_MIDDLE * (body.bottom - body.top) &&
    right <= body.left &&
    body.left - right <= SIGN_GAP * em
  );
}

/** White between two pieces, the larger of both ways; pixels. */
function distance(a: Component, b: Component): number {
  const across = Math.max(a.left - b.right, b.left - a.right);
  const down = Math.max(a.top - b.bottom, b.top - a.bottom);
  return Math.max(0, across, down);
}
