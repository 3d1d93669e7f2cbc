import { toInkLine } from './ink-line.js';
import type { EngineReading } from './engine.js';
import type { GreyPage } from './grey.js';
import { findLineAxis } from './line-axis.js';
import type { Engines } from './read-figures.js';
import { readText } from './read-text.js';
import { type Quarter, rotateQuarter } from './rotate.js';
import { findSnippets, type Snippet } from './snippets.js';
import { type StraightPage, straightenPage } from './straight-page.js';

/** A page turned upright, made straight and cut into snippets. */
export interface UprightPage {
  page: StraightPage;
  snippets: Snippet[];
  /** Quarters clockwise that the picture was turned by. */
  quarter: Quarter;
  /** What was read openly to find that. */
  known: Map<Snippet, EngineReading>;
}

/** Lines that are read to see which way up a page is: the longest. */
const SAMPLE = 4;
/** Lines shorter than this many heights say little. */
const LEAST_LENGTH = 4;
/** A line of writing is at least this high, in ems: what is flatter is left of a ruling. */
const LEAST_HEIGHT = 0.6;
/** Lines of a page that stands upright are read with at least this sureness, character by character. */
const READABLE = 0.5;

/**
 * Finds which way up a page is: the way its lines run from how its characters stand, then by reading
 * a few lines, as it lies and where these make no sense upside down. A page with no line of text
 * that can be read stays as it is.
 */
export async function findUpright(
  engines: Engines,
  picture: GreyPage,
  dpi: number,
): Promise<UprightPage> {
  const first = preparePage(picture, dpi, 0);
  const level = findLineAxis(first.page.pieces, dpi) !== 'upright';
  const quarters: Quarter[] = level ? [0, 180] : [90, 270];
  let best = first;
  let highest = READABLE;
  for (const quarter of quarters) {
    const turned = quarter === 0 ? first : preparePage(turnPage(picture, quarter), dpi, quarter);
    const score = await readability(engines, turned);
    if (score === undefined) return first;
    if (score < highest) continue;
    best = turned;
    highest = score;
    if (quarter === 0) break;
  }
  return best;
}

function preparePage(picture: GreyPage, dpi: number, quarter: Quarter): UprightPage {
  const page = straightenPage(picture, dpi);
  return { page, snippets: findSnippets(page, dpi), quarter, known: new Map() };
}

function turnPage({ grey, marks }: GreyPage, quarter: Quarter): GreyPage {
  return {
    grey: rotateQuarter(grey, quarter),
    ...(marks === undefined ? {} : { marks: rotateQuarter(marks, quarter) }),
  };
}

/** Mean sureness over the longest lines of text, which become known; undefined where there is none. */
async function readability(engines: Engines, upright: UprightPage): Promise<number | undefined> {
  const { page, snippets, known } = upright;
  const sample = snippets
    .filter(isLine)
    .sort((a, b) => b.right - b.left - (a.right - a.left))
    .slice(0, SAMPLE);
  const readings = await readText(
    engines,
    sample.map((snippet) => toInkLine(page, snippet)),
  );
  if (readings.length === 0) return undefined;
  sample.forEach((snippet, i) => known.set(snippet, readings[i] as EngineReading));
  return readings.reduce((sum, reading) => sum + meanSureness(reading), 0) / readings.length;
}

function isLine({ kind, em, left, right, top, bottom }: Snippet): boolean {
  const height = bottom - top;
  return kind === 'text' && height >= LEAST_HEIGHT * em && right - left >= LEAST_LENGTH * height;
}

/** Nothing but Chinese counts as read: lines upside down come out as scattered signs. */
function meanSureness({ text, confidence, sureness }: EngineReading): number {
  const characters = [...text];
  let sum = 0;
  characters.forEach((character, i) => {
    if (HAN.test(character)) sum += sureness[i] ?? confidence;
  });
  return sum / Math.max(1, characters.length);
}

const HAN = /\p{Script=Han}/u;
