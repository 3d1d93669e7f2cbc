import { holdsCentre, widen } from '../geometry/box.js';
import type { Glyph, PageContent, Run } from '../model/page.js';
import { isBlank, keyOf, widthOf } from './glyph-key.js';

/** What OCR read where a glyph of a font stands, and how often. */
export interface Vote {
  font: string | undefined;
  /** What the font's map gives for it. */
  mapped: string;
  /** Advance in font sizes. */
  width: number;
  /** Font size (points) where it stands first. */
  size: number;
  /** Character -> how often it was read. */
  readings: Map<string, number>;
}

/** What OCR read: of each glyph by its key, and at each place. */
export interface Readings {
  votes: Map<string, Vote>;
  own: Map<Glyph, string>;
}

/** Boxes of OCR hold the middles of their glyphs, to this (font sizes). */
const SLACK = 0.25;
/** All that dashes are read as. */
const DASH = /^[-–—−―_]$/u;

/**
 * The readings of each glyph by its key. A piece of text that OCR read as so many characters as
 * glyphs stand there gives each of them one; a dash one to glyphs that are all alike.
 */
export function countVotes(views: { text: PageContent; picture: PageContent }[]): Readings {
  const votes = new Map<string, Vote>();
  const own = new Map<Glyph, string>();
  for (const { text, picture } of views) {
    const glyphs = text.runs
      .filter((run) => run.visibility === 'visible' && !run.slanted)
      .flatMap((run) =>
        run.glyphs.filter((glyph) => !isBlank(glyph)).map((glyph) => toSign(glyph, run)),
      );
    for (const { key, glyph, width, size } of glyphs) {
      if (votes.has(key)) continue;
      const mapped = glyph.text.trim();
      votes.set(key, { font: glyph.font, mapped, width, size, readings: new Map() });
    }
    for (const run of picture.runs) {
      const box = widen(run, SLACK * run.fontSize);
      const within = glyphs.filter(({ glyph }) => holdsCentre(box, glyph));
      for (const [sign, character] of pair(inOrder(within, run), run)) {
        own.set(sign.glyph, character);
        const readings = votes.get(sign.key)?.readings;
        readings?.set(character, (readings.get(character) ?? 0) + 1);
      }
    }
  }
  return { votes, own };
}

/** A printed glyph with its key. */
interface Sign {
  glyph: Glyph;
  key: string;
  width: number;
  size: number;
}

function toSign(glyph: Glyph, run: Run): Sign {
  return { glyph, key: keyOf(glyph, run), width: widthOf(glyph, run), size: run.fontSize };
}

/** Glyphs in the order in which a run is read. */
function inOrder(signs: Sign[], { direction }: Run): Sign[] {
  const upright = direction === 90 || direction === 270;
  const sign = direction === 180 || direction === 270 ? -1 : 1;
  return [...signs].sort((a, b) =>
    upright ? sign * (a.glyph.top - b.glyph.top) : sign * (a.glyph.x0 - b.glyph.x0),
  );
}

function pair(signs: Sign[], run: Run): [Sign, string][] {
  const read = run.glyphs.filter((glyph) => !isBlank(glyph)).map(({ text }) => plain(text));
  const [first, ...rest] = signs;
  if (!first) return [];
  if (read.length === signs.length) return signs.map((sign, at) => [sign, read[at] as string]);
  const alike = rest.every(({ key }) => key === first.key);
  return alike && read.every((character) => character === '-') ? [[first, '-']] : [];
}

/** Signs of full and half width, and dashes of any length, are told apart by the glyphs, not by OCR. */
function plain(text: string): string {
  const half = /^[！-～]$/u.test(text) ? text.normalize('NFKC') : text;
  return DASH.test(half) ? '-' : half;
}
