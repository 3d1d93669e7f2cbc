import type { Box } from '../model/box.js';
import type { Glyph, Run } from '../model/page.js';
import { turnBox } from './turn.js';

/** A printed (not blank) glyph on its way into words, lines and cells. */
export interface Mark {
  glyph: Glyph;
  run: Run;
  /** Box of the glyph in the reader's frame (`turnBox`); the glyph's own where writing is level. */
  frame: Box;
  /** Extent across the line, from the run, so that `一` and `。` stand as high as their neighbours. */
  lineTop: number;
  lineBottom: number;
  /** True where the text layer has a blank before or after the glyph. */
  blankBefore: boolean;
  blankAfter: boolean;
  /** White (points) behind the glyph that belongs to it, where the page's writing is spaced out. */
  spacing?: number;
}

const BLANK = /^[\s\u00a0\u200b\u3000\ufeff]*$/;

/** True for text without ink: spaces of every width, or nothing. */
export function isBlank(text: string): boolean {
  const code = text.charCodeAt(0);
  // Letters, figures and Chinese characters are told without the pattern: it runs for every glyph.
  if ((code > 0x20 && code < 0x80) || (code >= 0x4e00 && code < 0xa000)) return false;
  return BLANK.test(text);
}

/** The printed glyphs of runs, in drawing order. */
export function runsToMarks(runs: Run[]): Mark[] {
  const marks: Mark[] = [];
  for (const run of runs) addMarks(run, marks);
  return marks;
}

function addMarks(run: Run, marks: Mark[]): void {
  const level = run.direction === 0;
  const line = level ? run : turnBox(run, run.direction);
  let previous: Mark | undefined;
  let blank = false;
  for (const glyph of run.glyphs) {
    if (isBlank(glyph.text)) {
      blank = true;
      if (previous) previous.blankAfter = true;
      continue;
    }
    previous = {
      glyph,
      run,
      frame: level ? glyph : turnBox(glyph, run.direction),
      lineTop: line.top,
      lineBottom: line.bottom,
      blankBefore: blank,
      blankAfter: false,
    };
    blank = false;
    marks.push(previous);
  }
}
