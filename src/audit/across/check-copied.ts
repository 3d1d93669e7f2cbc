import { type AcrossCheck, acrossCheck } from './across-check.js';
import type { Digest } from './digest.js';
import type { Copy } from './find-copies.js';

/** Share of the prose (0 to 1) from which on it counts as copied; inspectors speak of nine tenths. */
export const COPIED = 0.9;
/** The same for another body's prose: bodies of one county write from one pattern. */
export const COPIED_ELSEWHERE = 0.93;

/** Prose taken over from the same body's last report, or from another body's. */
export function checkCopied(source: Digest, { similarity }: Copy, sameBody: boolean): AcrossCheck {
  const share = Math.round(similarity * 100);
  const from = sameBody
    ? `${source.year} 年报告（${source.file}）`
    : `${source.agency} ${source.year} 年报告（${source.file}）`;
  return acrossCheck({
    check: sameBody ? 'content.repeatedProse' : 'content.copiedProse',
    title: sameBody ? '正文与上一年报告不雷同' : '正文与其他单位的报告不雷同',
    status: 'fail',
    grade: 'plausibility',
    message: `正文约 ${share}% 与 ${from} 相同`,
  });
}
