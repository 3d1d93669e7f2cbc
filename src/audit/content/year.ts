import type { ReportDocument } from '../../model/document.js';
import type { ContentRule } from './finding.js';

/** A paragraph that opens with a year speaks of that year's work. */
const OPENING_YEAR =
  /^(?:[(（]?[一二三四五六七八九十\d]+[)）、.．]\s*)?(20\d\d)\s*年度?(?:以来)?[，,]/;
const LOOKING_BACK = /相比|同比|以来|结转|较20|比20|规划|[-至到—]20\d\d/;

function openingYears(document: ReportDocument): { year: number; paragraph: string }[] {
  return document.sections.flatMap(({ title, text }) => {
    if (/问题|改进|其他/.test(title)) return [];
    return text.split('\n').flatMap((paragraph) => {
      const year = OPENING_YEAR.exec(paragraph.trim())?.[1];
      return year ? [{ year: Number(year), paragraph: paragraph.trim() }] : [];
    });
  });
}

function wrongPeriod({ meta }: ReportDocument): string[] {
  const { from, to } = meta.period;
  const years = [from, to].filter((date) => date !== '').map((date) => Number(date.slice(0, 4)));
  if (meta.year === null || years.length === 0 || years.includes(meta.year)) return [];
  return [`统计期限为 ${from || '?'} 至 ${to || '?'}，报告年度为 ${meta.year}`];
}

/** The year that the text speaks of, against the report's: only where no paragraph speaks of the right one. */
export const yearOfText: ContentRule = {
  id: 'year',
  title: '正文年份与报告年度一致',
  findFaults: (document) => {
    const { year } = document.meta;
    if (year === null) return undefined;
    const opened = openingYears(document);
    const last = opened.filter((one) => one.year === year - 1 && !LOOKING_BACK.test(one.paragraph));
    const stale = opened.every((one) => one.year !== year);
    const faults = last.map(({ paragraph }) => `“${paragraph.slice(0, 20)}…”写的是 ${year - 1} 年`);
    return [...wrongPeriod(document), ...(stale ? faults : [])];
  },
};
