import { boxAround, holdsCentre } from '../geometry/box.js';
import { findRunningText } from '../geometry/running-text.js';
import { isWide } from '../geometry/writing.js';
import type { Box } from '../model/box.js';
import type { PageContent } from '../model/page.js';
import type { Line, Paragraph } from '../model/prose.js';
import { beginningOf } from './line-breaks.js';
import { findMargins, isCentred, type Margins } from './margins.js';
import { joinPieces } from './whole-lines.js';

/** One page with its lines and the boxes of its tables. */
export interface PageLines {
  page: PageContent;
  lines: Line[];
  tables: Box[];
}

/** A first line is indented by at least this many ems. */
const INDENT = 1.2;
/** Room, in ems, besides the next word that a line must leave to be a paragraph's last. */
const SHORT_ROOM = 0.6;
/** 六、, （二）: what a heading or a new point begins with, behind the end of a sentence. */
const OPENS = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/;
const ENDS = /[。；！？]$/;
/** Sizes that differ by more than this share are not one paragraph. */
const SIZE_CHANGE = 0.12;
/** Lines of a paragraph lie no further apart than this many times the document's usual pitch. */
const PITCH_STRETCH = 1.45;

/**
 * The prose of a document in reading order: lines outside tables, without running headers,
 * footers and page numbers. Indents, short last lines, ordinals behind a sentence, changes of size, wide gaps and
 * tables part paragraphs; a paragraph that goes on over a page break is one. Lines of a centred title are one.
 */
export function findParagraphs(pages: PageLines[]): Paragraph[] {
  const free = pages.map(({ page, lines, tables }) => ({
    height: page.height,
    tables,
    lines: joinPieces(lines.filter((line) => !tables.some((table) => holdsCentre(table, line)))),
  }));
  const running = findRunningText(free);
  const prose = free.map(({ lines, tables }) => ({
    tables,
    lines: lines.filter((line) => !running.has(line)),
  }));
  const all = prose.flatMap((page) => page.lines);
  const flow: Flow = { margins: findMargins(all), pitch: usualPitch(prose.map((p) => p.lines)) };
  const groups: Line[][] = [];
  let last: { line: Line; tables: Box[] } | undefined;
  for (const { lines, tables } of prose) {
    for (const line of lines) {
      const group = groups[groups.length - 1];
      if (group && last && goesOn(last, { line, tables }, flow)) group.push(line);
      else groups.push([line]);
      last = { line, tables };
    }
  }
  return groups.map((lines) => toParagraph(lines, flow.margins));
}

interface Flow {
  margins: Margins;
  /** Usual distance from line to line, in points. */
  pitch: number;
}

interface Place {
  line: Line;
  /** Tables of the line's page. */
  tables: Box[];
}

/** True where `next` belongs to the paragraph whose last line so far is `last`. */
function goesOn(
  { line: last, tables }: Place,
  { line: next, tables: others }: Place,
  flow: Flow,
): boolean {
  const { margins } = flow;
  if (ENDS.test(last.text) && OPENS.test(next.text)) return false;
  const larger = Math.max(last.fontSize, next.fontSize);
  if (Math.abs(last.fontSize - next.fontSize) > SIZE_CHANGE * larger) return false;
  const samePage = last.page === next.page;
  if (
    samePage &&
    next.top - last.top > flow.pitch * PITCH_STRETCH * Math.max(1, larger / margins.fontSize)
  ) {
    return false;
  }
  const parted = samePage
    ? tables.some((table) => table.top >= last.top && table.bottom <= next.bottom)
    : tables.some((table) => table.top >= last.top) ||
      others.some((table) => table.top <= next.top);
  if (parted) return false;
  const centred = isCentred(last, margins);
  if (centred || isCentred(next, margins)) {
    return (
      centred &&
      samePage &&
      isCentred(next, margins) &&
      larger > margins.fontSize * (1 + SIZE_CHANGE)
    );
  }
  return next.x0 < margins.left + INDENT * margins.fontSize && !isShort(last, next, margins);
}

/** True where what the next line begins with would have fitted on the line. */
function isShort(line: Line, next: Line, { right, fontSize }: Margins): boolean {
  const word = next.words[0];
  return word !== undefined && right - line.x1 > beginningOf(word) + SHORT_ROOM * fontSize;
}

/** The most frequent distance from one line to the next, to half a point. */
function usualPitch(pages: Line[][]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    for (const [index, line] of lines.entries()) {
      const above = lines[index - 1];
      if (!above) continue;
      const pitch = Math.round((line.top - above.top) * 2) / 2;
      counts.set(pitch, (counts.get(pitch) ?? 0) + 1);
    }
  }
  let usual = 0;
  let most = 0;
  for (const [pitch, count] of counts) {
    if (count > most || (count === most && pitch < usual)) [usual, most] = [pitch, count];
  }
  return most > 1 ? usual : Infinity;
}

function toParagraph(lines: Line[], margins: Margins): Paragraph {
  const first = lines[0] as Line;
  const samePage = lines.filter((line) => line.page === first.page);
  return {
    page: first.page,
    ...boxAround(samePage),
    text: joinTexts(lines),
    lines,
    centred: isCentred(first, margins),
  };
}

/** Lines as one text: a blank only where neither side is Chinese writing. */
function joinTexts(lines: Line[]): string {
  let text = '';
  for (const line of lines) {
    const apart = text !== '' && !isWide(text.slice(-1)) && !isWide(line.text.slice(0, 1));
    text += apart ? ` ${line.text}` : line.text;
  }
  return text;
}
