import type { Paragraph } from '../model/prose.js';
import type { Table } from '../model/table.js';
import { foldText } from '../text/index.js';

/** A title on the page: one to four lines. */
export interface Title {
  /** As printed, without spaces. */
  text: string;
  folded: string;
  /** Index of its first paragraph, and the first index behind it. */
  from: number;
  to: number;
  page: number;
  /** False where it names another kind of document: an explainer, a guide, half-year statistics. */
  report: boolean;
  /** True where it names no more than a table of statistics: the form's own title may be all that a report has. */
  ofTable: boolean;
}

/** 政府信息公开工作年度报告 and its like; one character of 公开, 报告 may be unreadable. */
const REPORT = /(?:信息|政务)(?:.开|公.)(?:[^。]{0,10}?)(?:报告|报.|.告|年报)(?:\(.{1,12}\))?$/u;
/** Words of the subject that make a heading of any document on disclosure. */
const SUBJECT = /(?:信息|政务)(?:.开|公.)/u;
/** What other documents are called. */
const OTHER_KIND =
  /解读|图解|读懂|指南|通知|办法|方案|要点|目录|格式|说明$|季度|半年|\d{1,2}月份?(?!\d*日)|月报|申请表|公告$|制度$|规定$/u;
const TABLE = /统计表|统计$|情况表/u;

/** Longest title, in characters; most paragraphs that one is spread over. */
const LONGEST = 64;
const MOST_PARAGRAPHS = 4;
/** A plain title has its year, and no more than so many lines above it. */
const YEAR = /(?:19|20)\d{2}年?度?/u;
const MOST_ABOVE = 4;
/** How much larger than the usual text a line must be to stand out. */
const LARGER = 1.12;

/** Characters of prose that tell the size of the text; where there are fewer, the tables are asked too. */
const ENOUGH_TEXT = 200;

/** Every title of a report, or of another kind of document on disclosure, in order. */
export function findTitles(paragraphs: readonly Paragraph[], tables: readonly Table[]): Title[] {
  const usual = usualSize(paragraphs, tables);
  const titles: Title[] = [];
  let at = 0;
  while (at < paragraphs.length) {
    const title = titleAt(paragraphs, at, (one) => standsOut(one, usual));
    if (title) titles.push(title);
    at = title ? title.to : at + 1;
  }
  return titles.length > 0 ? titles : plainTitle(paragraphs);
}

/** Where nothing stands out as a title: lines at the head of the file that name a report and nothing else. */
function plainTitle(paragraphs: readonly Paragraph[]): Title[] {
  for (let at = 0; at < MOST_ABOVE; at += 1) {
    const title = titleAt(paragraphs, at, isShortText);
    if (title?.report && YEAR.test(title.folded)) return [title];
  }
  return [];
}

/** True for one line of words. */
const isShortText = ({ lines, text }: Paragraph): boolean =>
  lines.length === 1 && /\p{Script=Han}/u.test(text);

/** The longest title that starts at a paragraph: agency, year and subject may be lines of their own. */
function titleAt(
  paragraphs: readonly Paragraph[],
  from: number,
  mayBelong: (paragraph: Paragraph) => boolean,
): Title | undefined {
  const first = paragraphs[from];
  if (!first || !mayBelong(first)) return undefined;
  let text = '';
  let found: Title | undefined;
  for (let to = from + 1; to <= from + MOST_PARAGRAPHS; to += 1) {
    const paragraph = paragraphs[to - 1];
    if (!paragraph || paragraph.page !== first.page || !mayBelong(paragraph)) break;
    if (isText(paragraph, first)) break;
    text += paragraph.text.replace(/\s+/gu, '');
    const folded = foldText(text);
    if (folded.length > LONGEST || /[,。；]/u.test(folded)) break;
    const kind = kindOf(folded);
    if (!kind) continue;
    const [report, ofTable] = [kind === 'report', kind === 'table'];
    found = { text, folded, from, to, page: first.page, report, ofTable };
  }
  return found;
}

function kindOf(folded: string): 'report' | 'table' | 'other' | undefined {
  if (!SUBJECT.test(folded)) return undefined;
  if (OTHER_KIND.test(folded.replace(/\d{4}年\d{1,2}月\d{1,2}日/g, ''))) return 'other';
  if (TABLE.test(folded)) return 'table';
  return REPORT.test(folded) ? 'report' : undefined;
}

/** Titles are centred or larger than the text. */
function standsOut(paragraph: Paragraph, usual: number): boolean {
  return paragraph.centred || sizeOf(paragraph) > usual * LARGER;
}

/**
 * True for text below a title that is smaller than it and not centred: in a file of several reports
 * the text of one may be larger than that of most.
 */
function isText(paragraph: Paragraph, title: Paragraph): boolean {
  return !paragraph.centred && sizeOf(title) > sizeOf(paragraph) * LARGER;
}

function sizeOf(paragraph: Paragraph): number {
  return paragraph.lines[0]?.fontSize ?? 0;
}

/** Font size of most of the text, by characters. */
function usualSize(paragraphs: readonly Paragraph[], tables: readonly Table[]): number {
  const counts = new Map<number, number>();
  const count = (points: number, text: string): void => {
    const size = Math.round(points * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + text.length);
  };
  for (const paragraph of paragraphs) count(sizeOf(paragraph), paragraph.text);
  const prose = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (prose < ENOUGH_TEXT) {
    for (const { fontSize, text } of tables.flatMap(({ cells }) => cells)) {
      if (fontSize !== undefined) count(fontSize, text);
    }
  }
  let best = 0;
  let most = 0;
  for (const [size, chars] of counts) if (chars > most) [best, most] = [size, chars];
  return best;
}
