import type { LineGroup, TextRow } from './align-rows.js';

const MONTH =
  '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?';
/** A day of a month, with its year or without; a month of a year; a day in figures. */
const DATE = new RegExp(
  `^(?:\\d{1,2}\\.? ${MONTH}\\.?(?:,? \\d{4})?|${MONTH}\\.? \\d{1,2}(?:, \\d{4})?|${MONTH}\\.?,? \\d{4}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})$`,
  'iu',
);
/** The year of a date that is wrapped. */
const YEAR = /^\d{4}$/;
/** So many rows that begin with a date make a chronicle. */
const LEAST_DATES = 3;

/**
 * The rows of a chronicle, whose texts may be wrapped: a date begins each, and the labels' column holds
 * nothing else, save one head. Undefined for any other table.
 */
export function linesToDatedRows(lines: TextRow[]): LineGroup[] | undefined {
  const labels = lines.map(({ placed: [first] }) =>
    first?.col === 0 && first.colSpan === 1 ? first.chunk.text : undefined,
  );
  const dated = labels.map((label) => label !== undefined && DATE.test(label));
  const start = dated.indexOf(true);
  if (start > 1 || dated.filter(Boolean).length < LEAST_DATES) return undefined;
  const others = labels.filter((label, at) => at > start && label !== undefined && !dated[at]);
  const spans = lines.some(({ placed }) =>
    placed.some(({ col, colSpan }) => col === 0 && colSpan > 1),
  );
  if (spans || !others.every((label) => YEAR.test(label as string))) return undefined;
  const groups: LineGroup[] = [];
  for (const [at, line] of lines.entries()) {
    if (dated[at] || at < start) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  return groups.every((group) => group[0]?.placed[1]) ? groups : undefined;
}
