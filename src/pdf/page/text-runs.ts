import type { Glyph, Run, Visibility } from '../../model/page.js';
import { asIdeograph } from '../../text/index.js';
import type { PaintedText } from './painted-page.js';
import { seenColour } from './seen-colour.js';

/** A jump along the line of more than this many font sizes starts a new run. */
const GAP_WITHIN_RUN = 0.6;

/** Two texts go on as one run when they stand this near (font sizes) along the line … */
const GAP_BETWEEN_TEXTS = 0.2;

/** … and their baselines differ by less than this (font sizes). */
const BASELINE_SHIFT = 0.1;

/** How a glyph lies along its line: start, end and foot grow in the direction of writing and downwards. */
interface Place {
  start: number;
  end: number;
  foot: number;
}

const BLANK = /^\s*$/u;

function placeOf(glyph: Glyph, direction: Run['direction']): Place {
  switch (direction) {
    case 90:
      return { start: glyph.top, end: glyph.bottom, foot: -glyph.x0 };
    case 180:
      return { start: -glyph.x1, end: -glyph.x0, foot: -glyph.top };
    case 270:
      return { start: -glyph.bottom, end: -glyph.top, foot: glyph.x1 };
    default:
      return { start: glyph.x0, end: glyph.x1, foot: glyph.bottom };
  }
}

/** A run under construction. */
interface Draft {
  text: PaintedText;
  visibility: Visibility;
  glyphs: Glyph[];
  end: Place;
}

/**
 * Groups glyphs into runs: glyphs of one text, or of texts drawn one after the other in the same
 * hand, that follow each other on one line. Blank runs are dropped and blanks at the ends cut off.
 */
export class RunBuilder {
  private readonly runs: Run[] = [];
  private draft: Draft | undefined;

  add(text: PaintedText, painted: Glyph, visibility: Visibility): void {
    const plain = asIdeograph(painted.text);
    const glyph = plain === painted.text ? painted : { ...painted, text: plain };
    const place = placeOf(glyph, text.direction);
    const draft = this.draft;
    if (draft && draft.visibility === visibility && goesOn(draft, text, place)) {
      draft.glyphs.push(glyph);
      draft.end = place;
      draft.text = text;
    } else {
      this.finish();
      this.draft = { text, visibility, glyphs: [glyph], end: place };
    }
  }

  build(): Run[] {
    this.finish();
    return this.runs;
  }

  private finish(): void {
    const draft = this.draft;
    this.draft = undefined;
    if (!draft) return;
    const glyphs = trimBlanks(draft.glyphs);
    if (glyphs.length > 0) this.runs.push(toRun(draft, glyphs));
  }
}

function goesOn(draft: Draft, text: PaintedText, place: Place): boolean {
  const size = text.fontSize || 1;
  const gap = place.start - draft.end.end;
  const shift = Math.abs(place.foot - draft.end.foot);
  if (draft.text === text) {
    return gap <= GAP_WITHIN_RUN * size && gap >= -size && shift <= size * (text.slanted ? 2 : 0.5);
  }
  return (
    !text.slanted &&
    isSameHand(draft.text, text) &&
    Math.abs(gap) <= GAP_BETWEEN_TEXTS * size &&
    shift <= BASELINE_SHIFT * size
  );
}

function isSameHand(a: PaintedText, b: PaintedText): boolean {
  return (
    Math.abs(a.fontSize - b.fontSize) < 0.01 &&
    a.direction === b.direction &&
    a.slanted === b.slanted &&
    seenColour(a.paint) === seenColour(b.paint)
  );
}

function trimBlanks(glyphs: Glyph[]): Glyph[] {
  let from = 0;
  let to = glyphs.length;
  while (from < to && isBlank(glyphs[from] as Glyph)) from++;
  while (to > from && isBlank(glyphs[to - 1] as Glyph)) to--;
  return from === 0 && to === glyphs.length ? glyphs : glyphs.slice(from, to);
}

/** A glyph that has no map is no blank, whatever its code. */
function isBlank({ text, mapped }: Glyph): boolean {
  return mapped && BLANK.test(text);
}

function toRun({ text, visibility }: Draft, glyphs: Glyph[]): Run {
  const colour = seenColour(text.paint);
  const run: Run = {
    x0: Infinity,
    top: Infinity,
    x1: -Infinity,
    bottom: -Infinity,
    text: '',
    glyphs,
    fontSize: text.fontSize,
    direction: text.direction,
    slanted: text.slanted,
    visibility,
    method: 'text',
    confidence: 1,
  };
  if (colour !== undefined) run.colour = colour;
  for (const glyph of glyphs) {
    run.text += glyph.text;
    if (glyph.x0 < run.x0) run.x0 = glyph.x0;
    if (glyph.top < run.top) run.top = glyph.top;
    if (glyph.x1 > run.x1) run.x1 = glyph.x1;
    if (glyph.bottom > run.bottom) run.bottom = glyph.bottom;
  }
  return run;
}
