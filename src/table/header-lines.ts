import type { Column } from './align-columns.js';
import type { TextRow } from './align-rows.js';
import { figurePitch, hasFigures, isYearLine, leadingOf, TIGHT } from './align-rows.js';
import type { Edge } from './edges.js';
import { hasOwnNumber } from './own-number.js';

/** A header of more lines than this is none: the table has no figures near its top. */
const MOST_LINES = 10;
/** A title stands in the middle of the columns, off by at most this share of their width. */
export const TITLE_SHARE = 0.06;
/** A unit stands in the middle of the cells, which begin left of figures set flush right. */
const UNIT_SHARE = 0.1;
/** A text that begins this far (share of the table's width) from the left is no label. */
const BANNER_INDENT = 0.12;
/** A rule under a header covers this share of the table's width. */
const HEAD_RULE_SHARE = 0.9;
/** A rule that begins so far (points) right of the first labels leaves them out. */
const INDENT = 5;
/** Labels begin at one place within so many points. */
const SAME_START = 2;
/** Tables of so many columns and with so small a share of figures are tables of words. */
const LEAST_WORD_COLUMNS = 3;
const FEW_FIGURES = 0.35;

/**
 * Number of lines at the top of a table that are its header: all above the first rule across the
 * table, unless a further storey of heads follows it; else all before the first with figures, save
 * the first line of a wrapped label, which stands closer to the figures than rows do, and a heading
 * over the first labels.
 */
export function headerLines(lines: TextRow[], columns: Column[], rules: Edge[]): number {
  const ruled = ruledHead(lines, columns, rules);
  const plain = headByFigures(lines, columns);
  if (ruled < plain && isCaption(lines.slice(0, ruled), lines.slice(ruled, plain))) return plain;
  return ruled > plain || namesColumns(lines.slice(0, ruled), columns) ? ruled : plain;
}

/** True for one text with heads of several columns below it. */
function isCaption(lines: TextRow[], below: TextRow[]): boolean {
  const heads = new Set(below.flatMap(({ placed }) => placed.map(({ col }) => col)));
  return lines.length === 1 && lines[0]?.placed.length === 1 && heads.size > 1;
}

/** True for heads over each column by itself, save the labels'. */
function namesColumns(lines: TextRow[], columns: Column[]): boolean {
  const named = new Set<number>();
  for (const { placed } of lines) {
    for (const { col, colSpan } of placed) if (colSpan === 1) named.add(col);
  }
  return lines.length > 0 && named.size >= columns.length - 1;
}

/**
 * Number of lines above the first rule across the table, 0 where that rule is none under a header:
 * figures in its lines may head columns (sizes, years) but do not stand in all of them, nor alone
 * beside a label, nor beside that of a row where the rule leaves out the label of a group.
 */
function ruledHead(lines: TextRow[], columns: Column[], rules: Edge[]): number {
  const { x0 } = columns[0] as Column;
  const { x1 } = columns[columns.length - 1] as Column;
  const across = rules.filter(
    ({ at, from, to }) =>
      Math.min(to, x1) - Math.max(from, x0) >= HEAD_RULE_SHARE * (x1 - x0) &&
      at > middleOf(lines[0] as TextRow),
  );
  const first = across.reduce<Edge | undefined>(
    (best, rule) => (best && best.at <= rule.at ? best : rule),
    undefined,
  );
  if (!first) return 0;
  const head = lines.findIndex((line) => middleOf(line) > first.at);
  if (head <= 0 || head > MOST_LINES) return 0;
  const body = lines.slice(head).filter(hasFigures).length;
  const figures = lines.slice(0, head).filter((line) => hasFigures(line) && !isYearLine(line));
  if (figures.some(first.from > x0 + INDENT ? isInnerRow : isLabelledRow)) return 0;
  if (figures.some(isOfFigures) && lines.slice(0, head).some(isNumberedLabel)) return 0;
  return figures.length < head && body > figures.length ? head : 0;
}

/** True for nothing but figures in a line: those of a row whose label is wrapped around them, where one begins with a number. */
function isOfFigures({ placed }: TextRow): boolean {
  return placed.length > 1 && placed.every(({ chunk }) => chunk.numeric);
}

function isNumberedLabel({ placed: [label, beside] }: TextRow): boolean {
  return label !== undefined && !beside && hasOwnNumber(label.chunk.text);
}

/** True for a label, in the first column or with a number of its own, with nothing but figures beside it. */
function isLabelledRow({ placed: [label, ...beside] }: TextRow): boolean {
  const isLabel = label && (label.col === 0 || hasOwnNumber(label.chunk.text));
  return isLabel === true && beside.every(({ chunk }) => chunk.numeric);
}

/** True for words and then nothing but figures: a row under the label of a group, which may stand beside another one. */
function isInnerRow({ placed }: TextRow): boolean {
  const words = placed.findIndex(({ chunk }) => chunk.numeric);
  return words > 0 && placed.slice(words).every(({ chunk }) => chunk.numeric);
}

function middleOf({ top, bottom }: TextRow): number {
  return (top + bottom) / 2;
}

function headByFigures(lines: TextRow[], columns: Column[]): number {
  let head = lines.findIndex((line) => hasFigures(line) && !isYearLine(line));
  if (head > MOST_LINES || head < 0) return 0;
  if (isOfWords(lines, columns)) {
    const full = lines.findIndex((line) => line.placed.length === columns.length);
    if (full >= 0 && full < head) return full + 1;
  }
  const tight = TIGHT * figurePitch(lines);
  while (head > 0 && lines[head - 1]?.placed.length === 1) {
    const last = lines[head - 1] as TextRow;
    const centred =
      isBanner(last, columns) && lines.slice(head).some((line) => isBanner(line, columns));
    const heading = head > 1 && (last.placed[0]?.col === 0 || centred);
    if (!heading && leadingOf(lines[head - 1], lines[head] as TextRow) >= tight) break;
    head--;
  }
  return beforeItems(lines, head);
}

/** Number of lines that are left without numbered labels at their end, whose figures are blank or stand beside a further line. */
function beforeItems(lines: TextRow[], head: number): number {
  const x0 = lines[head - 1]?.placed[0]?.chunk.x0 ?? 0;
  let first = head;
  for (let index = head - 1; index >= 0; index--) {
    const [label, beside] = lines[index]?.placed ?? [];
    if (!label || beside || Math.abs(label.chunk.x0 - x0) > SAME_START) break;
    if (hasOwnNumber(label.chunk.text)) first = index;
  }
  return first;
}

/** True for a table of words, in which a figure does not tell the first row. */
function isOfWords(lines: TextRow[], columns: Column[]): boolean {
  const beside = lines.flatMap((line) => line.placed.filter(({ col }) => col > 0));
  const figures = beside.filter(({ chunk }) => chunk.numeric).length;
  return columns.length >= LEAST_WORD_COLUMNS && figures < FEW_FIGURES * beside.length;
}

/** True for one text in the middle of a table, away from its sides: a heading over all its columns. */
export function isBanner({ placed }: TextRow, columns: Column[]): boolean {
  const piece = placed[0];
  if (!piece || placed.length > 1 || piece.chunk.numeric || piece.chunk.text.startsWith('('))
    return false;
  const { x0 } = columns[0] as Column;
  const { x1 } = columns[columns.length - 1] as Column;
  const off = Math.abs((piece.chunk.x0 + piece.chunk.x1) / 2 - (x0 + x1) / 2);
  return off <= TITLE_SHARE * (x1 - x0) && piece.chunk.x0 > x0 + BANNER_INDENT * (x1 - x0);
}

/** The columns that a text alone in its line heads: all of them, or all of figures; else undefined. */
export function bannerSpan(
  line: TextRow,
  columns: Column[],
): { col: number; colSpan: number } | undefined {
  if (isBanner(line, columns)) return { col: 0, colSpan: columns.length };
  return isUnitLine(line, columns) ? { col: 1, colSpan: columns.length - 1 } : undefined;
}

/**
 * True for one text in the middle of the columns right of the labels, wider than the column it
 * stands over: the unit of all figures.
 */
export function isUnitLine({ placed }: TextRow, columns: Column[]): boolean {
  const piece = placed[0];
  const first = columns[1];
  if (!piece || placed.length > 1 || piece.chunk.numeric || !first) return false;
  if (columns.length <= LEAST_WORD_COLUMNS || /^\p{Ll}/u.test(piece.chunk.text)) return false;
  const { x0, x1 } = piece.chunk;
  const end = (columns[columns.length - 1] as Column).x1;
  const own = columns[piece.col] as Column;
  const off = Math.abs((x0 + x1) / 2 - (first.x0 + end) / 2);
  return x0 > first.x0 && x1 - x0 > own.x1 - own.x0 && off <= UNIT_SHARE * (end - first.x0);
}
