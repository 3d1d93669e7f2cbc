import { UnionFind } from '../geometry/union-find.js';
import type { Column } from './align-columns.js';
import type { Placed } from './place-chunks.js';
import type { Chunk } from './chunks.js';
import { continuesText, isAlignedWith, LOW, opensEntry } from './continues-text.js';
import type { Edge } from './edges.js';
import { findItemRuns } from './item-runs.js';
import { hasOwnNumber } from './own-number.js';
import { opensItem } from './opens-item.js';
import { isParted } from './parted.js';
import { ARTICLE, ARTICLE_NAME } from './section-heading.js';
import { isBrokenAround, isRestOfFigures } from './wrapped-digits.js';
import { findWrappedRuns } from './wrapped-runs.js';
import { isTextBrokenAround } from './broken-words.js';
import { areHalves, isBetweenHalves, shareRow } from './overlapping-halves.js';

/** A line of text of a table: what stands where. */
export interface TextRow {
  top: number;
  bottom: number;
  placed: Placed[];
}

/** A row of the table: one or more lines of text. */
export type LineGroup = TextRow[];

/** Lines closer than this share of the usual distance between rows are one row. */
export const TIGHT = 0.86;
/** Where wrapped labels are set closer than rows, lines further apart than this share of that distance are rows. */
const SAME_PITCH = 0.95;
/** A line of a row begins no further below the line before than this many times its height. */
const MOST_LEADING = 1.9;
/** Numbered labels that begin at one place, to this (points), are those of two rows. */
const SAME_START = 2;
/** Two lines that fill so many columns or more are two rows. */
const FULL_ROW_COLUMNS = 3;
/** Labels begin in lower case where this share of them does. */
const LOW_SHARE = 0.8;
/** Of so many texts no more than this share goes on with others. */
const MANY_TEXTS = 10;
const NEARLY_ALL = 0.9;
/** A heading has more characters than a unit has. */
const HEADING_LENGTH = 5;
/** Lines between two rules that are closer than this share of their height are one row: figures wrapped in narrow cells. */
const OVERLAP = 0.95;
/** Of the distances of lines with figures this share may be smaller than the usual one. */
const CLOSE_SHARE = 0.25;
/** Rules part all rows where they part this share of so many numbered labels at least. */
const LEAST_ITEMS = 4;
const PARTED_ITEMS = 0.9;
/** Rules that part at least this share of the lines with figures tell the rows. */
const RULED_SHARE = 0.6;

/**
 * Groups lines of text into rows, the closest lines first (single linkage). Lines belong together
 * where a text is wrapped: set tighter than rows are, begun in lower case, or following a line that
 * was full; never across a rule, never onto a label with a number of its own, nor two such labels of one place, and never so that two figures come to stand in one cell,
 * save pieces of one that is wrapped beside others.
 */
export function groupLines(lines: TextRow[], tracks: Column[], borders: Edge[]): LineGroup[] {
  const columns = tracks.map((track, col) => withTexts(track, col, lines));
  const low = lowColumns(lines, tracks.length, borders);
  const pitch = figurePitch(lines);
  const ruled = isRuledThroughout(lines, borders);
  const leaded = lines.some((line, index) => isWrappedTight(lines[index - 1], line, pitch));
  const sets = new UnionFind(lines.length);
  const figures = lines.map(hasFigures);
  const numbered = lines.map(numberedStarts);
  const gaps = lines.map((line, index) => leadingOf(lines[index - 1], line));
  /** Where numbered labels begin in the rows of a line and the one above. */
  const startsOf = (index: number): number[] =>
    [index - 1, index].flatMap((line) => numbered[sets.find(line)] as number[]);
  const join = (index: number): void => {
    const above = sets.find(index - 1);
    const below = sets.find(index);
    const { top, bottom } = lines[index] as TextRow;
    const overlap = ruled && (gaps[index] as number) < OVERLAP * (bottom - top);
    if (figures[above] && figures[below] && !overlap) return;
    const starts = startsOf(index);
    if (areAlike(starts)) return;
    figures[Math.min(above, below)] = figures[above] === true || figures[below] === true;
    numbered[Math.min(above, below)] = starts;
    sets.join(above, below);
  };
  const isTextBroken = (index: number): boolean => {
    const [above, line, below] = lines.slice(Math.max(0, index - 1), index + 2);
    if (!above || !line || !below || !isTextBrokenAround(lines, index)) return false;
    return !isParted(above, line, borders) && !isParted(line, below, borders);
  };
  /** First lines of rows around whose figures a text is broken, and of those behind them. */
  const starts = new Set<number>();
  for (const index of lines.keys()) {
    if (!isTextBroken(index)) continue;
    starts.add(index - 1).add(index + 2);
    join(index);
    join(index + 1);
  }
  const order = [...gaps.keys()].slice(1).sort((a, b) => (gaps[a] ?? 0) - (gaps[b] ?? 0) || a - b);
  for (const index of order) {
    const above = lines[index - 1] as TextRow;
    const line = lines[index] as TextRow;
    if (starts.has(index)) continue;
    if (isParted(above, line, borders) || opensItem(line, above) || opensPart(lines, index))
      continue;
    if (isEntry(line, above) || isArticle(line) || isArticle(above)) continue;
    const gap = gaps[index] as number;
    if (ruled || gap < TIGHT * pitch) join(index);
    else if (!(leaded && gap > SAME_PITCH * pitch) && continuesRow(lines, index, columns, low))
      join(index);
  }
  const wordsGoOn = (index: number, piece: Placed): boolean =>
    !hasOwnNumber(piece.chunk.text) && continuesText(lines, index, piece, columns, low);
  for (const index of lines.keys()) {
    const above = lines[index - 1];
    if (
      above &&
      !isParted(above, lines[index] as TextRow, borders) &&
      isRestOfFigures(lines, index, wordsGoOn)
    )
      sets.join(index - 1, index);
    if (index > 0 && areHalves(lines, index)) sets.join(index - 1, index);
    if (index > 0 && shareRow(lines, index) && !areAlike(startsOf(index)))
      sets.join(index - 1, index);
    if (!isBrokenAround(lines, index) && !isBetweenHalves(lines, index)) continue;
    sets.join(index - 1, index);
    sets.join(index, index + 1);
  }
  for (const [first, last] of findWrappedRuns(
    lines,
    columns,
    borders,
    wordsGoOn,
    areItemsParted(lines, borders),
  )) {
    for (let index = first + 1; index <= last; index++) sets.join(index - 1, index);
  }
  for (const [first, last] of findItemRuns(lines, borders)) {
    for (let index = first + 1; index <= last; index++) sets.join(index - 1, index);
  }
  const groups = new Map<number, LineGroup>();
  for (const [index, line] of lines.entries()) {
    const group = groups.get(sets.find(index));
    if (group) group.push(line);
    else groups.set(sets.find(index), [line]);
  }
  return [...groups.values()];
}

/** A column as wide as its texts are that have others beside them: room is left up to there. */
function withTexts({ x0, x1 }: Column, col: number, lines: TextRow[]): Column {
  const own = lines
    .filter(({ placed }) => placed.length > 1)
    .flatMap(({ placed }) => placed.filter((piece) => piece.col === col && piece.colSpan === 1));
  return {
    x0: Math.min(x0, ...own.map(({ chunk }) => chunk.x0)),
    x1: Math.max(x1, ...own.map(({ chunk }) => chunk.x1)),
  };
}

/**
 * True for a text of its own that heads what is below: one under a figure, longer than a unit, a label
 * over entries, or an article of a law over rows of words.
 */
function opensPart(lines: TextRow[], index: number): boolean {
  const [above, line, below] = lines.slice(index - 1, index + 2);
  const [only, beside] = line?.placed ?? [];
  if (!above || !only || beside || only.chunk.numeric) return false;
  if (only.col === 0) {
    if (!below) return false;
    return headsEntry(only.chunk, below) || (ARTICLE.test(only.chunk.text) && !hasFigures(below));
  }
  const over = above.placed.find(({ col }) => col === only.col);
  return over?.chunk.numeric === true && Array.from(only.chunk.text).length >= HEADING_LENGTH;
}

/** True for a label begun with a capital over one with figures that is indented under it and begun so, too. */
function headsEntry(label: Chunk, below: TextRow): boolean {
  const [entry] = below.placed;
  const isOver = entry?.col === 0 && opensEntry(label, entry.chunk);
  return isOver && hasFigures(below) && /^\p{Lu}/u.test(label.text);
}

/** True for nothing but the name of a law's article: it heads what is below, and goes on with nothing. */
function isArticle({ placed: [name, beside] }: TextRow): boolean {
  return name !== undefined && !beside && ARTICLE_NAME.test(name.chunk.text);
}

/** True for an entry with figures under the label, alone on its line, of the group it is in. */
function isEntry(line: TextRow, { placed: [label, beside] }: TextRow): boolean {
  return label?.col === 0 && !beside && !label.chunk.numeric && headsEntry(label.chunk, line);
}

/** True for a label without figures that stands closer under another one than rows do. */
function isWrappedTight(above: TextRow | undefined, line: TextRow, pitch: number): boolean {
  const over = above?.placed[0];
  const label = line.placed[0];
  if (!above || !over || !label || line.placed.length > 1 || label.chunk.numeric) return false;
  const alike = over.col === 0 && label.col === 0 && isAlignedWith(over.chunk, label.chunk, true);
  return alike && leadingOf(above, line) < TIGHT * pitch;
}

/** Where the labels of a line begin that have numbers of their own. */
function numberedStarts({ placed }: TextRow): number[] {
  return placed.flatMap(({ chunk }) => (hasOwnNumber(chunk.text) ? [chunk.x0] : []));
}

/** True where two of the places are one. */
function areAlike(starts: number[]): boolean {
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.some((start, at) => at > 0 && start - (sorted[at - 1] as number) < SAME_START);
}

export function hasFigures(line: TextRow): boolean {
  return line.placed.some(({ chunk, col }) => col > 0 && chunk.numeric);
}

export const YEAR = /^(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?$/u;

/** True for a line whose only figures are years: it heads columns. */
export function isYearLine(line: TextRow): boolean {
  const figures = line.placed.filter(({ chunk }) => chunk.numeric);
  return figures.length > 1 && figures.every(({ chunk }) => YEAR.test(chunk.text));
}

/** Distance between the middles of two lines. */
export function leadingOf(above: TextRow | undefined, line: TextRow): number {
  return above ? (line.top + line.bottom - above.top - above.bottom) / 2 : Infinity;
}

/**
 * Usual distance from one line with figures to the next, pieces of broken ones left out; 0 where that
 * cannot be told. Rules and wrapped labels set some of them further apart.
 */
export function figurePitch(lines: TextRow[]): number {
  const pitches: number[] = [];
  const whole = lines.filter(
    (_, index) => !isBrokenAround(lines, index - 1) && !isBrokenAround(lines, index + 1),
  );
  for (const [index, line] of whole.entries()) {
    const above = whole[index - 1];
    if (above && hasFigures(above) && hasFigures(line)) pitches.push(leadingOf(above, line));
  }
  pitches.sort((a, b) => a - b);
  return pitches[Math.floor((pitches.length - 1) * CLOSE_SHARE)] ?? 0;
}

function isRuledThroughout(lines: TextRow[], borders: Edge[]): boolean {
  const figures = lines.filter(hasFigures);
  let parted = 0;
  for (const [index, line] of figures.entries()) {
    const above = figures[index - 1];
    if (above && isParted(above, line, borders)) parted++;
  }
  return figures.length > 2 && parted >= RULED_SHARE * (figures.length - 1);
}

/** True where rules part nearly all numbered labels: they part all rows, however many lines these have. */
function areItemsParted(lines: TextRow[], borders: Edge[]): boolean {
  const items = lines.filter((line) => opensItem(line, undefined));
  const parted = items.slice(1).filter((line, at) => isParted(items[at] as TextRow, line, borders));
  return items.length >= LEAST_ITEMS && parted.length >= PARTED_ITEMS * (items.length - 1);
}

/** True where every text of a line goes on with the text over it. */
function continuesRow(lines: TextRow[], index: number, columns: Column[], low: boolean[]): boolean {
  const line = lines[index] as TextRow;
  const above = lines[index - 1] as TextRow;
  if (leadingOf(above, line) > MOST_LEADING * (above.bottom - above.top)) return false;
  if (isFullRow(line, columns, low) && isFullRow(above, columns, low)) return false;
  if (line.placed.some((piece) => isOwnFigure(piece, above))) return false;
  const texts = line.placed.filter(({ chunk }) => !chunk.numeric);
  return (
    texts.length > 0 && texts.every((piece) => continuesText(lines, index, piece, columns, low))
  );
}

/**
 * For each column true where most texts begin in lower case, right of the labels nearly all, or all first ones under
 * rules, too: it does not tell that a text goes on.
 */
function lowColumns(lines: TextRow[], columns: number, borders: Edge[]): boolean[] {
  const isUnderRule = lines.map(
    (line, index) => index > 0 && isParted(lines[index - 1] as TextRow, line, borders),
  );
  const isFirst = isUnderRule.some(Boolean) ? isUnderRule : lines.map((_, index) => index === 0);
  return Array.from({ length: columns }, (_, col) => {
    const starts = lines.map((line) => line.placed.find((piece) => piece.col === col)?.chunk.text);
    const isLow = starts.map((text) => (col === 0 ? /^\p{Ll}/u : LOW).test(text ?? ''));
    const texts = starts.filter((text) => text !== undefined && /^[\p{L}(]/u.test(text)).length;
    const low = isLow.filter(Boolean).length;
    const all = starts.every((text, at) => !isFirst[at] || text === undefined || isLow[at]);
    if (low <= LOW_SHARE * texts) return false;
    return col === 0 || all || (texts >= MANY_TEXTS && low > NEARLY_ALL * texts);
  });
}

/** True for a line with a text in every column, none of them begun in lower case unless figures are among them, or labels are. */
function isFullRow({ placed }: TextRow, columns: Column[], low: boolean[]): boolean {
  if (columns.length < FULL_ROW_COLUMNS || placed.length < columns.length) return false;
  if (low[0] || placed.some(({ chunk, col }) => col > 0 && chunk.numeric)) return true;
  return !placed.some(({ chunk, col }) => !low[col] && /^\p{Ll}/u.test(chunk.text));
}

/** True for a figure under a figure, or a sign for none under any text: neither goes on with the other. */
function isOwnFigure({ chunk, col }: Placed, above: TextRow): boolean {
  const over = above.placed.find((piece) => piece.col === col);
  return over !== undefined && chunk.numeric && (over.chunk.numeric || !/\p{Nd}/u.test(chunk.text));
}
