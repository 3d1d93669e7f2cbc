import type { Column } from './align-columns.js';
import type { LineGroup, TextRow } from './align-rows.js';
import { NOTE } from './block-words.js';
import type { Chunk } from './chunks.js';

const LEADERS = /(?:\.\s?){4,}|…{2,}/u;
/** Numbers of pages, as contents pages and indexes give them. */
const PAGES = /^\d{1,4}(?:(?:, ?|[–-])\d{1,4})*,?$/u;
/** Numbers of pages that are counted by chapter, or in Roman numerals. */
const CHAPTER_PAGE = /^\.?(?:(?:[A-Z]{1,3}|\d{1,2})[-–.]\d{1,3}|[ivxlc]+)$/u;
/** A word with its pages behind it. */
const INDEXED = /\p{L}{2}.*?[, ] ?\d{1,4}(?:(?:, ?|[–-])\d{1,4})*,?$/u;
/** A figure with a separator in it counts something; no page has such a number. */
const COUNT = /\d[.,]\d/u;
/** Share of the rows with leaders from which these make a contents page. */
const LED_SHARE = 0.5;
/** Share of the rows with leaders that have nothing but a page number behind each. */
const ENTRY_SHARE = 0.9;
/** What a contents page is called, and what stands over its numbers. */
const TITLE = /^(?:(?:table of )?contents|pages?)$/iu;
/** So many rows with two leaders show entries side by side, whose page numbers rise by columns. */
const ABREAST_ROWS = 2;
/** Such a share of the rows with leaders, none of them with a figure that counts something, is an index in columns. */
const ABREAST_SHARE = 0.4;
/** Entries side by side without leaders: a title and its page each, behind its number or not, so many of them. */
const ENTRY_COLUMNS = [2, 3];
const ABREAST_ENTRIES = 3;
/** Without leaders: so many entries at least, fewer where some have leaders or all have the numbers of chapters, this share of them with a page number, in so few columns; pages of chapters may stand left of those of sections. */
const PLAIN_ROWS = 6;
const FEW_ROWS = 3;
const NUMBERED_SHARE = 0.7;
const PLAIN_COLUMNS = 3;

/**
 * True for a table of contents or an index: titles and page numbers that never fall, with leaders,
 * or with no heads and a number to nearly every title; or entries with leaders side by side.
 */
export function isContents(header: TextRow[], groups: LineGroup[], columns: Column[]): boolean {
  const rows = groups.map((group) =>
    group.flatMap((line) => line.placed.map(({ chunk }) => chunk)),
  );
  const led = rows.filter((row) => row.some(isLed));
  if (led.length >= LED_SHARE * rows.length) {
    const entries = led.filter(isEntry).length;
    const abreast = led.filter((row) => row.filter(isLed).length > 1).length;
    if (abreast >= ABREAST_SHARE * led.length && !rows.some(holdsCount)) return true;
    const ordered = abreast >= ABREAST_ROWS || pagesNeverFall(rows) || areChapterPages(led);
    return ordered && entries >= ENTRY_SHARE * led.length;
  }
  if (isIndex(rows)) return true;
  if (header.length === 0 && ENTRY_COLUMNS.some((own) => areAbreast(groups, columns.length, own)))
    return true;
  const least = led.length > 0 || areChapters(rows) ? FEW_ROWS : PLAIN_ROWS;
  const plain = header.every(isHeading) && rows.length >= least;
  const few = columns.length <= PLAIN_COLUMNS + (rows.every(hasOnePage) ? 1 : 0);
  return plain && few && isNumbered(rows);
}

/** True for two columns of titles with their pages, each of `own` columns and numbered on by itself. */
function areAbreast(groups: LineGroup[], columns: number, own: number): boolean {
  if (columns !== 2 * own) return false;
  const halves = [0, 1].map((half) =>
    groups
      .map((group) =>
        group.flatMap(({ placed }) =>
          placed.flatMap(({ chunk, col }) => (Math.floor(col / own) === half ? [chunk] : [])),
        ),
      )
      .filter((row) => row.length > 0),
  );
  return halves.every((rows) => rows.length >= ABREAST_ENTRIES && isNumbered(rows));
}

/** True for a note, or what such pages are called: no head of columns. */
function isHeading({ placed }: TextRow): boolean {
  const text = placed[0]?.chunk.text ?? '';
  return placed.length === 1 && (NOTE.test(text) || TITLE.test(text));
}

/** True for entries of an index side by side, each with its pages. */
function isIndex(rows: Chunk[][]): boolean {
  const chunks = rows.flat();
  const entries = chunks.filter(({ text }) => INDEXED.test(text)).length;
  return rows.length >= PLAIN_ROWS && entries >= ENTRY_SHARE * chunks.length;
}

function isPage({ text }: Chunk): boolean {
  return PAGES.test(text) || CHAPTER_PAGE.test(text);
}

function isLed({ text }: Chunk): boolean {
  return LEADERS.test(text);
}

/** True where every leader leads to a page number, most of them counted by chapter. */
function areChapterPages(led: Chunk[][]): boolean {
  const last = led.flatMap((row) => row.slice(-1));
  const chapters = last.filter(({ text }) => CHAPTER_PAGE.test(text)).length;
  return chapters >= LED_SHARE * led.length && last.every(isPage);
}

/** True where no more than a page number follows each leader of a row. */
function isEntry(row: Chunk[]): boolean {
  return row.every((chunk, at) => {
    if (!isLed(chunk)) return true;
    const page = row[at + 1];
    const next = row[at + 2];
    if (!page) return true;
    return (isPage(page) && !next?.numeric) || !page.numeric;
  });
}

/** True for titles with numbers of chapters, counted on from one to the next, and their pages. */
function areChapters(rows: Chunk[][]): boolean {
  return rows.every(
    ([number, title, page, beside], at) =>
      Number(number?.text) === Number(rows[0]?.[0]?.text) + at &&
      title?.numeric === false &&
      page?.numeric === true &&
      !beside,
  );
}

/** True for a row with at most one number behind its title. */
function hasOnePage(row: Chunk[]): boolean {
  const title = row.findIndex((chunk) => !chunk.numeric);
  return row.slice(title + 1).filter((chunk) => chunk.numeric).length <= 1;
}

function holdsCount(row: Chunk[]): boolean {
  return row.some(({ numeric, text }) => numeric && COUNT.test(text));
}

/** True for titles nearly all of which have a page number. */
function isNumbered(rows: Chunk[][]): boolean {
  if (rows.some((row) => holdsCount(row.slice(1)))) return false;
  const numbered = rows.filter(
    (row) => !Number.isNaN(lastNumber(row)) && row.some((chunk) => !chunk.numeric),
  ).length;
  return numbered >= NUMBERED_SHARE * rows.length && pagesNeverFall(rows);
}

/** True where the last numbers of rows are whole and never fall; there must be one. */
function pagesNeverFall(rows: Chunk[][]): boolean {
  const pages = rows.map(lastNumber).filter((page) => !Number.isNaN(page));
  return (
    pages.length > 0 &&
    pages.every((page, at) => Number.isInteger(page) && page >= (pages[at - 1] ?? 1))
  );
}

function lastNumber(row: Chunk[]): number {
  return Number(row[row.length - 1]?.text);
}
