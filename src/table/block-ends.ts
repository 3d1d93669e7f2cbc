import { medianOf } from '../geometry/sorted.js';
import { TIGHT } from './align-rows.js';
import { CAPTION, isLarger, NOTE, PROSE_WORDS } from './block-words.js';
import { type Chunk, type ChunkRow, wordCount } from './chunks.js';
import type { Edge } from './edges.js';
import { isNextOrdinal } from './opens-item.js';
import { hasOwnNumber } from './own-number.js';
import { ARTICLE } from './section-heading.js';

/** Rows one below the other that may be a table. */
export interface Block {
  rows: ChunkRow[];
  x0: number;
  x1: number;
}

/** A rule that covers this share of the block's width bounds it. */
const RULE_SHARE = 0.5;
/** How far (row heights) beyond its rows a block looks for the rule that bounds it. */
const RULE_REACH = 4;
/** A row that a rule encloses is no further from the block than this (row heights). */
const ENCLOSED_GAP = 0.8;
/** A text this close (times the distance of rows) to a block may be its first or last row. */
const SAME_PITCH = 1.2;
/** Texts begin at the same place within this (points), sizes are the same within half of it. */
const SAME_START = 2;
/** Labels of so many rows may begin where the label of a cut row begins. */
const LABEL_ROWS = 6;
/** Lines of one text are no further apart than this many times their height. */
const MOST_LEADING = 1.5;
/** Lines of one head have one middle, to this (ems), and less than this (heights) between them. */
const SAME_MIDDLE = 0.6;
const LINE_GAP = 0.5;
/** Texts that begin this far (points) right of a table's left side are no labels. */
const BESIDE = 20;
/** Rows below a table's last one on its page: a page number at most; the same above its first one. */
const LAST_ROWS = 3;
const FIRST_ROWS = 2;
/** How labels begin that are no headings of sections. */
export const ITEM = /^(?:\d{1,2}[.．、]|[（(]\p{Script=Han})/u;

/**
 * The rows from `start` to `end` as a block, with the rows of one text at its ends that belong to
 * it: what a rule close by encloses, further lines of wrapped labels, a title over the columns,
 * a label on top of the page without figures, and one at its foot whose figures are on the next.
 */
export function extendBlock(
  rows: ChunkRow[],
  start: number,
  end: number,
  rules: Edge[],
  height: number,
): Block {
  const core = rows.slice(start, end + 1);
  const x0 = Math.min(...core.map((row) => row.chunks[0]?.x0 ?? Infinity));
  const x1 = Math.max(...core.map((row) => row.chunks[row.chunks.length - 1]?.x1 ?? 0));
  const own = rules.filter(
    (rule) => Math.min(rule.to, x1) - Math.max(rule.from, x0) >= RULE_SHARE * (x1 - x0),
  );
  const ends = new BlockEnds(rows, core, own, height);
  const { top } = core[0] as ChunkRow;
  const { bottom } = core[core.length - 1] as ChunkRow;
  const over = own.filter((rule) => rule.at < top + 2 && rule.at > top - RULE_REACH * height);
  const under = own.filter(
    (rule) => rule.at > bottom - 2 && rule.at < bottom + RULE_REACH * height,
  );
  const first = Math.min(...over.map((rule) => rule.at));
  const last = Math.max(...under.map((rule) => rule.at));
  let from = start;
  let to = end;
  while (ends.isWrapped(from, from - 1)) from--;
  while (ends.isEnclosed(from, from - 1) && (rows[from - 1] as ChunkRow).top > first - 2) from--;
  while (ends.isTallHead(from, x0)) from--;
  while (ends.isCountedOn(from)) from--;
  if (from === start && (ends.isTitle(start) || ends.isCutAbove(start))) from--;
  while (ends.isWrapped(to, to + 1) || continuesCell(rows, to + 1, x0)) to++;
  while (ends.isEnclosed(to, to + 1) && (rows[to + 1] as ChunkRow).bottom < last + 2) to++;
  if (ends.isCut(to) || ends.isBlank(to)) to++;
  return { rows: rows.slice(from, to + 1), x0, x1 };
}

/**
 * True for a row of one text that goes on with the text right above it in a column beside the
 * labels: begun at the same place, in the same size, at the distance of lines. The figures of a
 * label of two lines may stand at the middle between them.
 */
export function continuesCell(rows: ChunkRow[], index: number, left: number): boolean {
  const chunks = rows[index]?.chunks ?? [];
  const chunk = chunks[0];
  if (!chunk || chunks.length > 1 || chunk.x0 < left + BESIDE) return false;
  const [above, before] = [rows[index - 1]?.chunks ?? [], rows[index - 2]?.chunks ?? []];
  return [...above, ...(above.every(({ numeric }) => numeric) ? before : [])].some(
    (over) =>
      !over.numeric &&
      Math.abs(over.x0 - chunk.x0) < SAME_START &&
      Math.abs(over.fontSize - chunk.fontSize) < SAME_START / 2 &&
      chunk.top - over.top < MOST_LEADING * (chunk.bottom - chunk.top),
  );
}

/** Usual distance between rows of several texts that follow each other, or else between any two. */
function pitchOf(core: ChunkRow[]): number {
  const following = core.flatMap((row, index) => {
    const above = core[index - 1];
    return above && above.chunks.length > 1 && row.chunks.length > 1 ? [row.top - above.top] : [];
  });
  const several = core.filter((row) => row.chunks.length > 1);
  const apart = several.slice(1).map((row, index) => row.top - (several[index] as ChunkRow).top);
  return medianOf(following.length > 0 ? following : apart);
}

/** Tells of rows beside a block whether they belong to it. */
class BlockEnds {
  readonly #rows: ChunkRow[];
  readonly #height: number;
  /** Size of most labels, in points. */
  readonly #size: number;
  /** Usual distance between rows of several texts, in points. */
  readonly #pitch: number;

  /** Level edges that bound or part the block. */
  readonly #rules: Edge[];

  constructor(rows: ChunkRow[], core: ChunkRow[], rules: Edge[], height: number) {
    this.#rows = rows;
    this.#rules = rules;
    this.#height = height;
    this.#size = medianOf(core.map((row) => row.chunks[0]?.fontSize ?? 0));
    this.#pitch = pitchOf(core);
  }

  /** A short row close to the block, no larger than its text. */
  isEnclosed(at: number, beside: number): boolean {
    const near = this.#rows[at];
    const row = this.#rows[beside];
    const chunk = row?.chunks[0];
    if (!near || !row || row.chunks.length > 1 || !isShort(row) || !isShort(near)) return false;
    const gap = Math.max(row.top - near.bottom, near.top - row.bottom);
    return gap <= ENCLOSED_GAP * this.#height && (!chunk || !isLarger(chunk, this.#size));
  }

  /** A further line of a label: closer than rows are, begun where labels of the block begin, no rule between. */
  isWrapped(at: number, beside: number): boolean {
    const own = this.#rows[at];
    const row = this.#rows[beside];
    if (!own || !row || CAPTION.test(row.chunks[0]?.text ?? '')) return false;
    const [above, below] = at < beside ? [own, row] : [row, own];
    if (this.#rules.some((rule) => rule.at > above.bottom - 2 && rule.at < below.top + 2))
      return false;
    return below.top - above.top < TIGHT * this.#pitch && this.#isLabel(at, beside);
  }

  /** The last text of a page, a label under the block's. */
  isCut(end: number): boolean {
    const row = this.#rows[end + 1];
    const last = this.#rows[end] as ChunkRow;
    if (!row || this.#rows.length - end > LAST_ROWS || !isShort(row)) return false;
    return row.top - last.top <= SAME_PITCH * this.#pitch && this.#isLabel(end, end + 1);
  }

  /** The row above is a label that the block's first one, begun at the same place, counts on from. */
  isCountedOn(start: number): boolean {
    const [label, beside] = this.#rows[start - 1]?.chunks ?? [];
    const [first] = this.#rows[start]?.chunks ?? [];
    if (!label || beside || !first || !isNextOrdinal(label.text, first.text)) return false;
    return (
      Math.abs(label.x0 - first.x0) < SAME_START &&
      Math.abs(label.fontSize - this.#size) < SAME_START / 2 &&
      first.top - label.top <= SAME_PITCH * this.#pitch
    );
  }

  /** A numbered label under the block, over a larger heading: a last row whose figures are blank. */
  isBlank(end: number): boolean {
    const [row, heading] = this.#rows.slice(end + 1, end + 3);
    const [label, beside] = row?.chunks ?? [];
    const last = this.#rows[end] as ChunkRow;
    if (!row || !label || beside || !heading || !hasOwnNumber(label.text)) return false;
    return (
      heading.chunks.slice(0, 1).some((chunk) => isLarger(chunk, this.#size)) &&
      Math.abs(label.fontSize - this.#size) <= SAME_START / 2 &&
      label.x1 < (last.chunks.find(({ numeric }) => numeric)?.x0 ?? 0) &&
      row.top - last.top <= SAME_PITCH * this.#pitch
    );
  }

  /** The first text of a page, a numbered label over the block's whose figures are blank. */
  isCutAbove(start: number): boolean {
    const row = this.#rows[start - 1];
    if (!row || start > FIRST_ROWS || !ITEM.test(row.chunks[0]?.text ?? '')) return false;
    const first = this.#rows[start] as ChunkRow;
    return first.top - row.top <= SAME_PITCH * this.#pitch && this.#isLabel(start, start - 1);
  }

  /** One text that begins where labels of the block near `at` begin, in the same size; no article of a law, which heads what comes. */
  #isLabel(at: number, beside: number): boolean {
    const chunk = this.#rows[beside]?.chunks[0];
    if (!chunk || this.#rows[beside]?.chunks.length !== 1) return false;
    if (CAPTION.test(chunk.text) || NOTE.test(chunk.text) || ARTICLE.test(chunk.text)) return false;
    if (Math.abs(chunk.fontSize - this.#size) > SAME_START / 2) return false;
    const from = beside < at ? at : Math.max(0, at + 1 - LABEL_ROWS);
    return this.#rows
      .slice(from, from + LABEL_ROWS)
      .some((row) =>
        row.chunks.some((label) => !label.numeric && Math.abs(label.x0 - chunk.x0) < SAME_START),
      );
  }

  /** The row above is a further line of one head, which is higher than those beside it. */
  isTallHead(start: number, left: number): boolean {
    const [chunk, beside] = this.#rows[start - 1]?.chunks ?? [];
    if (!chunk || beside || chunk.x0 < left + BESIDE || chunk.numeric) return false;
    if (CAPTION.test(chunk.text) || NOTE.test(chunk.text) || !isShort({ chunks: [chunk] }))
      return false;
    const height = chunk.bottom - chunk.top;
    // Heads of one line beside it may stand at its middle.
    return this.#rows
      .slice(start, start + 2)
      .flatMap((row) => row.chunks)
      .some(
        (under) =>
          Math.abs(under.x0 + under.x1 - chunk.x0 - chunk.x1) < SAME_MIDDLE * chunk.fontSize &&
          Math.abs(under.fontSize - chunk.fontSize) < SAME_START / 2 &&
          under.top > chunk.top + height / 2 &&
          under.top - chunk.bottom < LINE_GAP * height,
      );
  }

  /** The row above is a text in the middle of the block, at the distance its rows have. */
  isTitle(start: number): boolean {
    const row = this.#rows[start - 1];
    const first = this.#rows[start] as ChunkRow;
    const second = this.#rows[start + 1];
    const chunk = row?.chunks[0];
    if (!row || !chunk || !second || row.chunks.length > 1) return false;
    if (CAPTION.test(chunk.text) || NOTE.test(chunk.text)) return false;
    const left = first.chunks[0] as Chunk;
    const label = second.chunks[0] as Chunk;
    return (
      !isLarger(chunk, left.fontSize) &&
      first.top - row.top <= SAME_PITCH * (second.top - first.top) &&
      chunk.x0 > Math.min(left.x1, label.x1) &&
      isShort(row)
    );
  }
}

function isShort(row: Pick<ChunkRow, 'chunks'>): boolean {
  return row.chunks.every((chunk) => wordCount(chunk.text) < PROSE_WORDS);
}
