import type { PageContent, Run } from '../model/page.js';
import { overlapOf } from './box.js';

/** Share of the page's height, at its top and at its foot, where page numbers stand. */
const MARGIN_SHARE = 0.12;
/** They stand at one place on every page, give or take so many points. */
const SAME_PLACE = 2;
/** So many other pages must count with a page, where there are as many. */
const LEAST_OTHERS = 2;
const NUMBER = /^\s*\d{1,4}\s*$/u;

/**
 * Pages without the bare numbers that count them: alone on their line in the margin, at one place on all
 * pages, one more from page to page. Where a table goes on into the margin, such a number would be a
 * figure of it.
 */
export function dropPageCounts(pages: PageContent[]): PageContent[] {
  const numbers = pages.map(numbersOf);
  return pages.map((page, at) => {
    const counts = (numbers[at] ?? []).filter((run) => {
      const others = numbers.filter(
        (own, other) => other !== at && own.some((one) => countsOn(run, one, other - at)),
      );
      return others.length >= Math.min(LEAST_OTHERS, pages.length - 1) && others.length > 0;
    });
    if (counts.length === 0) return page;
    return { ...page, runs: page.runs.filter((run) => !counts.includes(run)) };
  });
}

/** Bare numbers in the margins of a page with nothing beside them. */
function numbersOf({ height, runs }: PageContent): Run[] {
  const visible = runs.filter(({ visibility }) => visibility === 'visible');
  const inMargin = ({ top, bottom }: Run): boolean =>
    bottom <= MARGIN_SHARE * height || top >= (1 - MARGIN_SHARE) * height;
  return visible.filter(
    (run) =>
      NUMBER.test(run.text) &&
      inMargin(run) &&
      visible.every(
        (other) => other === run || overlapOf(run.top, run.bottom, other.top, other.bottom) <= 0,
      ),
  );
}

/** True where the number of a page so many pages on is as many more, at the same place. */
function countsOn(run: Run, other: Run, pages: number): boolean {
  if (Number(other.text) - Number(run.text) !== pages) return false;
  const off = [run.x0 - other.x0, run.x1 - other.x1, (run.x0 + run.x1 - other.x0 - other.x1) / 2];
  return (
    Math.abs(run.top - other.top) <= SAME_PLACE && off.some((away) => Math.abs(away) <= SAME_PLACE)
  );
}
