import type { Component } from './components.js';

/** Pieces smaller than this both ways are specks wherever they lie, inches. A decimal point is about 0.015. */
const SPECK = 0.009;
/** Pieces up to this size both ways are writing only beside other writing, inches: points, bits of broken strokes. */
const SMALL = 0.02;
/** What a small piece must lie beside measures at least this much one way, inches. */
const LETTER = 0.04;
/** How far a point stands from its figure, inches. */
const BESIDE = 0.07;

/** Pieces of ink without the specks: what is tiny, and what is small and lies alone. */
export function dropSpecks(pieces: Component[], dpi: number): Component[] {
  const letters = new Neighbourhood(BESIDE * dpi);
  for (const piece of pieces) if (sizeOf(piece) >= LETTER * dpi) letters.add(piece);
  return pieces.filter((piece) => {
    const size = sizeOf(piece);
    return size > SMALL * dpi || (size > SPECK * dpi && letters.touch(piece));
  });
}

const sizeOf = (piece: Component): number =>
  Math.max(piece.right - piece.left, piece.bottom - piece.top);

/** Squares of a page that lie within reach of some piece. */
class Neighbourhood {
  private readonly taken = new Set<number>();

  /** @param reach side of a square, pixels */
  constructor(private readonly reach: number) {}

  add(piece: Component): void {
    const { reach } = this;
    for (let y = this.square(piece.top - reach); y <= this.square(piece.bottom + reach); y++) {
      for (let x = this.square(piece.left - reach); x <= this.square(piece.right + reach); x++) {
        this.taken.add(keyOf(x, y));
      }
    }
  }

  touch(piece: Component): boolean {
    const x = this.square((piece.left + piece.right) / 2);
    const y = this.square((piece.top + piece.bottom) / 2);
    return this.taken.has(keyOf(x, y));
  }

  private square(pixel: number): number {
    return Math.floor(pixel / this.reach);
  }
}

/** No page has more squares in a row than this. */
const ROW = 1 << 16;

const keyOf = (x: number, y: number): number => y * ROW + x;
