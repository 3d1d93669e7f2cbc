import type { Component } from './components.js';

/** Pieces smaller than this both ways are specks wherever they lie, inches. A decimal point is about 0.015. */
const SPECK = 0.009;
/** Pieces up to this size both ways are writing only beside other writing, inches: points, bits of broken strokes. */
const SMALL = 0.02;
/** What a small piece must lie beside measures at least this much one way, inches. */
const LETTER = 0.04;
/** How far a point stands beside its figure, and above or below it, inches. */
const BESIDE = 0.07;
const BELOW = 0.02;
/** Side of the squares in which neighbours are looked up, inches. */
const SQUARE = 0.02;

/** Pieces of ink without the specks: what is tiny, and what is small and lies alone. */
export function dropSpecks(pieces: Component[], dpi: number): Component[] {
  const letters = pieces.filter((piece) => sizeOf(piece) >= LETTER * dpi);
  const near = squaresNear(letters, dpi);
  return pieces.filter((piece) => {
    const size = sizeOf(piece);
    return size > SMALL * dpi || (size > SPECK * dpi && near(piece));
  });
}

const sizeOf = (piece: Component): number =>
  Math.max(piece.right - piece.left, piece.bottom - piece.top);

/** Whether the middle of a piece lies in a square beside one of the letters. */
function squaresNear(letters: Component[], dpi: number): (piece: Component) => boolean {
  const square = SQUARE * dpi;
  const at = (pixel: number): number => Math.max(0, Math.floor(pixel / square));
  const columns = at(letters.reduce((most, { right }) => Math.max(most, right), 0)) + 6;
  const rows = at(letters.reduce((most, { bottom }) => Math.max(most, bottom), 0)) + 3;
  const taken = new Uint8Array(columns * rows);
  for (const { left, right, top, bottom } of letters) {
    const last = Math.min(columns - 1, at(right + BESIDE * dpi));
    for (let y = at(top - BELOW * dpi); y <= at(bottom + BELOW * dpi) && y < rows; y++) {
      taken.fill(1, y * columns + at(left - BESIDE * dpi), y * columns + last + 1);
    }
  }
  return ({ left, right, top, bottom }) => {
    const x = at((left + right) / 2);
    const y = at((top + bottom) / 2);
    return x < columns && y < rows && taken[y * columns + x] === 1;
  };
}
