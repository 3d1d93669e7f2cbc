import type { Mark } from './marks.js';

/** Share of the lower of two marks that must overlap for both to stand on one line of writing. */
const SAME_LINE_OVERLAP = 0.5;
/** Bands looked back at: beyond them lies another line however the marks are sorted. */
const BANDS_BACK = 4;
/** Gap, in ems, that reads as a blank between letters or figures. */
const WORD_GAP = 0.2;
/** Gap, in ems, that reads as a blank between two Chinese characters: they may be spaced out. */
const WIDE_WORD_GAP = 0.8;
/** Two equal glyphs that overlap by this share of their width are one, printed twice to look bold. */
const OVERPRINT_OVERLAP = 0.6;

/** Chinese characters, kana, full-width forms and their punctuation: written without blanks. */
const WIDE =
  /^[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u{20000}-\u{3ffff}]/u;

export function isWide(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x2e80 && (code < 0xa000 || WIDE.test(text));
}

interface Band {
  top: number;
  bottom: number;
  marks: Mark[];
}

/**
 * Marks of one direction of writing -> lines of writing, top to bottom, each from left to right.
 * A line is what overlaps by half its height with the tallest mark found so far, so that figures
 * set high or low stay on their line and the staggered lines of two columns do not chain up.
 */
export function marksToRows(marks: Mark[]): Mark[][] {
  const sorted = [...marks].sort(
    (a, b) => a.lineTop + a.lineBottom - b.lineTop - b.lineBottom || a.frame.x0 - b.frame.x0,
  );
  const bands: Band[] = [];
  for (const mark of sorted) addToBand(bands, mark);
  return bands.map((band) =>
    dropOverprints(band.marks.sort((a, b) => a.frame.x0 - b.frame.x0 || a.frame.x1 - b.frame.x1)),
  );
}

function addToBand(bands: Band[], mark: Mark): void {
  const height = mark.lineBottom - mark.lineTop;
  for (let back = 1; back <= BANDS_BACK && back <= bands.length; back++) {
    const band = bands[bands.length - back] as Band;
    const overlap = Math.min(band.bottom, mark.lineBottom) - Math.max(band.top, mark.lineTop);
    if (overlap > SAME_LINE_OVERLAP * Math.min(height, band.bottom - band.top)) {
      band.marks.push(mark);
      if (height > band.bottom - band.top) {
        band.top = mark.lineTop;
        band.bottom = mark.lineBottom;
      }
      return;
    }
  }
  bands.push({ top: mark.lineTop, bottom: mark.lineBottom, marks: [mark] });
}

function dropOverprints(row: Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of row) {
    const last = kept[kept.length - 1];
    if (last && last.glyph.text === mark.glyph.text && isOverprint(last, mark)) continue;
    kept.push(mark);
  }
  return kept;
}

function isOverprint(a: Mark, b: Mark): boolean {
  const overlap = Math.min(a.frame.x1, b.frame.x1) - b.frame.x0;
  return overlap > OVERPRINT_OVERLAP * Math.min(a.frame.x1 - a.frame.x0, b.frame.x1 - b.frame.x0);
}

/** Space between two neighbours on a line, in ems of the larger one, beyond that between all letters. */
export function gapInEms(left: Mark, right: Mark): number {
  const size = Math.max(left.run.fontSize, right.run.fontSize, 1);
  return (right.frame.x0 - left.frame.x1 - (left.spacing ?? 0)) / size;
}

/** True where a reader sees a blank between two neighbours on a line. */
export function isWordBreak(left: Mark, right: Mark): boolean {
  if (left.blankAfter || right.blankBefore) return true;
  const wide = isWide(left.glyph.text) && isWide(right.glyph.text);
  return gapInEms(left, right) > (wide ? WIDE_WORD_GAP : WORD_GAP);
}

/** Cuts a line of marks wherever `isCut` says so; no part is empty. */
export function cutRow(row: Mark[], isCut: (left: Mark, right: Mark) => boolean): Mark[][] {
  const parts: Mark[][] = [];
  let part: Mark[] = [];
  for (const mark of row) {
    const last = part[part.length - 1];
    if (last && isCut(last, mark)) {
      parts.push(part);
      part = [];
    }
    part.push(mark);
  }
  if (part.length > 0) parts.push(part);
  return parts;
}

/** Text of one line of marks, a blank at each word break. */
export function rowToText(row: Mark[]): string {
  let text = '';
  let last: Mark | undefined;
  for (const mark of row) {
    if (last && isWordBreak(last, mark)) text += ' ';
    text += mark.glyph.text;
    last = mark;
  }
  return text;
}
