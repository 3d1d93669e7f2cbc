import type { PageContent, Run } from '../model/page.js';
import { markLetterSpacing } from './letter-spacing.js';
import { type Mark, runsToMarks } from './marks.js';
import { joinUpended } from './upended.js';
import { dropWatermarks } from './watermark.js';

const cache = new WeakMap<Run[], { runs: number; marks: Mark[] }>();

/**
 * The printed glyphs that a reader takes for text of the page: visible, not askew, no watermark,
 * no stamp. Lines and tables need the same ones, so that a page's are kept while its runs are (and grow no more).
 */
export function readableMarks(page: PageContent): Mark[] {
  const known = cache.get(page.runs);
  if (known?.runs === page.runs.length) return known.marks;
  const marks = runsToMarks(readableRuns(page));
  markLetterSpacing(marks);
  cache.set(page.runs, { runs: page.runs.length, marks });
  return marks;
}

function readableRuns(page: PageContent): Run[] {
  const seen = page.runs.filter((run) => run.visibility === 'visible');
  const straight = seen.filter((run) => !run.slanted);
  return joinUpended(dropWatermarks(straight, seen, page.rulings));
}
