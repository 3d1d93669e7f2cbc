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
    const contrast = (at: number, from: number, to: number): number => {
      const place = Math.round(at);
      if (place - beside < half || place + beside + half >= breadth) return 0;
      let sum = 0;
      let cuts = 0;
      for (let cut = Math.round(from); cut < to; cut++, cuts++) {
        const sides = darkestAt(cut, place - beside) + darkestAt(cut, place + beside);
        sum += sides / 2 - darkestAt(cut, place);
      }
      return sum / Math.max(1, cuts) / Math.max(1, level - darkest);
    };
    return {
      darkness: (at, from, to) => {
        const step = (to - from) / PARTS;
        let sum = 0;
        for (let i = 0; i < PARTS; i++) {
          const part = contrast(at, from + i * step, from + (i + 1) * step);
          if (part < PART_DARKER) return 0;
          sum += part;
        }
        return sum / PARTS;
      },
      shows: (at, from, to) => contrast(at, from, to) >= PART_DARKER,
    };
  };
  return { level: measure(1, width, height), upright: measure(width, 1, width) };
}
