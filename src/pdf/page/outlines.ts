import type { Box } from '../../model/box.js';
import type { Glyph, Run } from '../../model/page.js';
import type { RulingPiece, RulingPieces } from './ruling-pieces.js';

/**
 * Text larger than this (points) is no concern: lines may well cross the box of a large watermark's
 * glyph, and outlined titles are not that large.
 */
const LARGEST_GLYPH = 28;

/** A stroke may reach this far (points) out of its glyph's box. */
const OVERHANG = 0.5;

/** Glyphs are looked up in squares of this side (points). */
const SQUARE = 16;

/** Pieces whose middles and lengths differ by less than about this (points) may be dashes of one line. */
const SAME_DASH = 0.5;

/** Dashes inside glyphs are a line's where so many of it for each of them are outside. */
const OUTSIDE_SHARE = 0.5;

/**
 * Drops what are strokes of characters rather than lines: some producers draw text a second time as
 * outlines (artificial bold, shadows). A border never lies within the box of a glyph, save dashes of
 * a line that runs close under or over text.
 */
export function dropOutlines(pieces: RulingPieces, runs: readonly Run[]): RulingPieces {
  const index = new GlyphIndex(runs);
  const isStroke = (piece: RulingPiece, box: Box): boolean =>
    piece.end - piece.start < LARGEST_GLYPH && index.holds(box);
  return {
    horizontal: keepLines(pieces.horizontal, (piece) => isStroke(piece, horizontalBox(piece))),
    vertical: keepLines(pieces.vertical, (piece) => isStroke(piece, verticalBox(piece))),
  };
}

/** Pieces that are no strokes of glyphs, and those that are dashes of a line with others. */
function keepLines(
  pieces: RulingPiece[],
  isStroke: (piece: RulingPiece) => boolean,
): RulingPiece[] {
  const strokes = new Set(pieces.filter(isStroke));
  if (strokes.size === 0) return pieces;
  const inside = new Map<string, number>();
  const outside = new Map<string, number>();
  for (const piece of pieces) {
    const counts = strokes.has(piece) ? inside : outside;
    counts.set(dashKey(piece), (counts.get(dashKey(piece)) ?? 0) + 1);
  }
  return pieces.filter((piece) => {
    if (!strokes.has(piece)) return true;
    const key = dashKey(piece);
    return (outside.get(key) ?? 0) >= OUTSIDE_SHARE * (inside.get(key) ?? 0);
  });
}

function dashKey({ start, end, middle }: RulingPiece): string {
  return `${Math.round(middle / SAME_DASH)} ${Math.round((end - start) / SAME_DASH)}`;
}

function horizontalBox({ start, end, near, far }: RulingPiece): Box {
  return { x0: start, top: near, x1: end, bottom: far };
}

function verticalBox({ start, end, near, far }: RulingPiece): Box {
  return { x0: near, top: start, x1: far, bottom: end };
}

/** Finds the visible glyph around a small box. */
class GlyphIndex {
  private readonly squares = new Map<number, Glyph[]>();

  constructor(runs: readonly Run[]) {
    for (const { visibility, slanted, fontSize, glyphs } of runs) {
      if (visibility !== 'visible' || slanted || fontSize > LARGEST_GLYPH) continue;
      for (const glyph of glyphs) this.add(glyph);
    }
  }

  holds(box: Box): boolean {
    const x = (box.x0 + box.x1) / 2;
    const y = (box.top + box.bottom) / 2;
    const there = this.squares.get(keyOf(Math.floor(x / SQUARE), Math.floor(y / SQUARE)));
    return there?.some((glyph) => isWithin(box, glyph)) ?? false;
  }

  private add(glyph: Glyph): void {
    const right = Math.floor(glyph.x1 / SQUARE);
    const bottom = Math.floor(glyph.bottom / SQUARE);
    for (let row = Math.floor(glyph.top / SQUARE); row <= bottom; row++) {
      for (let column = Math.floor(glyph.x0 / SQUARE); column <= right; column++) {
        const key = keyOf(column, row);
        const there = this.squares.get(key);
        if (there) there.push(glyph);
        else this.squares.set(key, [glyph]);
      }
    }
  }
}

function keyOf(column: number, row: number): number {
  return ((row & 0x3fff) << 14) | (column & 0x3fff);
}

/** Within the glyph's box, and shorter than it: a line beside a glyph is at least as long as it. */
function isWithin(box: Box, glyph: Box): boolean {
  return (
    box.x0 >= glyph.x0 - OVERHANG &&
    box.x1 <= glyph.x1 + OVERHANG &&
    box.top >= glyph.top - OVERHANG &&
    box.bottom <= glyph.bottom + OVERHANG &&
    Math.max(box.x1 - box.x0, box.bottom - box.top) <
      Math.max(glyph.x1 - glyph.x0, glyph.bottom - glyph.top)
  );
}
