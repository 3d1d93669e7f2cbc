import { lastMatch } from './matches.js';

/** Which year or part of a year the prose speaks of. */

const OTHER_PERIOD =
  /去年|前年|往年|上一?个?报告(?:年度|期)|(?<!结转)上一?年(?!度?(?:无|没有|未)?(?:结转|转结|转入|遗留|结余|办理结转))|明年|下一步/;
/** Periods that a sentence keeps once it has named them. */
const LASTING_PERIOD =
  /上半年|下半年|季度|截[至止](?:20\d\d年)?(?:目前|今|(?:本?报告)?(?:发布|公布)(?:之?日|时)|\d{1,2}月(?!31|(?<=12月)底))|(?<!\d)(?!1月?[-至到~]12月)\d{1,2}月?[-至到~]\d{1,2}月(?!31)|历年(?!(?:来)?(?:的)?(?:(?:行政)?规范性)?文件|来?(?:制[发定]|印发|出台))|(?<!今年)以来|20\d\d年?度?(?:至|到|-|—|~|、|和)20\d\d年(?!\d)|(?:[近这]|过去|最近)(?:[两二三四五六七八九十]|\d{1,2})余?年|(?:[两二三四五六七八九十]|\d{2})余?年(?:来|间)|(?<!\d)(?:[1-9]|1[01])月(?:份|底|末)|(?<![\d至到~-])12月份(?!底|末)|(?<![\d至到-])(?:[1-9]|1[0-2])月(?=，|收|共|新|受)/;
const COMPARISON = /同比|较上?一?去?年|比上年|比去年|相比|增[加长幅]|减少|下降|上升|提高|降低|翻/;

/** (2022年新收274件) names a year, 年报(2022年) does not. */
const YEAR = '(?<![\\d〔])(20\\d\\d)(?:年(?!度?\\))|年(?<!\\(20\\d\\d年)|(?=度))';
const YEARS = new RegExp(YEAR, 'g');
/** 上一年度，全县收到…: the head of a clause; 上年结转 is a row of the table. */
const FORMER_AT_HEAD =
  '(?<=^|[，。;:])(?:在|而|其中|其|但)?(?:上一?年度?|去年|前年|往年|上一?个?报告(?:年度|期))(?!度|[底末]|的|申请|也|亦|均|[无没]|尚?未(?!审|结案)|办理结转|结转|转|遗留|结余|及|和|与|、|加)';
const PERIODS = new RegExp(`(${FORMER_AT_HEAD})|(今年|本年|本报告期)|${YEAR}`, 'g');
/** For a report whose year is not known. */
const UNNUMBERED = new RegExp(`(${FORMER_AT_HEAD})|(今年|本年|本报告期)`, 'g');

/** The year that a stretch of text speaks of last; undefined where it names none. */
export function lastYearIn(text: string): number | undefined {
  const match = lastMatch(text, YEARS);
  return match && Number(match[1]);
}

/** Whether the period that a text names last is the report's; undefined where it names none. */
export function lastPeriodIn(text: string, year: number | null): 'own' | 'other' | undefined {
  const [found, former, , named] = lastMatch(text, year === null ? UNNUMBERED : PERIODS) ?? [];
  if (found === undefined) return undefined;
  if (named === undefined) return former === undefined ? 'own' : 'other';
  return Number(named) === year ? 'own' : 'other';
}

/** 较2023年的326件上升6.1%: a year that is only compared with says nothing of what follows. */
const COMPARED = /[^，。;]*(?:较|比|与|同|相较于?)[^，。;\d]{0,6}20\d\d年[^，。;]*[，;]/g;

/** （含市政府本级2件）: what a bracket with figures of its own tells ends with it. */
const ASIDE = /\([^()]*\d[件宗起份条%][^()]*\)/g;

export const withoutAsides = (text: string): string =>
  text.includes('(') ? text.replace(ASIDE, '') : text;

/** 截至6月30日，收到申请31件；全年新收67件: the year as a whole ends a part of it. */
const WHOLE_YEAR = /;(?=全年|本年度)/;

/** True where the clause measures a change, or another period than that of the report on `year`. */
export function isOtherPeriod(clause: string, sentence: string, year: number | null): boolean {
  if (OTHER_PERIOD.test(clause) || COMPARISON.test(clause)) return true;
  const before = withoutAsides(sentence);
  const lasting = before.split(WHOLE_YEAR).at(-1) ?? '';
  if (LASTING_PERIOD.test(lasting) || LASTING_PERIOD.test(clause)) return true;
  const spoken = /较|比|与|同/.test(before) ? before.replace(COMPARED, '') : before;
  return lastPeriodIn(spoken, year) === 'other';
}
