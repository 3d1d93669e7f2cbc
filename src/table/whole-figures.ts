import type { Mark } from '../geometry/marks.js';
import { lowerBound } from '../geometry/sorted.js';

/** Digits of one run whose gap is below this share of the font's size belong to one figure. */
const GAP_SHARE = 0.2;
/** Digits of one figure are set alike: a gap that differs from theirs by more than this share parts two figures. */
const UNLIKE_SHARE = 0.05;
/** A border nearer to a digit's edge than this share of its width stands beside the digit. */
const BESIDE_SHARE = 0.15;

/**
 * Gives every figure to one cell: where a border cuts through a digit, the figure runs over it, and
 * goes where most of its digits lie. Borders that stand between digits part two figures, and so does
 * a border through a figure that runs into the next one, where the gap between them tells the two.
 * The side of the table parts nothing: what lies beyond it was taken in as the rest of a figure.
 * @param marks in drawing order
 * @param homes index of each mark's cell, −1 for none; changed in place
 * @param xs upright borders, ascending
 */
export function keepFiguresWhole(marks: Mark[], homes: number[], xs: number[]): void {
  const alike = (at: number): boolean => homes[at] === homes[at - 1];
  for (const [from, to] of findFigures(marks, alike)) {
    const parted = (at: number): boolean =>
      homes[at] !== homes[at - 1] &&
      homes[at] !== -1 &&
      homes[at - 1] !== -1 &&
      !isCut(marks[at - 1] as Mark, marks[at] as Mark, xs);
    for (let start = from, at = from + 1; at <= to; at++) {
      if (at < to && !parted(at)) continue;
      homes.fill(mostOf(homes.slice(start, at)), start, at);
      start = at;
    }
  }
}

/**
 * Which marks stand in a table, a figure that runs over its side with all of its digits: a part of it
 * would be another figure.
 * @param inside whether the middle of each mark is inside; changed in place
 */
export function takeFiguresWhole(marks: Mark[], inside: boolean[]): void {
  for (const [from, to] of findFigures(marks, (at) => inside[at] === inside[at - 1])) {
    const own = inside.slice(from, to).filter(Boolean).length;
    inside.fill(own >= (to - from) / 2, from, to);
  }
}

/** Stretches `[from, to)` of the digits of one figure that are not all `alike` the one before. */
function findFigures(marks: Mark[], alike: (index: number) => boolean): [number, number][] {
  const figures: [number, number][] = [];
  let usual: UsualGaps | undefined;
  for (let index = 1; index < marks.length; index++) {
    if (alike(index) || !goesOn(marks, index)) continue;
    let from = index - 1;
    while (from > 0 && goesOn(marks, from)) from--;
    let to = index + 1;
    while (to < marks.length && goesOn(marks, to)) to++;
    usual ??= new UsualGaps(marks, alike);
    figures.push(...partAtGaps(marks, from, to, usual.of(marks[from] as Mark)));
    index = to;
  }
  return figures;
}

/** The gap that digits of a font in a size mostly have where they stand in one cell. */
class UsualGaps {
  readonly #gaps = new Map<string, number[]>();

  constructor(marks: Mark[], alike: (index: number) => boolean) {
    for (let at = 1; at < marks.length; at++) {
      if (!alike(at) || !goesOn(marks, at)) continue;
      const key = fontOf(marks[at] as Mark);
      const gaps = this.#gaps.get(key) ?? [];
      gaps.push(...gapsOf(marks.slice(at - 1, at + 1)));
      this.#gaps.set(key, gaps);
    }
  }

  /** In points; undefined where no digits stand side by side to tell. */
  of(mark: Mark): number | undefined {
    const gaps = this.#gaps.get(fontOf(mark));
    return gaps && lowerMedian(gaps);
  }
}

const fontOf = ({ glyph, run }: Mark): string => `${glyph.font} ${run.fontSize.toFixed(1)}`;

/** Parts digits where the gap between two is unlike the usual one, or unlike the others. */
function partAtGaps(marks: Mark[], from: number, to: number, known?: number): [number, number][] {
  const gaps = gapsOf(marks.slice(from, to));
  const usual = known ?? lowerMedian(gaps);
  const starts = gaps.flatMap((gap, at) => {
    const unlike = Math.abs(gap - usual) > UNLIKE_SHARE * (marks[from + at] as Mark).run.fontSize;
    return unlike ? [from + at + 1] : [];
  });
  return [from, ...starts].map((start, at) => [start, starts[at] ?? to]);
}

const lowerMedian = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[(values.length - 1) >> 1] as number;

function gapsOf(marks: Mark[]): number[] {
  return marks.slice(1).map(({ glyph }, at) => glyph.x0 - (marks[at] as Mark).glyph.x1);
}

const isDigit = ({ glyph }: Mark): boolean => /^[0-9０-９]$/.test(glyph.text);

/** True where a mark is the next digit of the figure before it, in level writing. */
function goesOn(marks: Mark[], index: number): boolean {
  const before = marks[index - 1] as Mark;
  const mark = marks[index] as Mark;
  if (mark.run !== before.run || mark.run.direction !== 0) return false;
  const gap = Math.abs(mark.glyph.x0 - before.glyph.x1 - (before.spacing ?? 0));
  return gap < GAP_SHARE * mark.run.fontSize && isDigit(before) && isDigit(mark);
}

/** True where the border between the middles of two neighbours runs through one of them. */
function isCut({ glyph: a }: Mark, { glyph: b }: Mark, xs: number[]): boolean {
  const border = xs[lowerBound(xs, (a.x0 + a.x1) / 2)] as number;
  const slack = BESIDE_SHARE * (b.x1 - b.x0);
  return border < a.x1 - slack || border > b.x0 + slack;
}

function mostOf(homes: number[]): number {
  const counts = new Map<number, number>();
  for (const home of homes) if (home >= 0) counts.set(home, (counts.get(home) ?? 0) + 1);
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [-1, 0])[0];
}
