import { boxAround } from '../geometry/box.js';
import type { Mark } from '../geometry/marks.js';
import { readableMarks } from '../geometry/page-runs.js';
import { cutRow, gapInEms, isWordBreak, marksToRows } from '../geometry/writing.js';
import type { PageContent, Run } from '../model/page.js';
import type { Line, Word } from '../model/prose.js';

/** Gap, in ems, that parts columns rather than words. */
const COLUMN_GAP = 1.6;
const DIRECTIONS: Run['direction'][] = [0, 90, 180, 270];

/**
 * The lines of writing of a page, top to bottom, then left to right: runs cut into words and put
 * together on their baselines, parted where a column gap stands between. Upright writing gives
 * lines of its own, read in their direction.
 */
export function findLines(page: PageContent): Line[] {
  const all = readableMarks(page);
  const lines: Line[] = [];
  for (const direction of DIRECTIONS) {
    const marks = all.filter((mark) => mark.run.direction === direction);
    for (const row of marksToRows(marks)) {
      for (const part of cutRow(row, isColumnGap)) lines.push(marksToLine(part, page.number));
    }
  }
  return lines.sort((a, b) => a.top - b.top || a.x0 - b.x0);
}

function isColumnGap(left: Mark, right: Mark): boolean {
  return gapInEms(left, right) > COLUMN_GAP;
}

function marksToLine(marks: Mark[], page: number): Line {
  const words = marksToWords(marks);
  const { x0, top, x1, bottom } = boxAround(words);
  let text = '';
  let fontSize = 0;
  for (const word of words) {
    text += text === '' ? word.text : ` ${word.text}`;
    fontSize = Math.max(fontSize, word.fontSize);
  }
  let method: Line['method'] = 'text';
  let confidence = 1;
  for (const { run } of marks) {
    if (run.method === 'ocr') method = 'ocr';
    if (run.confidence < confidence) confidence = run.confidence;
  }
  return { page, x0, top, x1, bottom, text, words, fontSize, method, confidence };
}

/** One pass without throw-away arrays: this runs for every glyph of every page. */
function marksToWords(marks: Mark[]): Word[] {
  const words: Word[] = [];
  let word: Word | undefined;
  let last: Mark | undefined;
  for (const mark of marks) {
    const { glyph } = mark;
    if (!word || !last || isWordBreak(last, mark)) {
      const { x0, top, x1, bottom, text } = glyph;
      word = { text, glyphs: [glyph], fontSize: mark.run.fontSize, x0, top, x1, bottom };
      words.push(word);
    } else {
      word.text += glyph.text;
      word.glyphs.push(glyph);
      if (mark.run.fontSize > word.fontSize) word.fontSize = mark.run.fontSize;
      if (glyph.x0 < word.x0) word.x0 = glyph.x0;
      if (glyph.top < word.top) word.top = glyph.top;
      if (glyph.x1 > word.x1) word.x1 = glyph.x1;
      if (glyph.bottom > word.bottom) word.bottom = glyph.bottom;
    }
    if (mark.run.readings) tellReadings(word, mark.run);
    last = mark;
  }
  return words;
}

/** Opinions about a run are those about the word that holds all of it and nothing else. */
function tellReadings(word: Word, { glyphs, readings }: Run): void {
  const isWhole = glyphs.length === word.glyphs.length && glyphs[0] === word.glyphs[0];
  if (isWhole && readings) word.readings = readings;
  else delete word.readings;
}
