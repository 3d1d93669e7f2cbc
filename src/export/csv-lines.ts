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

/** What a field may hold only between quotes. */
const QUOTED = /[",\r\n]/;

/** Texts defused, numbers left alone, so that `-3` stays a number. */
function toField(value: CsvValue | undefined): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const text = defuse(value);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Records after RFC 4180, each with its line end (CRLF). One text is built up: fields are many. */
export function csvLines(rows: readonly (readonly CsvValue[])[]): string {
  let text = '';
  for (const row of rows) {
    for (let at = 0; at < row.length; at++) text += (at === 0 ? '' : ',') + toField(row[at]);
    text += '\r\n';
  }
  return text;
}

/** Without it Excel takes UTF-8 for the local code page. */
export const BYTE_ORDER_MARK = '\uFEFF';
