import type { Box } from '../model/box.js';
import { medianOf } from './sorted.js';

/** A line of text with its place: all that telling running text takes. */
export interface TextBox extends Box {
  text: string;
}

/** Share of the page's height, at its top and at its foot, where headers and footers stand. */
const MARGIN_SHARE = 0.12;
/** Lines looked at from the edge of the page inwards. */
const LINES_DEEP = 4;
/** Running text is no larger than this many times the usual line: what is larger is a title, even where a yearbook repeats it. */
const LARGEST = 1.25;
/** A header stands at the same place on every page, give or take this (points). */
const SAME_PLACE = 4;

const PAGE_NUMBER =
  /^[\s\-—–―─·•~～_|]*(?:page\s*)?第?\s*\d{1,4}\s*页?(?:\s*[/／|,，、]?\s*(?:of|共)?\s*\d{1,4}\s*页?)?[\s\-—–―─·•~～_|]*$/iu;

/**
 * Running text of a document: page numbers, and lines at the edge of the page that stand at the
 * same height with the same words (figures aside) on another page. One array of lines a page.
 */
export function findRunningText<T extends TextBox>(
  pages: { height: number; lines: T[] }[],
): Set<T> {
  const running = new Set<T>();
  const highest = LARGEST * medianOf(pages.flatMap(({ lines }) => lines.map(heightOf)));
  const edges = pages
    .flatMap(({ height, lines }) => edgeLines(lines, height))
    .filter(({ line }) => heightOf(line) <= highest);
  const seen = new Map<string, { page: T[]; line: T }[]>();
  for (const { line, page } of edges) {
    const key = line.text.replaceAll(/[\d\s]+/gu, '');
    const places = seen.get(key);
    if (places) places.push({ page, line });
    else seen.set(key, [{ page, line }]);
  }
  for (const { line, page, alone } of edges) {
    const places = seen.get(line.text.replaceAll(/[\d\s]+/gu, '')) ?? [];
    const repeated = places.some((other) => other.page !== page && isSamePlace(other.line, line));
    if (alone && PAGE_NUMBER.test(line.text)) running.add(line);
    else if (repeated && /\D/u.test(line.text)) running.add(line);
  }
  for (const line of countedLines(pages.map(({ lines }) => lines))) running.add(line);
  return running;
}

/** Last lines of pages that are nothing but numbers at one place, and count the pages: wherever the margin begins. */
function countedLines<T extends TextBox>(pages: T[][]): T[] {
  const last = pages.map((lines) =>
    lines.reduce<T | undefined>((low, line) => (low && low.top > line.top ? low : line), undefined),
  );
  return last.flatMap((line, index) => {
    if (!line || !PAGE_NUMBER.test(line.text)) return [];
    const counts = last.some(
      (other, at) =>
        other !== undefined &&
        at !== index &&
        PAGE_NUMBER.test(other.text) &&
        numberIn(other.text) - numberIn(line.text) === at - index &&
        isSamePlace(other, line),
    );
    return counts ? [line] : [];
  });
}

const numberIn = (text: string): number => Number(/\d+/u.exec(text)?.[0]);

const heightOf = (line: Box): number => line.bottom - line.top;

/** Same height, and begins, ends or is centred at the same place: a signature is no header. */
function isSamePlace(a: Box, b: Box): boolean {
  if (Math.abs(a.top - b.top) > SAME_PLACE) return false;
  const off = Math.min(Math.abs(a.x0 - b.x0), Math.abs(a.x1 - b.x1));
  return off <= SAME_PLACE || Math.abs(a.x0 + a.x1 - b.x0 - b.x1) <= 2 * SAME_PLACE;
}

interface EdgeLine<T> {
  line: T;
  page: T[];
  /** True where nothing else stands at its height. */
  alone: boolean;
}

function edgeLines<T extends TextBox>(lines: T[], height: number): EdgeLine<T>[] {
  const sorted = [...lines].sort((a, b) => a.top - b.top);
  const near = sorted.filter(
    (line, index) =>
      (index < LINES_DEEP && line.bottom <= height * MARGIN_SHARE) ||
      (index >= sorted.length - LINES_DEEP && line.top >= height * (1 - MARGIN_SHARE)),
  );
  return near.map((line) => ({
    line,
    page: lines,
    alone: !near.some(
      (other) => other !== line && other.top < line.bottom && line.top < other.bottom,
    ),
  }));
}
