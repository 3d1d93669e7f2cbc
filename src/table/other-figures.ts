import { medianOf } from '../geometry/sorted.js';
import type { Column } from './align-columns.js';
import { hasFigures, type LineGroup, type TextRow } from './align-rows.js';
import type { Chunk } from './chunks.js';
import { isContents } from './contents-page.js';
import { isListing } from './listings.js';
import type { Placed } from './place-chunks.js';

/** Where signs of upright writing stand first, so many rows of figures have a label nevertheless. */
const LABELLED_SHARE = 0.8;
/** Labels of a chart's axes and bars fill less of the grid they seem to stand in than cells do. */
const CHART_FILL = 0.6;
/** Figures of a column stand under each other within this (points); more than so many do in most columns, */
const SAME_PLACE = 3;
const ALIGNED_SHARE = 0.5;
/** one of so many figures. */
const LEAST_FIGURES = 3;
/** Share of labels with one figure beside them, which stand in so many columns, that are those of bars. */
const BAR_SHARE = 0.8;
const BAR_PLACES = 3;
/** Share of rows with an equals sign at an end of a text, from which they are equations. */
const EQUATION_SHARE = 0.3;

/** The number of a formula; signs in it, those that fonts of formulas keep for themselves among them. */
const FORMULA_NUMBER = /^\(\d{1,3}(?:\.\d{1,3})?[a-z]?\)$/u;
const OPERATION = /[=≤≥<>∑∏∫√∂±×·∞≈≡∈\p{Co}]/u;
const LEAST_OPERATIONS = 2;
/** Share of the lines of addresses set abreast in which all texts hold digits or none does, */
const ALIKE_SHARE = 0.8;
/** and the least share of lines of either kind: streets and numbers, names. */
const LEAST_KIND = 0.1;
/** Share of their texts with digits that are words, too. */
const WORDED_SHARE = 0.6;

/** True for aligned text that is no table: a contents page, a chart's labels, equations, addresses, a listing. */
export function isOther(header: TextRow[], groups: LineGroup[], columns: Column[]): boolean {
  return (
    isContents(header, groups, columns) ||
    isChart(header, groups, columns) ||
    isEquations(groups) ||
    areAddresses([...header, ...groups.flat()]) ||
    isListing([...header, ...groups.flat()]) ||
    areRagged(groups, columns) ||
    (columns.length > 2 && areBars(groups))
  );
}

/** True for labels of axes and bars: sparse, with no word where labels of rows stand. */
export function isChart(header: TextRow[], groups: LineGroup[], columns: Column[]): boolean {
  const lines = [...header, ...groups.flat()];
  const places = new Set(
    groups.flatMap((group, row) =>
      group.flatMap((line) => line.placed.map(({ col }) => row * columns.length + col)),
    ),
  ).size;
  if (places >= CHART_FILL * groups.length * columns.length) return false;
  const isWord = ({ chunk }: Placed): boolean => /\p{L}{2}/u.test(chunk.text);
  if (lines.some((line) => line.placed.some((piece) => piece.col === 0 && isWord(piece))))
    return false;
  const figures = [...header.map((line) => [line]), ...groups].filter((row) =>
    row.some(hasFigures),
  );
  const labelled = figures.filter((row) =>
    row.some(({ placed }) => placed.some((piece) => !piece.chunk.numeric && isWord(piece))),
  );
  return labelled.length < LABELLED_SHARE * figures.length;
}

function isEquations(groups: LineGroup[]): boolean {
  if (isNumberedFormula(groups.flatMap(chunksOf))) return true;
  const equal = groups.filter((group) => {
    const texts = chunksOf(group).map(({ text }) => text);
    return texts.some((text) => /^=|=$/u.test(text)) || texts.every((text) => / = /u.test(text));
  });
  return equal.length >= EQUATION_SHARE * groups.length;
}

/** True for the pieces of formulas with their numbers at the right: nothing else stands there, and signs of operations abound. */
function isNumberedFormula(chunks: Chunk[]): boolean {
  const numbers = chunks.filter(({ text }) => FORMULA_NUMBER.test(text));
  const start = Math.min(...numbers.map(({ x0 }) => x0));
  const others = chunks.filter((chunk) => !numbers.includes(chunk));
  if (numbers.length === 0 || others.some(({ x1 }) => x1 > start)) return false;
  return others.filter(({ text }) => OPERATION.test(text)).length >= LEAST_OPERATIONS;
}

/**
 * True for blocks of lines set abreast, such as addresses: what stands side by side is of one
 * kind, with digits or without, in the first column as in the others; digits stand among words.
 */
function areAddresses(lines: TextRow[]): boolean {
  let alike = 0;
  let digits = 0;
  let worded = 0;
  let pieces = 0;
  const several = lines.filter(({ placed }) => placed.length > 1);
  for (const { placed } of several) {
    const held = placed.filter(({ chunk }) => /\p{Nd}/u.test(chunk.text));
    pieces += held.length;
    worded += held.filter(({ chunk }) => /\p{L}{2}/u.test(chunk.text)).length;
    if (held.length > 0 && held.length < placed.length) continue;
    alike++;
    if (held.length > 0) digits++;
  }
  const least = LEAST_KIND * several.length;
  if (alike < ALIKE_SHARE * several.length || worded < WORDED_SHARE * pieces) return false;
  return digits > least && alike - digits > least;
}

/** True for labels with one figure each, here and there in three columns or more: values at the ends of bars. */
function areBars(groups: LineGroup[]): boolean {
  const labelled = groups
    .map((group) => group.flatMap((line) => line.placed))
    .filter((pieces) => pieces.some(({ chunk, col }) => col === 0 && /\p{L}{2}/u.test(chunk.text)));
  const lone = labelled.flatMap((pieces) => {
    const beside = pieces.filter(({ col }) => col > 0);
    return beside.length === 1 && beside[0]?.chunk.numeric ? beside : [];
  });
  const places = new Set(lone.map(({ col }) => col)).size;
  if (places >= BAR_PLACES) return lone.length >= BAR_SHARE * labelled.length;
  const ends = lone.map(({ chunk }) => chunk);
  return lone.length === groups.length && lone.length >= LEAST_FIGURES && isRagged(ends);
}

/** True where the figures of most columns stand under each other in no way: at the ends of bars, or in them. */
function areRagged(groups: LineGroup[], columns: Column[]): boolean {
  const places = columns
    .slice(1)
    .map((_, at) =>
      groups.flatMap((group) =>
        group.flatMap((line) =>
          line.placed.flatMap(({ chunk, col }) => (col === at + 1 && chunk.numeric ? [chunk] : [])),
        ),
      ),
    );
  const several = places.filter((figures) => figures.length >= LEAST_FIGURES);
  return several.filter(isRagged).length > several.length / 2;
}

function isRagged(figures: Chunk[]): boolean {
  const aligned = [xStart, xMiddle, xEnd, xPoint].map((place) => {
    const at = figures.map(place);
    const usual = medianOf(at);
    return at.filter((x) => Math.abs(x - usual) <= SAME_PLACE).length;
  });
  return Math.max(...aligned) <= ALIGNED_SHARE * figures.length;
}

function xStart({ x0 }: Chunk): number {
  return x0;
}

function xMiddle({ x0, x1 }: Chunk): number {
  return (x0 + x1) / 2;
}

function xEnd({ x1 }: Chunk): number {
  return x1;
}

/** Where a figure's decimal point stands, or its end. */
function xPoint({ words, x1 }: Chunk): number {
  const glyphs = words.flatMap((word) => word.glyphs);
  return glyphs.find((glyph) => glyph.text === '.')?.x0 ?? x1;
}

function chunksOf(group: LineGroup): Chunk[] {
  return group.flatMap((line) => line.placed.map(({ chunk }) => chunk));
}
