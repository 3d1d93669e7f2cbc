import { boxAround, overlapOf } from '../geometry/box.js';
import { isWide } from '../geometry/writing.js';
import type { Glyph } from '../model/page.js';
import type { Column } from './align-columns.js';
import { type Chunk, wordsToChunk } from './chunks.js';
import { wordsOf } from './cut-chunk.js';

/** What a figure, or the sign for none, is written with. */
const PART = /^[\d.,+\-—–／/]$/u;
const FIGURE = /^(?:[+-]?\d[\d.,]*|[-—–／/]{1,2})$/u;
/** A figure stands as the others of its column do: begun, ended or centred within this (points). */
const SAME_PLACE = 1;
/** The text before it reaches into it by no more than so many ems. */
const MOST_OVERLAP = 0.2;

/**
 * Cuts the figure off a label that fills its cell up to the border, so that no blank parts the two:
 * the figure stands as those of the last of `columns` do. Undefined where it is none of theirs.
 */
export function cutCloseFigure(chunk: Chunk, columns: Column[]): [Chunk, Chunk] | undefined {
  const glyphs = chunk.words.flatMap((word) => word.glyphs);
  const from = glyphs.findLastIndex((glyph) => !PART.test(glyph.text)) + 1;
  const before = glyphs[from - 1];
  const figure = glyphs.slice(from);
  const column = columns.at(-1);
  if (!before || !column || columns.length < 2 || !isWide(before.text) || before.text === '第')
    return undefined;
  if (!FIGURE.test(figure.map(({ text }) => text).join('')) || !standsIn(figure, column))
    return undefined;
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
