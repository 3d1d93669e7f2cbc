/// <reference lib="dom" />
import { button, byId, make, makeTable } from './dom.js';
import { different, renderFilters } from './filters.js';
import { applyFilter } from './list.js';
import type { State } from './state.js';

/** Agency -> year -> failed checks; only agencies where some failed. */
export function countFailures(state: State): Map<string, Map<string, number>> {
  const agencies = new Map<string, Map<string, number>>();
  for (const { agency, year, failed } of state.reports) {
    const years = agencies.get(agency) ?? new Map<string, number>();
    const key = String(year ?? '');
    years.set(key, (years.get(key) ?? 0) + failed);
    agencies.set(agency, years);
  }
  return agencies;
}

export function totalOf(years: Map<string, number>): number {
  return Array.from(years.values()).reduce((sum, failed) => sum + failed, 0);
}

export function showOnly(state: State, agency: string, year: string): void {
  Object.assign(state.filter, { agency, year });
  renderFilters(state);
  applyFilter(state);
  byId('findings').scrollIntoView();
}

/** Figures of the whole run in one line. */
export function totalsLine(state: State): string {
  const sum = (key: 'passed' | 'failed' | 'unverifiable'): number =>
    state.reports.reduce((total, report) => total + report[key], 0);
  return [
    `报告 ${state.reports.length} 份`,
    `核对通过 ${sum('passed')} 项`,
    `不通过 ${sum('failed')} 项`,
    `无法核对 ${sum('unverifiable')} 项`,
    `未能处理的文件 ${state.failures.length} 个`,
  ].join('　');
}

export function agencyTable(state: State, limit: number): HTMLElement {
  const agencies = Array.from(countFailures(state)).filter(([, years]) => totalOf(years) > 0);
  agencies.sort(([a, x], [b, y]) => totalOf(y) - totalOf(x) || (a < b ? -1 : 1));
  const years = different(agencies.flatMap(([, counts]) => Array.from(counts.keys())));
  const rows = agencies.slice(0, limit).map(([agency, counts]) => [
    agency,
    ...years.map((year) => {
      const failed = counts.get(year);
      if (failed === undefined) return '';
      return failed === 0 ? '0' : button(String(failed), () => showOnly(state, agency, year));
    }),
    String(totalOf(counts)),
  ]);
  const titles = ['机关', ...years.map((year) => year || '年度不明'), '不通过'];
  const table = makeTable('agencies', titles, rows);
  if (agencies.length <= limit) return table;
  const more = button(`显示全部 ${agencies.length} 个机关`, () => {
    byId('agencies').replaceChildren(agencyTable(state, agencies.length));
  });
  return make('div', '', table, more);
}

/** What was left out of the page, and what could not be processed. */
export function notices(state: State): HTMLElement[] {
  const { omittedFindings, omittedPictures } = state.run;
  const lines: HTMLElement[] = [];
  if (omittedFindings > 0) {
    lines.push(make('p', 'notice', `另有 ${omittedFindings} 项未在本页列出，见 checks.csv。`));
  }
  if (omittedPictures > 0) {
    lines.push(make('p', 'notice', `另有 ${omittedPictures} 幅原件图片未收入本页。`));
  }
  if (state.failures.length > 0) {
    const rows = state.failures.map(({ file, code, message }) => [file, code, message]);
    const table = makeTable('failures', ['文件', '代码', '说明'], rows);
    lines.push(make('details', '', make('summary', '', '未能处理的文件'), table));
  }
  return lines;
}

export function renderSummary(state: State): void {
  const agenciesShown = 30;
  byId('totals').textContent = totalsLine(state);
  byId('agencies').replaceChildren(agencyTable(state, agenciesShown));
  byId('notices').replaceChildren(...notices(state));
}
