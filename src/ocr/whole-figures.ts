import type { PixelBox } from './grey.js';
import { toInkLine } from './ink-line.js';
import { isSettled, type Verdict } from './opinions.js';
import { type Engines, readFigures } from './read-figures.js';
import { asUnreadable, type ReadSnippet } from './read-snippets.js';
import type { Snippet } from './snippets.js';
import type { StraightPage } from './straight-page.js';

/** A figure with a ruling through its last digit is no surer than this. */
const MOST_SURE = 0.7;
/** One that is read the same with the ruling and without it is in doubt. */
const DOUBTED = 0.6;

/** All of a figure that a border cuts, on both sides of it. */
export interface CutBox extends PixelBox {
  /** Some of the digit that it runs through is in the part of the figure in its cell, and may be read there. */
  partHolds?: boolean;
}

/**
 * Reads figures that a border cuts (`boxes`: all of each, on both sides of it) once more, whole and with the ruling
 * left in: without it the digit that it runs through has no middle. What engines agree on counts where it
 * is what was read in the cell and one more digit, no 1, as which the ruling itself is read; else the figure is unreadable.
 */
export async function readCutFigures(
  engines: Engines,
  page: StraightPage,
  read: readonly ReadSnippet[],
  boxes: ReadonlyMap<Snippet, CutBox>,
): Promise<ReadSnippet[]> {
  const cut = read.filter(({ snippet }) => boxes.has(snippet));
  if (cut.length === 0) return [...read];
  const ruled = withRulings(page);
  const lines = cut.map(({ snippet }) =>
    toInkLine(ruled, { ...snippet, ...(boxes.get(snippet) as CutBox) }),
  );
  const whole = await readFigures(engines, lines);
  const told = new Map(
    cut.map((one, i) => {
      const partHolds = boxes.get(one.snippet)?.partHolds === true;
      return [one, chooseWhole(one.verdict, whole[i] as Verdict, partHolds)] as const;
    }),
  );
  return read.map((one) => {
    const verdict = told.get(one);
    return verdict === undefined ? one : { ...one, verdict, centres: [] };
  });
}

function withRulings(page: StraightPage): StraightPage {
  const { rulings } = page.source;
  const none = { ...rulings, data: new Uint8Array(rulings.data.length) };
  return { ...page, source: { ...page.source, rulings: none } };
}

/** The reading of the whole figure, where it completes that of its part in the cell. */
export function chooseWhole(part: Verdict, whole: Verdict, partHolds = false): Verdict {
  const readings = [...whole.readings, ...part.readings];
  if (partHolds && part.text !== '' && whole.text === part.text)
    return { text: part.text, confidence: Math.min(DOUBTED, part.confidence), readings };
  const completes = isSettled(whole.readings) && isOneMore(whole.text, part.text);
  if (!completes) return asUnreadable({ ...part, readings });
  return { text: whole.text, confidence: Math.min(MOST_SURE, whole.confidence), readings };
}

const isOneMore = (whole: string, part: string): boolean =>
  whole.length === part.length + 1 &&
  ((whole.startsWith(part) && !whole.endsWith('1')) ||
    (whole.endsWith(part) && !whole.startsWith('1')));
