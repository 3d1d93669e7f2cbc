import type { Grey } from './grey.js';
import { findPaper } from './local-threshold.js';

/** Half the width of the band that a ruling keeps to, inches, and pixels at least. */
const BAND = 0.01;
const LEAST_BAND = 2;
/** Middle of the bands beside it, which it is compared with, inches from the ruling. */
const BESIDE = 0.035;
/** A ruling is darker than what is beside it by this share of the way from paper to ink in each part of it. */
const PART_DARKER = 0.05;
/** Parts of an edge that must each be darker, so that no character passes for a ruling: it ends before the next ruling. */
const PARTS = 6;
/** A cut is clear of writing where both sides are as light as the lightest tenth of the edge's, to this share of the way. */
const LIGHTEST = 0.9;
const CLEAR = 0.1;
/** A part of which fewer cuts are clear says nothing; so many parts must say something. */
const FEWEST_CLEAR = 0.1;
const FEWEST_PARTS = 4;

/** How dark a line is from `from` to `to`, of the way from paper to ink; 0 where some part of it does not show. */
export type Darkness = (at: number, from: number, to: number) => number;

/** What the picture says of edges along one axis. */
export interface Hairlines {
  darkness: Darkness;
  /** Whether a short piece of a line shows at all. */
  shows: (at: number, from: number, to: number) => boolean;
}

/**
 * How dark an edge is in grey where the threshold left nothing, or only pieces, of a hairline: darker
 * than the paper on either side, all along. Of each cut the darkest pixel of the band counts, so
 * that the ruling may drift, and the same of the bands beside it.
 */
export function measureHairlines(
  grey: Grey,
  dpi: number,
): { level: Hairlines; upright: Hairlines } {
  const { level, darkest } = findPaper(grey);
  const { width, height, data } = grey;
  const half = Math.max(LEAST_BAND, Math.round(BAND * dpi));
  const beside = Math.max(2 * half + 1, Math.round(BESIDE * dpi));
  const measure = (along: number, across: number, breadth: number): Hairlines => {
    const darkestAt = (cut: number, middle: number): number => {
      let least = 255;
      for (let i = middle - half; i <= middle + half; i++) {
        least = Math.min(least, data[cut * along + i * across] as number);
      }
      return least;
    };
    const cutsOf = (at: number, from: number, to: number): Cut[] => {
      const place = Math.round(at);
      if (place - beside < half || place + beside + half >= breadth) return [];
      const cuts: Cut[] = [];
      for (let cut = Math.round(from); cut < to; cut++) {
        const sides = [darkestAt(cut, place - beside), darkestAt(cut, place + beside)] as const;
        cuts.push({
          lighter: Math.max(...sides),
          darker: Math.min(...sides),
          line: darkestAt(cut, place),
        });
      }
      return cuts;
    };
    const range = Math.max(1, level - darkest);
    return {
      darkness: (at, from, to) => darknessOf(cutsOf(at, from, to), range),
      shows: (at, from, to) => contrastOf(cutsOf(at, from, to), range) >= PART_DARKER,
    };
  };
  return { level: measure(1, width, height), upright: measure(width, 1, width) };
}

/** How light a line and what is beside it are at one pixel along it, each the darkest of its band. */
interface Cut {
  lighter: number;
  darker: number;
  line: number;
}

/** How much darker than its sides a line is on the whole, of the way from paper to ink. */
function contrastOf(cuts: readonly Cut[], range: number): number {
  const sum = cuts.reduce(
    (total, { lighter, darker, line }) => total + (lighter + darker) / 2 - line,
    0,
  );
  return sum / Math.max(1, cuts.length) / range;
}

/** The same of an edge, told from the cuts beside which no writing stands; 0 where some part of it does not show. */
function darknessOf(cuts: readonly Cut[], range: number): number {
  const order = cuts.map(({ darker }) => darker).sort((a, b) => a - b);
  const lightest = order[Math.floor(LIGHTEST * order.length)] ?? 0;
  const length = cuts.length / PARTS;
  const parts = Array.from({ length: PARTS }, (_, i) => {
    const part = cuts.slice(Math.round(i * length), Math.round((i + 1) * length));
    const clear = part.filter(({ darker }) => darker >= lightest - CLEAR * range);
    return clear.length < FEWEST_CLEAR * part.length ? undefined : contrastOf(clear, range);
  }).filter((one) => one !== undefined);
  if (parts.length < FEWEST_PARTS || parts.some((part) => part < PART_DARKER)) return 0;
  return parts.reduce((sum, part) => sum + part, 0) / parts.length;
}
