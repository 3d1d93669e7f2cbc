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

/** Lines of a numbered label that begins at `start`. */
interface Item {
  run: Run;
  start: number;
}

/**
 * Runs `[first, last]` of lines, each a numbered label of several lines with its figures: where numbered
 * labels begin at one place, what begins there between two numbers goes on with the first. That holds
 * only where all figures stand at one height of their labels, as they do in cells: beside the first line
 * of each, the last, or the middle.
 */
export function findItemRuns(lines: TextRow[], borders: Edge[]): Run[] {
  const start = itemStart(lines);
  if (start === undefined) return [];
  const items = itemsOf(lines, start);
  if (items.some((item) => isBroken(lines, item, borders))) return [];
  // A page break may cut the last label: its figures stand in the middle of what is left elsewhere.
  const whole = items.slice(0, -1).flatMap((item) => heightsOf(lines, item));
  const heights =
    whole.length < LEAST_LABELS ? items.flatMap((item) => heightsOf(lines, item)) : whole;
  const common = (['top', 'middle', 'bottom'] as const).filter((height) =>
    heights.every((own) => own.includes(height)),
  );
  if (heights.length < LEAST_LABELS || common.length === 0) return [];
  const others = otherItems(lines, start).filter(
    (item) =>
      !isBroken(lines, item, borders) &&
      heightsOf(lines, item).every((own) => own.includes(common[0] as Height)),
  );
  return [...items, ...others].map(({ run }) => run);
}

/** Where most numbered labels begin. */
function itemStart(lines: TextRow[]): number | undefined {
  const starts = lines.flatMap(({ placed }) =>
    placed.flatMap((piece) =>
      piece.chunk.words.flatMap(({ x0 }) => (hasOwnNumber(textAt(piece, x0)) ? [x0] : [])),
    ),
  );
  const groups = clusterBy(starts, (x0) => x0, SAME_START, SAME_START);
  const most = Math.max(0, ...groups.map((group) => group.length));
  return most > LEAST_LABELS
    ? medianOf(groups.find((group) => group.length === most) ?? [])
    : undefined;
}

/** What begins at a place: a label may stand right behind that of its group. */
function textAt({ chunk }: Placed, start: number): string {
  const first = chunk.words.findIndex(({ x0 }) => Math.abs(x0 - start) <= SAME_START);
  const words = first < 0 ? [] : chunk.words.slice(first);
  return words.map(({ text }) => text).join(' ');
}

function labelAt({ placed }: TextRow, start: number): string {
  return placed.map((piece) => textAt(piece, start)).find((text) => text !== '') ?? '';
}

function labelsAt(lines: TextRow[], start: number): Placed[] {
  return lines.flatMap(({ placed }) => placed.filter((piece) => textAt(piece, start) !== ''));
}

/** From one number to the line before the next, as far as the label goes. */
function itemsOf(lines: TextRow[], start: number): Item[] {
  const items: Item[] = [];
  let open: Item | undefined;
  for (const [index, line] of lines.entries()) {
    const label = labelAt(line, start);
    if (hasOwnNumber(label)) {
      open = { run: [index, index], start };
      items.push(open);
    } else if (isOtherRow(line)) open = undefined;
    else if (open && label !== '') open.run[1] = index;
  }
  return items.filter(({ run: [first, last] }) => last > first);
}

/** The same for numbered labels that begin elsewhere, over or under those at `start`: （二）部分公开 over 1.属于国家秘密. */
function otherItems(lines: TextRow[], start: number): Item[] {
  const items: Item[] = [];
  let open: Item | undefined;
  for (const [index, line] of lines.entries()) {
    const [label] = line.placed.filter(({ chunk }) => !chunk.numeric);
    if (label && (labelAt(line, start) !== '' || isOtherRow(line))) {
      open = undefined;
    } else if (label && hasOwnNumber(label.chunk.text)) {
      open = { run: [index, index], start: label.chunk.x0 };
      items.push(open);
    } else if (open && label) {
      if (textAt(label, open.start) !== '') open.run[1] = index;
      else open = undefined;
    }
  }
  return items.filter(({ run: [first, last] }) => last > first);
}

/** True for figures beside a numbered label that begins elsewhere. */
function isOtherRow({ placed }: TextRow): boolean {
  return (
    placed.some(({ chunk }) => chunk.numeric) &&
    placed.some(({ chunk }) => hasOwnNumber(chunk.text))
  );
}

/** True for figures or units in several lines, or rules between the lines. */
function isBroken(lines: TextRow[], { run: [first, last], start }: Item, borders: Edge[]): boolean {
  const own = lines.slice(first, last + 1);
  const end = Math.max(...labelsAt(own, start).map(({ chunk }) => chunk.x1));
  const isUnit = ({ chunk }: Placed): boolean => !chunk.numeric && chunk.x0 > end;
  return (
    own.length > MOST_LINES ||
    own.filter(({ placed }) => placed.some(({ chunk }) => chunk.numeric)).length > 1 ||
    own.filter(({ placed }) => placed.some(isUnit)).length > 1 ||
    own.slice(1).some((line, at) => isParted(own[at] as TextRow, line, borders))
  );
}

/** The heights of a label of several lines at which its figures may be said to stand; nothing where it has none. */
function heightsOf(lines: TextRow[], { run: [first, last], start }: Item): Height[][] {
  const own = lines.slice(first, last + 1);
  const label = labelsAt(own, start);
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
