import type { Warning } from '../model/document.js';
import type { Paragraph } from '../model/prose.js';
import { foldText } from '../text/index.js';
import { YEAR_WORDS } from './year.js';

/** Where the subject of a title begins. */
const SUBJECT = /(?:政府|政务)?信息(?:.开|公.)|政务(?:.开|公.)|(?:年度)?工作报告|年度报告/u;
/** What names of agencies end in. */
const SUFFIX =
  /(?:局|委|委员会|政府|办公室|办公厅|厅|部|院|处|中心|会|队|所|站|镇|乡|街道|办事处|公司|集团|学校|大学|学院|医院|银行|署|社|馆|台|管委会|法院|检察院)(?:\(.{1,12}\))?$/u;
/** What names end in besides: offices in short, customs, places whose report names no body. */
const PLACE_OR_OFFICE = /[办关室园区场省市州盟县旗村]$/u;
const AUTHOR =
  /(?:本(?:年度)?报告|本年报|年度报告)?(?:系|是)?由([^,。;]{3,30}?)(?:根据|依据|按照|负责编制|组织编制|编制)/u;
const FILLED_BY = /填报单位(?:\(盖章\))?:?([^:,。()\n]{3,30}(?:\([^()]{1,10}\))?)/u;
const DATE = /^(?:(?:19|20)\d{2}|二.{3})年.{1,3}月(?:.{1,3}日)?$/u;
/** A name that lacks its place, and what it lacks: 县人民政府 is 黟县人民政府 elsewhere. */
const PLACELESS = /^[县区旗市州]/u;
const PLACE = /^[^省市州盟县旗区]{1,4}$/u;
/** Longest name, in characters, at the foot of a report. */
const LONGEST = 30;
/** Lines below the title that may name the agency: it, and the year before it. */
const LINES_BELOW = 2;

/**
 * The agency that the report is of, in full: from the title; where the title names none, from the
 * head of the form, the signature at the foot, the introduction, or the line below the title; empty
 * where nothing names it. `below` is the index of the first paragraph below the title, if there is one.
 */
export function findAgency(
  title: string,
  paragraphs: readonly Paragraph[],
  below = paragraphs.length,
): { agency: string; warnings: Warning[] } {
  const name = nameOf(title, paragraphs, below);
  return { agency: printed(name), warnings: doubtsAbout(name) };
}

/** Folded, characters that nobody could read marked in it. */
function nameOf(title: string, paragraphs: readonly Paragraph[], below: number): string {
  const folded = paragraphs.map((paragraph) => foldText(paragraph.text));
  const named = inTitle(title);
  const text = folded.join('\n');
  if (named !== '' && SUFFIX.test(named)) return withPlace(named, folded, text);
  const government = `${named}人民政府`;
  if (named !== '' && text.includes(government)) return government;
  const elsewhere = atFoot(folded) ?? match(AUTHOR, text);
  // What OCR made of a stamp or of dirt beside the title is no part of the name.
  if (elsewhere !== undefined && named.includes(elsewhere)) return elsewhere;
  if (named !== '') return named;
  return (
    match(FILLED_BY, text) ??
    elsewhere ??
    folded.slice(below, below + LINES_BELOW).find(isName) ??
    ''
  );
}

/** The name with its place, where that stands before it in the signature or in the introduction alone. */
function withPlace(named: string, folded: readonly string[], text: string): string {
  if (!PLACELESS.test(named)) return named;
  const fuller = [atFoot(folded), match(AUTHOR, text)].find(
    (name) => name?.endsWith(named) && PLACE.test(name.slice(0, -named.length)),
  );
  return fuller ?? named;
}

function inTitle(title: string): string {
  const subject = SUBJECT.exec(title);
  if (!subject) return '';
  const before = title
    .slice(0, subject.index)
    .replace(YEAR_WORDS, '')
    .replace(/^关于|关于$/gu, '');
  return before.replace(/^[:,·\-_★☆●■◆]+|[:,·\-_的]+$/gu, '');
}

function match(pattern: RegExp, text: string): string | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined || found === '' ? undefined : found;
}

/** A short line that names an agency, right above a date. */
function atFoot(folded: readonly string[]): string | undefined {
  for (let i = folded.length - 1; i > 0; i -= 1) {
    const above = folded[i - 1] ?? '';
    if (DATE.test(folded[i] ?? '') && isName(above)) return above;
  }
  return undefined;
}

/** True for a short line that ends as names of agencies do. */
function isName(folded: string): boolean {
  return folded.length <= LONGEST && SUFFIX.test(folded);
}

/** Ink that no engine could read. */
const UNREAD = /\ufffd/gu;
/** The same, and codes that stand for no known character. */
const ILLEGIBLE = /[\ufffd\p{Co}]/gu;

/** A name that a reader should compare with the page. */
function doubtsAbout(name: string): Warning[] {
  const code = 'agency.doubtful';
  if (name === '') return [{ code, message: '没有找到发布机关的名称' }];
  if (name.search(ILLEGIBLE) >= 0)
    return [{ code, message: `机关名称有未能识别的字，请核实：${name.replace(ILLEGIBLE, '□')}` }];
  if (!SUFFIX.test(name) && !PLACE_OR_OFFICE.test(name))
    return [{ code, message: `机关名称不像一个机关的全称，请核实：${printed(name)}` }];
  return [];
}

/** Brackets in names are full-width, as they are printed. */
function printed(folded: string): string {
  return folded.replaceAll(UNREAD, '').replaceAll('(', '（').replaceAll(')', '）');
}
