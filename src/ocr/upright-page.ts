import type { Engines } from './read-figures.js';
import { readSnippets, type ReadSnippet } from './read-snippets.js';
import type { GreyPage } from './grey.js';
import { type Quarter, rotateQuarter } from './rotate.js';
import { findSnippets, type Snippet } from './snippets.js';
import { type StraightPage, straightenPage } from './straight-page.js';

/** A page turned upright, made straight and cut into snippets. */
export interface UprightPage {
  page: StraightPage;
  snippets: Snippet[];
  /** Quarters clockwise that the picture was turned by. */
  quarter: Quarter;
}

/** Lines that are read to see which way up a page is: the longest. */
const SAMPLE = 4;
/** Lines shorter than this many heights say little. */
const LEAST_LENGTH = 4;
/** Lines of a page that stands upright are read with at least this confidence on the whole. */
const READABLE = 0.5;

/**
 * Finds which way up a page is by reading a few of its lines: as it lies first, and turned only
 * where these make no sense. A page with no line of text stays as it is.
 */
export async function findUpright(
  engines: Engines,
  picture: GreyPage,
  dpi: number,
): Promise<UprightPage> {
  const first = preparePage(picture, dpi, 0);
  let best = first;
  let highest = await readability(engines, first);
  if (highest === undefined || highest >= READABLE) return first;
  for (const quarter of [180, 90, 270] as const) {
    const turned = preparePage(turnPage(picture, quarter), dpi, quarter);
    const score = (await readability(engines, turned)) ?? 0;
    if (score <= highest) continue;
    best = turned;
    highest = score;
    if (highest >= READABLE) break;
  }
  return highest >= READABLE ? best : first;
}

function preparePage(picture: GreyPage, dpi: number, quarter: Quarter): UprightPage {
  const page = straightenPage(picture, dpi);
  return { page, snippets: findSnippets(page, dpi), quarter };
}

function turnPage({ grey, marks }: GreyPage, quarter: Quarter): GreyPage {
  return {
    grey: rotateQuarter(grey, quarter),
    ...(marks === undefined ? {} : { marks: rotateQuarter(marks, quarter) }),
  };
}

/** Mean confidence over the longest lines of text; undefined where there is none. */
async function readability(engines: Engines, upright: UprightPage): Promise<number | undefined> {
  const { page, snippets } = upright;
  const length = (one: Snippet): number => (one.right - one.left) / (one.bottom - one.top);
  const sample = snippets
    .filter((one) => one.kind === 'text' && length(one) >= LEAST_LENGTH)
    .sort((a, b) => b.right - b.left - (a.right - a.left))
    .slice(0, SAMPLE);
  const read = await readSnippets(engines, page, sample);
  if (read.length === 0) return undefined;
  return read.reduce((sum, { verdict }) => sum + meanSureness(verdict), 0) / read.length;
}

/** Nothing but Chinese counts as read: sideways lines come out as scattered signs. */
function meanSureness(verdict: ReadSnippet['verdict']): number {
  const words = verdict.text.match(/[\p{Script=Han}]/gu)?.length ?? 0;
  return verdict.text === '' ? 0 : (verdict.confidence * words) / [...verdict.text].length;
}
