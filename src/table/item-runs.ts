import { clusterBy, medianOf } from '../geometry/sorted.js';
import type { TextRow } from './align-rows.js';
import type { Edge } from './edges.js';
import { hasOwnNumber } from './own-number.js';
import { isParted } from './parted.js';
import type { Placed } from './place-chunks.js';

/** Figures stand in the middle of their label within this share of a line's height. */
const OFF_MIDDLE = 0.45;
/** Labels of several lines with figures at one height that tell how all are set, at least. */
const LEAST_LABELS = 3;
/** Labels begin at one place within so many points. */
const SAME_START = 2;
/** Lines of one label, at most. */
const MOST_LINES = 12;

type Run = [first: number, last: number];
type Height = 'top' | 'middle' | 'bottom';

/**
 * Runs `[first, last]` of lines, each a numbered label of several lines with its figures: where numbered
 * labels begin at one place, what begins there between two numbers goes on with the first. That holds only where all
 * figures stand at one height of their labels, as they do in cells: beside the first line of each, the
 * last, or the middle.
 */
export function findItemRuns(lines: TextRow[], borders: Edge[]): Run[] {
  const x0 = itemStart(lines);
  if (x0 === undefined) return [];
  const runs = runsOf(lines, x0).filter(([first, last]) => last > first);
  if (runs.some((run) => isBroken(lines, run, borders))) return [];
  const heights = runs.flatMap((run) => heightsOf(lines, run, x0));
  const common = (['top', 'middle', 'bottom'] as const).filter((height) =>
    heights.every((own) => own.includes(height)),
  );
  if (heights.length < LEAST_LABELS || common.length === 0) return [];
  const others = otherRuns(lines, x0).filter(
    ({ run, start }) =>
      !isBroken(lines, run, borders) &&
      heightsOf(lines, run, start).every((own) => own.includes(common[0] as Height)),
  );
  return [...runs, ...others.map(({ run }) => run)];
}

/** Where most numbered labels begin. */
function itemStart(lines: TextRow[]): number | undefined {
  const items = lines.flatMap(({ placed }) =>
    placed.flatMap(({ chunk }) => (hasOwnNumber(chunk.text) ? [chunk.x0] : [])),
  );
  const groups = clusterBy(items, (x0) => x0, SAME_START, SAME_START);
  const most = Math.max(0, ...groups.map((group) => group.length));
  return most > LEAST_LABELS
    ? medianOf(groups.find((group) => group.length === most) ?? [])
    : undefined;
}

const beginsAt = ({ chunk }: Placed, x0: number): boolean => Math.abs(chunk.x0 - x0) <= SAME_START;

/** From one number to the line before the next, as far as the label goes. */
function runsOf(lines: TextRow[], x0: number): Run[] {
  const runs: Run[] = [];
  let run: Run | undefined;
  for (const [index, { placed }] of lines.entries()) {
    const label = placed.find((piece) => beginsAt(piece, x0));
    if (label && hasOwnNumber(label.chunk.text)) {
      run = [index, index];
      runs.push(run);
    } else if (isOtherRow(placed)) run = undefined;
    else if (run && label) run[1] = index;
  }
  return runs;
}

/** The same for numbered labels that begin elsewhere, over or under those at `x0`: （二）部分公开 over 1.属于国家秘密. */
function otherRuns(lines: TextRow[], x0: number): { run: Run; start: number }[] {
  const found: { run: Run; start: number }[] = [];
  let open: { run: Run; start: number } | undefined;
  for (const [index, { placed }] of lines.entries()) {
    const [label] = placed.filter(({ chunk }) => !chunk.numeric);
    if (label && (placed.some((piece) => beginsAt(piece, x0)) || isOtherRow(placed))) {
      open = undefined;
    } else if (label && hasOwnNumber(label.chunk.text)) {
      open = { run: [index, index], start: label.chunk.x0 };
      found.push(open);
    } else if (open && label) {
      if (beginsAt(label, open.start)) open.run[1] = index;
      else open = undefined;
    }
  }
  return found.filter(({ run: [first, last] }) => last > first);
}

/** True for figures beside a numbered label that begins elsewhere. */
function isOtherRow(placed: Placed[]): boolean {
  return (
    placed.some(({ chunk }) => chunk.numeric) &&
    placed.some(({ chunk }) => hasOwnNumber(chunk.text))
  );
}

/** True for figures in several lines, or rules between the lines. */
function isBroken(lines: TextRow[], [first, last]: Run, borders: Edge[]): boolean {
  const own = lines.slice(first, last + 1);
  return (
    own.length > MOST_LINES ||
    own.filter(({ placed }) => placed.some(({ chunk }) => chunk.numeric)).length > 1 ||
    own.slice(1).some((line, at) => isParted(own[at] as TextRow, line, borders))
  );
}

/** The heights of a label of several lines at which its figures may be said to stand; nothing where it has none. */
function heightsOf(lines: TextRow[], [first, last]: Run, x0: number): Height[][] {
  const own = lines.slice(first, last + 1);
  const label = own.flatMap(({ placed }) => placed.filter((piece) => beginsAt(piece, x0)));
  const figure = own.flatMap(({ placed }) => placed.filter(({ chunk }) => chunk.numeric))[0];
  const [top, bottom] = [label[0]?.chunk, label.at(-1)?.chunk];
  if (!figure || !top || !bottom || label.length < 2) return [];
  const middle = (figure.chunk.top + figure.chunk.bottom) / 2;
  const slack = OFF_MIDDLE * (top.bottom - top.top);
  const places: [Height, number][] = [
    ['top', (top.top + top.bottom) / 2],
    ['middle', (top.top + bottom.bottom) / 2],
    ['bottom', (bottom.top + bottom.bottom) / 2],
  ];
  return [places.filter(([, at]) => Math.abs(at - middle) <= slack).map(([height]) => height)];
}
