import type { Box } from '../model/box.js';
import type { Paragraph } from '../model/prose.js';
import type { Table } from '../model/table.js';
import type { RecogniserInput } from './recognise-reports.js';
import { findTitles, type Title } from './title.js';

/** The part of a file that one report takes. */
export interface ReportPart {
  title: Title | undefined;
  paragraphs: Paragraph[];
  tables: Table[];
  firstPage: number;
  lastPage: number;
}

/** Paragraphs between two titles from which what stands there is a report of its own. */
const ENOUGH_PARAGRAPHS = 4;

/**
 * Cuts a file where the title of another report stands. Titles with next to nothing below them (a
 * cover, a table of contents) start none; a file with one report is one part, cover included.
 */
export function splitReports(input: RecogniserInput): ReportPart[] {
  const titles = findTitles(input.paragraphs, input.tables);
  const starts = titles.filter((title, i) => title.report && hasBody(title, titles[i + 1], input));
  if (starts.length < 2) return [wholeFile(input, starts[0] ?? titles[0])];
  return starts.map((title, i) => partFrom(title, starts[i + 1], input));
}

function wholeFile(input: RecogniserInput, title: Title | undefined): ReportPart {
  return {
    title,
    paragraphs: [...input.paragraphs],
    tables: [...input.tables],
    firstPage: 1,
    lastPage: input.pages,
  };
}

function hasBody(title: Title, next: Title | undefined, input: RecogniserInput): boolean {
  const end = next?.from ?? input.paragraphs.length;
  if (end - title.to >= ENOUGH_PARAGRAPHS) return true;
  const from = placeOf(input.paragraphs[title.from]);
  const to = next ? placeOf(input.paragraphs[next.from]) : Number.POSITIVE_INFINITY;
  return input.tables.some((table) => {
    const place = placeOf(table.parts[0]);
    return place >= from && place < to;
  });
}

function partFrom(title: Title, next: Title | undefined, input: RecogniserInput): ReportPart {
  const end = next?.from ?? input.paragraphs.length;
  const from = placeOf(input.paragraphs[title.from]);
  const below = next ? input.paragraphs[next.from] : undefined;
  const to = next ? placeOf(below) : Number.POSITIVE_INFINITY;
  const tables = input.tables.filter((table) => {
    const place = placeOf(table.parts[0]);
    return place >= from && place < to;
  });
  const pages = [
    title.page,
    ...input.paragraphs.slice(title.from, end).flatMap((one) => one.lines.map((line) => line.page)),
    ...tables.flatMap((table) => table.parts.map((part) => part.page)),
  ];
  return {
    title: { ...title, from: 0, to: title.to - title.from },
    paragraphs: input.paragraphs.slice(title.from, end),
    tables,
    firstPage: title.page,
    lastPage: next ? Math.max(...pages) : input.pages,
  };
}

/** Tallest page, in points, that a place is told on. */
const PAGE_STEP = 100_000;

/** Where something stands in the file, as one number. */
function placeOf(box: (Box & { page: number }) | undefined): number {
  return box ? box.page * PAGE_STEP + box.top : 0;
}
