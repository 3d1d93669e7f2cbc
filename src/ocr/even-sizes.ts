import type { Run } from '../model/page.js';

/** Sizes of lines of one page that differ by no more than this share are measured of one size. */
const SAME = 0.06;

const isText = ({ text }: Run): boolean => /\p{Script=Han}/u.test(text);

/** The runs of a scanned page with sizes of text that differ by measuring alone made one: that of most characters near each. */
export function evenSizes(runs: readonly Run[]): Run[] {
  const weighted = runs
    .filter(isText)
    .map(({ fontSize, text }) => ({ fontSize, weight: text.length }))
    .sort((a, b) => a.fontSize - b.fontSize);
  const usual = (size: number): number => {
    const near = weighted.filter(({ fontSize }) => Math.abs(fontSize - size) <= SAME * size);
    const half = near.reduce((sum, { weight }) => sum + weight, 0) / 2;
    let sum = 0;
    return near.find(({ weight }) => (sum += weight) >= half)?.fontSize ?? size;
  };
  return runs.map((run) => (isText(run) ? { ...run, fontSize: usual(run.fontSize) } : run));
}
