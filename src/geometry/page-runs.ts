import type { PageContent, Run } from '../model/page.js';
import { dropWatermarks } from './watermark.js';

const cache = new WeakMap<PageContent, Run[]>();

/** The runs that a reader reads as text of the page: visible, not askew, no watermark, no stamp. */
export function readableRuns(page: PageContent): Run[] {
  let runs = cache.get(page);
  if (!runs) {
    const seen = page.runs.filter((run) => run.visibility === 'visible');
    const straight = seen.filter((run) => !run.slanted);
    runs = dropWatermarks(straight, seen, page.rulings);
    cache.set(page, runs);
  }
  return runs;
}
