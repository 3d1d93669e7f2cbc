import { medianOf } from '../../geometry/sorted.js';
import type { PaintedPage, PaintedText } from './painted-page.js';
import { type PageFrame, straightenedFrame } from './page-frame.js';

/** A page that leans by less (degrees) is as good as straight: half a point over the width of a page. */
const LEAST_LEAN = 0.05;
/** Writing that leans by more (degrees) is set so on purpose. */
const MOST_LEAN = 5;
/** Share of the page's glyphs that must lean alike … */
const ALIKE_SHARE = 0.8;
/** … to within so many degrees, for the page to lean as a whole. */
const ALIKE = 0.1;

/**
 * Reads a page straight: one whose writing leans as a whole by a little is read a second time in a
 * frame that is turned against it, so that lines are level and borders upright in it.
 */
export function readStraight<P extends PaintedPage>(
  frame: PageFrame,
  read: (frame: PageFrame) => P,
): P {
  const page = read(frame);
  const degrees = leanOf(page.texts);
  return degrees === 0 ? page : read(straightenedFrame(frame, degrees));
}

/** By how many degrees clockwise the seen writing of a page leans as a whole; 0 where it does not. */
export function leanOf(texts: readonly PaintedText[]): number {
  if (!texts.some(({ lean }) => Math.abs(lean) >= LEAST_LEAN)) return 0;
  const leans = texts.flatMap(({ lean, glyphs, invisible }) =>
    invisible ? [] : glyphs.map(() => lean),
  );
  const usual = medianOf(leans);
  const alike = leans.filter((lean) => Math.abs(lean - usual) <= ALIKE).length;
  if (alike < ALIKE_SHARE * leans.length) return 0;
  return Math.abs(usual) >= LEAST_LEAN && Math.abs(usual) <= MOST_LEAN ? usual : 0;
}
