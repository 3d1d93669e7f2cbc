import { boxAround } from '../geometry/box.js';
import { type Mark, runsToMarks } from '../geometry/marks.js';
import { readableRuns } from '../geometry/page-runs.js';
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
  const runs = readableRuns(page);
  const lines: Line[] = [];
  for (const direction of DIRECTIONS) {
    const marks = runsToMarks(runs.filter((run) => run.direction === direction));
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
  const words = cutRow(marks, isWordBreak).map(marksToWord);
  return {
    page,
    ...boxAround(words),
    text: words.map((word) => word.text).join(' '),
    words,
    fontSize: Math.max(...words.map((word) => word.fontSize)),
    method: marks.some((mark) => mark.run.method === 'ocr') ? 'ocr' : 'text',
    confidence: marks.reduce((least, mark) => Math.min(least, mark.run.confidence), 1),
  };
}

function marksToWord(marks: Mark[]): Word {
  const glyphs = marks.map((mark) => mark.glyph);
  return {
    ...boxAround(glyphs),
    text: glyphs.map((glyph) => glyph.text).join(''),
    glyphs,
    fontSize: marks.reduce((most, mark) => Math.max(most, mark.run.fontSize), 0),
  };
}
