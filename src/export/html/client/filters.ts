/// <reference lib="dom" />
import { byId, make } from './dom.js';
import { applyFilter } from './list.js';
import { type Filter, ruleOf, type State } from './state.js';
import { wordOf } from './words.js';

/** Different values, in order. */
export function different(values: string[]): string[] {
  return Array.from(new Set(values)).sort();
}

export function selectElement(
  state: State,
  key: keyof Filter,
  label: string,
  values: string[],
): HTMLElement {
  const select = make('select', '');
  select.name = key;
  for (const value of ['', ...values]) {
    const option = make('option', '', value === '' ? '全部' : wordOf(value));
    option.value = value;
    select.append(option);
  }
  select.value = state.filter[key];
  select.addEventListener('change', () => {
    state.filter[key] = select.value;
    applyFilter(state);
  });
  return make('label', '', label, select);
}

export function wordsElement(state: State): HTMLElement {
  const input = make('input', '');
  input.type = 'search';
  input.name = 'words';
  input.placeholder = '机关、文件、说明中的字词';
  input.addEventListener('input', () => {
    state.filter.words = input.value.trim();
    applyFilter(state);
  });
  return make('label', '', '查找', input);
}

/** The row of filters above the list. */
export function renderFilters(state: State): void {
  const values = (pick: (one: (typeof state.findings)[number]) => string): string[] =>
    different(state.findings.map(pick)).filter((value) => value !== '');
  byId('filters').replaceChildren(
    selectElement(state, 'status', '结果', ['fail', 'unverifiable']),
    selectElement(
      state,
      'agency',
      '机关',
      values(({ report }) => report.agency),
    ),
    selectElement(
      state,
      'year',
      '年度',
      values(({ report }) => String(report.year ?? '')),
    ),
    selectElement(
      state,
      'rule',
      '核对项',
      values(({ finding }) => ruleOf(finding.check)),
    ),
    selectElement(state, 'cause', '原因', ['source', 'reading', 'unknown']),
    selectElement(state, 'severity', '严重程度', ['error', 'warning']),
    wordsElement(state),
  );
}
