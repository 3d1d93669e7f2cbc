import type { Run } from '../model/page.js';

/** Sizes of lines of one page that differ by no more than this share, or so many pixels, are measured of one size. */
const SAME = 0.06;
const PIXELS = 2;

const isText = ({ text }: Run): boolean => /\p{Script=Han}/u.test(text);

/** The runs of a page scanned at `dpi` pixels an inch with sizes of text that differ by measuring alone made one: that of most characters near each. */
export function evenSizes(runs: readonly Run[], dpi: number): Run[] {
  const weighted = runs
    .filter(isText)
    .map(({ fontSize, text }) => ({ fontSize, weight: text.length }))
    .sort((a, b) => a.fontSize - b.fontSize);
  const usual = (size: number): number => {
    const same = Math.max(SAME * size, (PIXELS * 72) / dpi);
    const near = weighted.filter(({ fontSize }) => Math.abs(fontSize - size) <= same);
    const half = near.reduce((sum, { weight }) => sum + weight, 0) / 2;
    let sum = 0;
    return near.find(({ weight }) => (sum += weight) >= half)?.fontSize ?? size;
  };
  return runs.map((run) => (isText(run) ? { ...run, fontSize: usual(run.fontSize) } : run));
}
