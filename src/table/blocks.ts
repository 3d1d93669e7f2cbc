import type { Edge } from './edges.js';
import { type Block, continuesCell, extendBlock, ITEM } from './block-ends.js';
import { type Chunk, type ChunkRow, wordCount } from './chunks.js';
import {
  countsOnFrom,
  isGroupLabel,
  isHeading,
  isIndentedLabel,
  SAME_START,
} from './block-heading.js';
import { BARE_FIGURES, CAPTION, NOTE, PROSE_WORDS } from './block-words.js';
import { medianOf } from '../geometry/sorted.js';
import { isWide } from '../geometry/writing.js';
import { figuresIn, hasFigures, isYears } from './row-figures.js';
import { rowGap } from './row-gap.js';
import { endsOneRow, headsOver } from './one-row.js';
import { hasOwnNumber } from './own-number.js';
import { isBetweenRungs } from './rungs.js';
import { isRuledGap } from './ruled-gap.js';
import { isSectionHeading } from './section-heading.js';

/** Rows further apart than this many times their height belong to different blocks. */
const BLOCK_GAP = 2.6;
/** Figures that a label wraps around stand no further (row heights) under the rule above it, or above one with a number. */
const LABEL_REACH = 2;
const NUMBERED_REACH = 5;
/** Rows of one chunk that a block may hold after a row of several reach down so far (row heights). */
const SINGLES_REACH = 6;
/** Lines of one label are no further apart than this many times their height. */
const MOST_LEADING = 1.5;
/** Heads that touch have so many lines at most. */
const HEAD_LINES = 3;
/** A row of a label and so many figures is a table of its own. */
const MANY_FIGURES = 5;
/** A rule that covers this share of a block's width may bound it. */
const RULE_SHARE = 0.5;
/** Rules are equally long, and belong to the first row, within this (points). */
const REACH = 20;

/** Stretches of rows of several chunks, with the rows of one chunk between and around that rules enclose. */
export function rowsToBlocks(rows: ChunkRow[], rules: Edge[]): Block[] {
  const blocks: Block[] = [];
  const height = medianOf(rows.map((row) => row.bottom - row.top));
  const widest = Math.max(BLOCK_GAP * height, rowGap(rows, height));
  let start = -1;
  let end = -1;
  const finish = (): void => {
    const filled =
      start >= 0 && rows.slice(start, end + 1).every(({ chunks }) => chunks.length > 1);
    const heads = filled ? headsOver(rows, start) : 0;
    if (heads > 0) blocks.push(extendBlock(rows, start - heads, end, rules, height));
    else if (start >= 0 && (end > start || isOneRowTable(rows[start] as ChunkRow, start)))
      blocks.push(extendBlock(rows, start, end, rules, height));
    start = -1;
  };
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (above && row.top - above.bottom > widest && !isRuledGap(above, row, rules, widest))
      finish();
    if (start >= 0 && closesRules(rows, start, index, rules)) finish();
    if (row.chunks.length > 1 && isNoteRow(row)) finish();
    else if (row.chunks.length > 1) {
      if (start < 0) start = index;
      end = index;
    } else if (
      start >= 0 &&
      (isSectionHeading(rows, index, start) ||
        endsOneRow(rows, index, start, end) ||
        (!isBetweenRungs(rows, index, start, rules) &&
          (endsBlock(rows, index, rows.slice(start, end + 1), height) ||
            isHeading(rows, index, start, rules))))
    ) {
      finish();
    }
  }
  finish();
  return blocks;
}

/** True for a note or a caption that wide blanks part, with no figure that stands by itself. */
function isNoteRow({ chunks }: ChunkRow): boolean {
  const text = chunks[0]?.text ?? '';
  return (CAPTION.test(text) || NOTE.test(text)) && !chunks.some(({ numeric }) => numeric);
}

/**
 * A row that a page break parts from its table: a label and many figures, or on top of a page many
 * figures or a Chinese label and some.
 */
function isOneRowTable(row: ChunkRow, index: number): boolean {
  const { chunks } = row;
  const figures = figuresIn(row).length;
  if (figures === chunks.length) return index === 0 && figures >= BARE_FIGURES;
  const [label] = chunks;
  if (!label || label.numeric || figures !== chunks.length - 1) return false;
  return figures >= MANY_FIGURES || (index === 0 && figures > 1 && isWide(label.text));
}

/** True where a row of one chunk cannot stand inside a table. */
function endsBlock(rows: ChunkRow[], index: number, block: ChunkRow[], height: number): boolean {
  const row = rows[index] as ChunkRow;
  const text = row.chunks[0]?.text ?? '';
  if (CAPTION.test(text) || NOTE.test(text)) return true;
  const apart = row.top - (block[block.length - 1] as ChunkRow).bottom > SINGLES_REACH * height;
  const last = block[block.length - 1] as ChunkRow;
  const blank = areBlankItems(rows, index, last);
  const goes = goesOnFrom(rows, index, last) || blank;
  if (apart && !goes && !isGroupLabel(row, rows[index + 1], block)) return true;
  if (!isProse(row) || !isProse(rows[index + 1]) || isOverFigures(rows, index)) return false;
  if (opensLabel(rows, index + 1) || countsOnFrom(row, block)) return false;
  if (blank && isIndentedLabel(row.chunks[0] as Chunk, block)) return false;
  return !continuesCell(rows, index, Math.min(...block.map(({ chunks }) => chunks[0]?.x0 ?? 0)));
}

/** True where all rows since `last` are lines of its numbered label, and labels under it: begun where it begins, one close under the other. */
function goesOnFrom(rows: ChunkRow[], index: number, last: ChunkRow): boolean {
  const since = rows.slice(rows.indexOf(last), index + 1);
  return last.chunks.some(
    (label) =>
      hasOwnNumber(label.text) &&
      since.slice(1).every(({ top, bottom, chunks: [line] }, at) => {
        const leading = top - (since[at] as ChunkRow).top;
        return (
          line !== undefined &&
          Math.abs(line.x0 - label.x0) < SAME_START &&
          leading < MOST_LEADING * (bottom - top)
        );
      }),
  );
}

/**
 * True where all rows since `last` are items of a form without figures, or further lines of these or of its own
 * label. A label of two columns further left, or figures set in the middle, may stand between lines of one.
 */
function areBlankItems(rows: ChunkRow[], index: number, last: ChunkRow): boolean {
  const from = rows.indexOf(last) + 1;
  return rows.slice(from, index + 1).every(({ chunks: [label, beside] }, at) => {
    if (!label || beside) return false;
    const above = rows.slice(Math.max(0, from + at - 2), from + at);
    const goesOn = above
      .flatMap(({ chunks }) => chunks.slice(0, 1))
      .some(({ numeric, x0 }) => !numeric && Math.abs(x0 - label.x0) < SAME_START);
    return ITEM.test(label.text) || goesOn;
  });
}

/** True right above a row of nothing but many figures: what stands there are heads that touch. */
function isOverFigures(rows: ChunkRow[], index: number): boolean {
  return rows
    .slice(index + 1, index + 1 + HEAD_LINES)
    .some(({ chunks }) => chunks.length >= BARE_FIGURES && chunks.every(({ numeric }) => numeric));
}

/** True for the first line of a numbered label whose figures stand beside its next one. */
function opensLabel(rows: ChunkRow[], index: number): boolean {
  const text = rows[index]?.chunks[0]?.text ?? '';
  const next = rows[index + 1];
  return hasOwnNumber(text) && next !== undefined && figuresIn(next).length >= MANY_FIGURES;
}

/** True for one chunk of many words; what comes after the last row counts as prose too. */
function isProse(row: ChunkRow | undefined): boolean {
  return !row || (row.chunks.length === 1 && wordCount(row.chunks[0]?.text ?? '') >= PROSE_WORDS);
}

/**
 * True where the last of the rules that part the rows so far lies right above this row: what is
 * below it is no part of the table. Two rules may be those of a header, unless figures are between.
 */
function closesRules(rows: ChunkRow[], start: number, index: number, rules: Edge[]): boolean {
  const above = rows[index - 1] as ChunkRow;
  const row = rows[index] as ChunkRow;
  const block = rows.slice(start, index);
  const x0 = Math.min(...block.map(({ chunks }) => chunks[0]?.x0 ?? Infinity));
  const x1 = Math.max(...block.map(({ chunks }) => chunks[chunks.length - 1]?.x1 ?? 0));
  const own = rules.filter(
    (rule) => Math.min(rule.to, x1) - Math.max(rule.from, x0) >= RULE_SHARE * (x1 - x0),
  );
  const last = own.filter((rule) => rule.at > middleOf(above) && rule.at < middleOf(row)).pop();
  if (!last || own.some((rule) => rule.at > last.at + 1 && continues(rule, last, rows, index)))
    return false;
  if (isBesideRule(above, row, last)) return false;
  const below = [
    row,
    rows[index + 1],
    ...rows.slice(index + 2).filter(({ top }) => isNear(last, top, row)),
  ];
  if (isFirstFigureRow(block, withBeside(row, rows[index + 1])) || goesOn(block, below))
    return false;
  const before = own.filter(
    (rule) => rule.at < last.at && rule.at > (rows[start] as ChunkRow).top - REACH,
  );
  const body = block.filter((line) => line.top > (before[before.length - 1]?.at ?? Infinity));
  const heads = block.slice(block.findLastIndex(hasFigures) + 1);
  const isNew = heads.length < block.length && isUnderOwnHeads(heads, row);
  if (isNew || isUnderOwnHeads(body, row)) return false;
  const figures = body.filter(hasFigures).length;
  return before.length >= 2 ? body.length > 0 : before.length === 1 && figures > 1;
}

/** True where a label goes on left of a rule that is under its figures alone. */
function isBesideRule(above: ChunkRow, { chunks }: ChunkRow, { from }: Edge): boolean {
  const [line, beside] = chunks;
  const [label] = above.chunks;
  if (!line || beside || !label || label.numeric || hasOwnNumber(line.text)) return false;
  // One character is of a label that is set downwards.
  if ([...line.text].length === 1) return false;
  return line.x1 <= from && Math.abs(line.x0 - label.x0) < SAME_START;
}

/** True for the first row of figures: what is above the rule is the header, in which heads may touch. */
function isFirstFigureRow(block: ChunkRow[], row: ChunkRow): boolean {
  const figures = figuresIn(row);
  const words = block.flatMap(({ chunks }) => chunks.filter((chunk) => !chunk.numeric));
  const isHeaded = (figure: Chunk): boolean =>
    words.some(({ x0, x1 }) => x0 < figure.x1 && x1 > figure.x0);
  const most = figures.length > row.chunks.length / 2 && figures.length > 1;
  const enough = words.length >= figures.length || figures.every(isHeaded);
  return most && enough && !block.some((line) => hasFigures(line) && !isYears(line));
}

/** The row with the figures that stand at half a line's height beside the first line of its label. */
function withBeside(row: ChunkRow, next: ChunkRow | undefined): ChunkRow {
  const [label, beside] = row.chunks;
  if (!next || !label || beside || label.numeric || next.top >= row.bottom) return row;
  return { ...row, chunks: [label, ...next.chunks] };
}

/** True for a label and figures under heads of their own, the words between the last two rules. */
function isUnderOwnHeads(heads: ChunkRow[], row: ChunkRow): boolean {
  const words = heads.flatMap(({ chunks }) => chunks);
  return (
    row.chunks[0]?.numeric === false &&
    hasFigures(row) &&
    !words.some(({ numeric }) => numeric) &&
    row.chunks.every(({ x0, x1 }) => words.some((head) => head.x0 < x1 && head.x1 > x0))
  );
}

/** True for a line so close under a rule that no more than lines of its label can be between. */
function isNear(rule: Edge, top: number, { top: first, bottom, chunks }: ChunkRow): boolean {
  const reach = chunks.some(({ text }) => hasOwnNumber(text)) ? NUMBERED_REACH : LABEL_REACH;
  return top - rule.at < reach * (bottom - first);
}

/** True where a row below a rule, or what its label wraps around, has figures below figures. */
function goesOn(block: ChunkRow[], below: (ChunkRow | undefined)[]): boolean {
  const above = block.filter(hasFigures).map(figuresIn);
  const least = Math.max(2, Math.min(...above.map((figures) => figures.length)));
  const isBelow = (chunk: Chunk): boolean =>
    above.some((figures) => figures.some(({ x0, x1 }) => x0 < chunk.x1 && x1 > chunk.x0));
  return below.some((line) => {
    const figures = line ? figuresIn(line) : [];
    return figures.length >= least && figures.every(isBelow);
  });
}

/** True where a later rule begins or ends where `last` does, with rows of several texts between. */
function continues(rule: Edge, last: Edge, rows: ChunkRow[], index: number): boolean {
  const same = Math.abs(rule.from - last.from) < REACH || Math.abs(rule.to - last.to) < REACH;
  if (!same) return false;
  const between = rows.slice(index).filter((row) => middleOf(row) < rule.at);
  // A head of two lines stands a little above and below the one beside it.
  return between.some(
    (row, at) => row.chunks.length > 1 || row.bottom > (between[at + 1]?.top ?? Infinity),
  );
}

function middleOf({ top, bottom }: ChunkRow): number {
  return (top + bottom) / 2;
}
