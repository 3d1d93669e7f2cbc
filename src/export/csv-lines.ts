import { stringify } from 'csv-stringify/sync';

/** A value of a CSV cell: `null` is an empty cell. */
export type CsvValue = string | number | boolean | null;

/**
 * Characters that make a spreadsheet run a text as a formula when it opens a CSV, as OWASP lists
 * them under "CSV Injection", their full-width forms (run under East Asian locales) included.
 */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/;

/** Plain signed numbers and lone dashes begin like a formula, but nothing in them can be run. */
const HARMLESS = /^(?:[+\-－＋]?\d+(?:\.\d+)?|[-－]+)$/;

/**
 * Puts an apostrophe before a text that a spreadsheet would run as a formula, as spreadsheets do
 * themselves to mark a text. `-3`, `+3` and `-` stay as printed.
 */
export const defuse = (text: string): string =>
  FORMULA_START.test(text) && !HARMLESS.test(text) ? `'${text}` : text;

/** Texts defused, numbers left alone, so that `-3` stays a number. */
const toField = (value: CsvValue): string | number =>
  typeof value === 'string'
    ? defuse(value)
    : typeof value === 'boolean'
      ? String(value)
      : (value ?? '');

/** What makes RFC 4180 quote a field. */
const QUOTED = /[",\r\n]/;
const LINE_END = '\r\n';

type Fields = readonly (string | number)[];

/** Most rows: nothing in them is quoted, and a tenth of the work writes them. A lone field may be quoted for being empty. */
const isPlain = (row: Fields): boolean =>
  row.length > 1 && !row.some((field) => typeof field === 'string' && QUOTED.test(field));

const quotedLine = (row: Fields): string =>
  stringify([row], {
    record_delimiter: LINE_END,
    quoted_match: ['\n', '\r'],
    quoted_empty: row.length === 1,
  });

/**
 * Records after RFC 4180, each with its line end (CRLF). A lone empty field is quoted: readers take
 * an empty line for no record.
 */
export const csvLines = (rows: readonly (readonly CsvValue[])[]): string =>
  rows
    .map((row) => row.map(toField))
    .map((row) => (isPlain(row) ? row.join(',') + LINE_END : quotedLine(row)))
    .join('');

/** Without it Excel takes UTF-8 for the local code page. */
export const BYTE_ORDER_MARK = '\uFEFF';
