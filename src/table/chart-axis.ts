import type { Box } from '../model/box.js';
import type { Line, Word } from '../model/prose.js';

/** Figures of an axis stand this far (points) outside the grid lines at most, */
export const REACH = 45;
/** and beyond its corners by no more than this. */
const OVERHANG = 12;
/** Fewest figures of an axis. */
const LEAST_TICKS = 3;
/** What figures are off their scale by, as a share of the step between two. */
const OFF_SCALE = 0.15;
/** A whole number or one with a decimal point, with or without thousands separators, a percent sign. */
const TICK = /^[-–−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?$/u;

/** True for a word that may be a figure of a scale. */
export function isTick({ text }: Word): boolean {
  return TICK.test(text);
}

/** A figure at a place along an axis. */
interface Tick {
  at: number;
  value: number;
}

/**
 * True where the figures on the left of a grid or under it are a scale: as far from each other on the page as
 * they differ, rising upwards or to the right. Steps of one may count rows or years: no scale.
 */
export function hasAxis(box: Box, lines: Line[]): boolean {
  const ticks = lines
    .filter((line) => line.bottom > box.top - OVERHANG && line.top < box.bottom + REACH)
    .flatMap((line) => line.words.filter(isTick));
  return isScaleFromZero(ticksUnder(ticks, box)) || isScale(ticksBeside(ticks, box));
}

/** The first row of figures under a grid. */
function ticksUnder(words: Word[], { x0, x1, bottom }: Box): Tick[] {
  const under = words.filter(
    (word) =>
      word.top > bottom - 1 && middleX(word) > x0 - OVERHANG && middleX(word) < x1 + OVERHANG,
  );
  const first = Math.min(...under.map((word) => word.bottom));
  return under
    .filter((word) => word.top < first)
    .map((word) => ({ at: middleX(word), value: valueOf(word) }));
}

/** The figures on the left of a grid; what stands on its right may be the scale of the next. */
function ticksBeside(words: Word[], { x0, top, bottom }: Box): Tick[] {
  return words
    .filter((word) => word.x0 > x0 - REACH && word.x1 < x0 + 1)
    .filter((word) => middleY(word) > top - OVERHANG && middleY(word) < bottom + OVERHANG)
    .map((word) => ({ at: -middleY(word), value: valueOf(word) }));
}

function middleX({ x0, x1 }: Box): number {
  return (x0 + x1) / 2;
}

function middleY({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

function valueOf({ text }: Word): number {
  return Number(text.replace(/^[–−]/u, '-').replaceAll(/[,%]/gu, ''));
}

/** What stands under a grid may be a row of its table: years, say, five by five. */
function isScaleFromZero(ticks: Tick[]): boolean {
  return isScale(ticks) && ticks.some(({ value }) => value === 0);
}

/** True for figures that rise by equal steps at equal distances. */
function isScale(ticks: Tick[]): boolean {
  if (ticks.length < LEAST_TICKS) return false;
  const sorted = [...ticks].sort((a, b) => a.at - b.at);
  const first = sorted[0] as Tick;
  const last = sorted[sorted.length - 1] as Tick;
  const steps = sorted.length - 1;
  const distance = (last.at - first.at) / steps;
  const rise = (last.value - first.value) / steps;
  if (distance <= 0 || rise <= 0 || rise === 1) return false;
  return sorted.every(
    ({ at, value }, i) =>
      Math.abs(at - first.at - i * distance) < OFF_SCALE * distance &&
      Math.abs(value - first.value - i * rise) < OFF_SCALE * rise,
  );
}
