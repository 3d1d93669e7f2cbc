import { isWide } from '../geometry/writing.js';
import type { Column } from './align-columns.js';
import type { LineGroup, TextRow } from './align-rows.js';
import { BARE_FIGURES } from './block-words.js';
import { wordCount } from './chunks.js';
import { isContents } from './contents-page.js';
import type { Edge } from './edges.js';
import { hasColumnsOfOwnFont, hasHeadsOfOwnFont } from './head-fonts.js';
import { isChart, isOther } from './other-figures.js';
import type { Placed } from './place-chunks.js';

/** Share of a table's places that hold text, at least, where no rules part its rows. */
const LEAST_FILL = 0.35;
/** Some row, or the header, has text in this share of the columns, where no rules part its rows. */
const FULL_ROW = 0.6;
/** Share of figures among the cells right of the labels: enough, or enough with rules. */
const FIGURES = 0.4;
const FIGURES_WITH_RULES = 0.1;
/** Rows with several texts: at least this many, fewer with rules. */
const LEAST_ROWS = 3;
const LEAST_ROWS_WITH_RULES = 2;
/** A table of words has this many columns and rows, with so few words in a cell on average. */
const WORD_COLUMNS = 3;
const WORD_ROWS = 4;
const MOST_WORDS = 4;
/** Share of its places that hold text: lists set abreast and labels of drawings leave more of them blank. */
const WORD_FILL = 0.55;
/** The same under a head for each column with rules above, under it and at the foot: lists of different length. */
const HEADED_FILL = 0.4;
/** Share of the rows of two columns of words that have both. */
const PAIRED_SHARE = 0.6;
/** Share of figures among words that lists have not, and of a table's width that rules under its heads cover. */
const FIGURES_AMONG_WORDS = 0.2;
const UNDERLINED = 0.5;
/** Lines of heads above such rules, at most. */
const HEAD_LINES = 3;
/** A sign for yes or no counts as a figure does. */
const TICK = /^[✓✔✗✘☑☒√○●]$/u;
/** Full stops that stand apart from the texts they end. */
const FULL_STOP = /^[.…]+$/u;
/** Rules between so many of the rows make a table of any text. */
const ROW_RULES_SHARE = 0.6;
/** So many numbers that count on are those of rows. */
const LEAST_NUMBERED = 3;
/** More words than this in a cell on average are prose, whatever the layout. */
const PROSE_WORDS = 12;
/** One row of figures under a header is a table from this many columns on. */
const WIDE_COLUMNS = 5;

/**
 * True where rows and columns of aligned text are a table: no prose, list or table of contents.
 * @param rules those long enough to part rows
 * @param all all rules, those under single heads among them
 */
export function looksTabular(
  header: TextRow[],
  groups: LineGroup[],
  columns: Column[],
  rules: Edge[],
  all: Edge[] = rules,
): boolean {
  const ruleCount = new Set(rules.map((rule) => rule.at)).size;
  const ruled = ruleCount >= 2;
  const pieces = groups.flatMap((group) => group.flatMap((line) => line.placed));
  const full = groups.filter((group) => columnsUsed(group) > 1);
  const headed = columnsUsed(header) > 1 ? 1 : 0;
  const places = full.reduce((sum, group) => sum + columnsUsed(group), 0);
  if (isWideRow(full, header, columns) || isChineseRow(header, groups, columns)) return true;
  if (areChineseRows(header, groups, columns)) return true;
  if (full.length + headed < (ruled ? LEAST_ROWS_WITH_RULES : LEAST_ROWS)) return false;
  if (full.length < groups.length / 3) return false;
  if (ruleCount >= LEAST_ROWS && ruleCount >= ROW_RULES_SHARE * groups.length) {
    return !isChart(header, groups, columns) && !isContents(header, groups, columns);
  }
  if (isSparse([header, ...groups], columns)) return false;
  // Columns that are blank throughout were told by their heads: they say nothing of how full rows are.
  if (places < LEAST_FILL * full.length * columnsUsed(groups.flat())) return false;
  const labels = labelColumn(groups);
  const beside = pieces.filter(({ col }) => col > labels);
  const words = beside.reduce((sum, { chunk }) => sum + wordCount(chunk.text), 0) / beside.length;
  if (words > PROSE_WORDS || isOther(header, groups, columns)) return false;
  if (beside.every(({ chunk }) => FULL_STOP.test(chunk.text))) return false;
  const isMark = ({ chunk }: Placed): boolean => chunk.numeric || TICK.test(chunk.text);
  const figures = beside.filter(isMark).length / beside.length;
  if (figures >= (ruled ? FIGURES_WITH_RULES : FIGURES)) return true;
  if (columns.length < WORD_COLUMNS && !ruled) return false;
  const filled = groups.reduce((sum, group) => sum + columnsUsed(group), 0);
  const least = isHeadRuled(header, columns, rules) ? HEADED_FILL : WORD_FILL;
  if (filled < least * groups.length * columns.length) return false;
  if (columns.length < WORD_COLUMNS && full.length < PAIRED_SHARE * groups.length) return false;
  if (ruleCount >= LEAST_ROWS) return full.length >= LEAST_ROWS;
  if (!ruled && !areTold(header, groups, columns, all)) return false;
  return words <= MOST_WORDS && full.length >= (ruled ? LEAST_ROWS : WORD_ROWS);
}

/** The column of labels: the first one, or that behind the numbers of the rows. */
function labelColumn(groups: LineGroup[]): number {
  const first = groups.flatMap((group) =>
    group.flatMap(({ placed }) => placed.filter(({ col }) => col === 0)),
  );
  const numbers = first.map(({ chunk }) => Number(chunk.text));
  const count = numbers.every((own, at) => own === (numbers[0] as number) + at);
  return numbers.length >= LEAST_NUMBERED && count ? 1 : 0;
}

/** True where something tells columns of words from lists set abreast: heads in a font of their own or with a rule right under them, columns in different fonts, figures among the words. */
function areTold(
  header: TextRow[],
  groups: LineGroup[],
  columns: Column[],
  rules: Edge[],
): boolean {
  const lines = [...header, ...groups.flat()];
  const pieces = lines.flatMap(({ placed }) => placed);
  const figures = pieces.filter(({ chunk }) => /\p{Nd}/u.test(chunk.text) && chunk.numeric);
  return (
    figures.length >= FIGURES_AMONG_WORDS * pieces.length ||
    hasHeadsOfOwnFont(header, groups) ||
    hasColumnsOfOwnFont(groups, columns.length) ||
    isUnderlined(lines, columns, rules)
  );
}

/** True for one line of heads over all columns, ruled above and below, and a rule at the foot. */
function isHeadRuled([heads, ...more]: TextRow[], columns: Column[], rules: Edge[]): boolean {
  if (!heads || more.length > 0 || heads.placed.length < columns.length) return false;
  const middle = (heads.top + heads.bottom) / 2;
  const below = new Set(rules.filter(({ at }) => at > middle).map(({ at }) => at)).size;
  return rules.some(({ at }) => at < middle) && below >= 2;
}

/** True where rules under the first lines of several texts cover most of the table's width. */
function isUnderlined(lines: TextRow[], columns: Column[], rules: Edge[]): boolean {
  const at = lines.findIndex(({ placed }) => placed.length > 1);
  const first = lines[at];
  const last = lines[Math.min(at + HEAD_LINES, lines.length - 1)];
  if (!first || !last || first === last) return false;
  const width = (columns.at(-1)?.x1 ?? 0) - (columns[0]?.x0 ?? 0);
  const own = rules.filter((rule) => rule.at > first.top && rule.at < last.top);
  return own.reduce((sum, { from, to }) => sum + to - from, 0) >= UNDERLINED * width;
}

/** True for a row of many figures, labelled, or headed in every column but that of its label: a table of one row. */
function isWideRow(full: LineGroup[], header: TextRow[], columns: Column[]): boolean {
  if (full.length !== 1 || columns.length < WIDE_COLUMNS) return false;
  const pieces = (full[0] as LineGroup).flatMap((line) => line.placed);
  const figures = pieces.filter(({ chunk }) => chunk.numeric).length;
  const labelled = pieces[0]?.chunk.numeric === false && figures >= WIDE_COLUMNS;
  const heads = columnsUsed(header);
  const headed = columns.length - (labelled ? 1 : 0);
  return (
    (pieces.length === columns.length || heads >= headed) &&
    figures >= pieces.length - 1 &&
    (heads > 1 || labelled || figures >= BARE_FIGURES)
  );
}

/**
 * True for Chinese heads over each column, a label and its figures, some left out: a form's table of one row, or of
 * several of which the others are blank. In other writing two such lines may be anything.
 */
function isChineseRow(header: TextRow[], groups: LineGroup[], columns: Column[]): boolean {
  const lines = groups.flat();
  const row = lines.find(({ placed }) => placed.length > 1);
  const last = header.slice(-1);
  // One head may be higher than those beside it: then none of its lines has them all.
  const isWhole = (heads: TextRow[]): boolean =>
    [columns.length, row?.placed.length].includes(columnsUsed(heads));
  const head = isWhole(last) ? last : header;
  if (!row || groups.length !== lines.length) return false;
  if (lines.some((line) => line !== row && !isBlankRow(line))) return false;
  const [label, ...figures] = row.placed;
  return (
    isWhole(head) &&
    figures.length > 0 &&
    figures.every(({ chunk }) => chunk.numeric) &&
    [label, ...head.flatMap(({ placed }) => placed)].every(
      (piece) => piece !== undefined && isWide(piece.chunk.text),
    )
  );
}

/** True for nothing but Chinese labels with figures in all columns: the last rows of a table, parted from it by a page break. */
function areChineseRows(header: TextRow[], groups: LineGroup[], columns: Column[]): boolean {
  if (header.length > 0 || columns.length < WORD_COLUMNS) return false;
  return groups.every((group) => {
    const pieces = group.flatMap(({ placed }) => placed);
    const labels = pieces.filter(({ col }) => col === 0);
    const figures = pieces.filter(({ col }) => col > 0);
    return (
      labels.length > 0 &&
      labels.every(({ chunk }) => isWide(chunk.text)) &&
      columnsUsed(group) === columns.length &&
      figures.every(({ chunk }) => chunk.numeric)
    );
  });
}

/** True for a label alone. */
function isBlankRow({ placed: [label, beside] }: TextRow): boolean {
  return label?.col === 0 && !beside && !label.chunk.numeric;
}

/** True where no row and no line of heads has text in most columns, as labels of charts have not. */
function isSparse(groups: LineGroup[], columns: Column[]): boolean {
  return groups.every((group) => columnsUsed(group) < FULL_ROW * columns.length);
}

function columnsUsed(group: LineGroup): number {
  const used = new Set<number>();
  for (const line of group) for (const { col } of line.placed) used.add(col);
  return used.size;
}
