import { boxAround, overlapOf } from '../geometry/box.js';
import { isWide } from '../geometry/writing.js';
import type { Glyph } from '../model/page.js';
import type { Column } from './align-columns.js';
import { type Chunk, type ChunkRow, wordsToChunk } from './chunks.js';
import { wordsOf } from './cut-chunk.js';

/** What a figure, or the sign for none, is written with. */
const PART = /^[\d.,+\-—–／/]$/u;
const FIGURE = /^(?:[+-]?\d[\d.,]*|[-—–／/]{1,2})$/u;
/** A figure stands as the others of its column do: begun, ended or centred within this (points). */
const SAME_PLACE = 1;
/** The text before it reaches into it by no more than so many ems. */
const MOST_OVERLAP = 0.2;

/** Lines up to so many above and below tell where figures stand. */
const NEAR_ROWS = 12;

/**
 * Parts the labels that begin rows from figures that no blank tells from them: those which stand as a
 * text beside the first one stands in a row near by, be it a figure or their head.
 */
export function cutCloseFigures(rows: ChunkRow[]): ChunkRow[] {
  return rows.map((row, at) => {
    const label = row.chunks[0];
    const last = label && !label.numeric ? lastFigureOf(label) : undefined;
    if (!label || !last) return row;
    const near = [
      ...rows.slice(Math.max(0, at - NEAR_ROWS), at),
      ...rows.slice(at + 1, at + 1 + NEAR_ROWS),
    ];
    for (const place of near.flatMap(({ chunks }) => chunks.filter(isBesideLabel))) {
      const cut = cutAt(last, label, place);
      if (cut) return { ...row, chunks: [...cut, ...row.chunks.slice(1)] };
    }
    return row;
  });
}

/** True for what may show where figures stand: one alone where a label is wrapped around it, too. */
function isBesideLabel({ numeric }: Chunk, at: number): boolean {
  return at > 0 || numeric;
}

/**
 * Cuts the figure off a label that fills its cell up to the border, so that no blank parts the two:
 * the figure stands as those of `column` do. Undefined where it is none of theirs.
 */
export function cutCloseFigure(chunk: Chunk, column: Column): [Chunk, Chunk] | undefined {
  const last = lastFigureOf(chunk);
  return last && cutAt(last, chunk, column);
}

/** The glyphs of a chunk, and where in them the figure at its end begins, right behind a Chinese character. */
interface LastFigure {
  glyphs: Glyph[];
  from: number;
}

function lastFigureOf({ text, words }: Chunk): LastFigure | undefined {
  if (!PART.test(text.slice(-1))) return undefined;
  const glyphs = words.flatMap((word) => word.glyphs);
  const from = glyphs.findLastIndex((glyph) => !PART.test(glyph.text)) + 1;
  const before = glyphs[from - 1];
  if (!before || !isWide(before.text) || before.text === '第') return undefined;
  const figure = glyphs.slice(from).map((glyph) => glyph.text);
  return FIGURE.test(figure.join('')) ? { glyphs, from } : undefined;
}

function cutAt(
  { glyphs, from }: LastFigure,
  chunk: Chunk,
  column: Column,
): [Chunk, Chunk] | undefined {
  const figure = glyphs.slice(from);
  if (!standsIn(figure, column)) return undefined;
  const before = glyphs[from - 1] as Glyph;
  const box = boxAround(figure);
  const overlap = overlapOf(before.x0, before.x1, box.x0, box.x1);
  if (overlap > MOST_OVERLAP * chunk.fontSize) return undefined;
  const cut = (piece: Glyph[]): Chunk => wordsToChunk(wordsOf(new Set(piece), chunk), chunk);
  return [cut(glyphs.slice(0, from)), cut(figure)];
}

function standsIn(figure: Glyph[], column: Column): boolean {
  const { x0, x1 } = boxAround(figure);
  const off = [x0 - column.x0, x1 - column.x1, (x0 + x1 - column.x0 - column.x1) / 2];
  return off.some((away) => Math.abs(away) <= SAME_PLACE);
}
