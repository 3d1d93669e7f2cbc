/// <reference lib="dom" />
import { detailElement } from './detail.js';
import { button, byId, make } from './dom.js';
import { type Finding, matches, type State } from './state.js';
import { wordOf } from './words.js';

/** One finding as a line that opens; what is inside is made when it is opened first. */
export function findingElement(finding: Finding): HTMLDetailsElement {
  const { report, finding: check } = finding;
  const summary = make(
    'summary',
    '',
    make('span', `badge ${check.status} ${check.severity}`, wordOf(check.status)),
    make('span', 'where', `${report.agency || report.file} ${report.year ?? ''}`),
    make('span', 'what', check.title),
    make('span', 'cause', check.cause ? wordOf(check.cause) : ''),
  );
  const element = make('details', 'finding', summary);
  element.addEventListener('toggle', () => {
    if (element.open && element.childElementCount === 1) element.append(detailElement(finding));
  });
  return element;
}

/** Lets the filter run and shows the first page of what it leaves. */
export function applyFilter(state: State): void {
  state.shown = state.findings.filter((finding) => matches(finding, state.filter));
  state.page = 0;
  renderList(state);
}

/** Shows one page of findings. */
export function renderList(state: State): void {
  const pageSize = 50;
  const pages = Math.max(1, Math.ceil(state.shown.length / pageSize));
  const first = state.page * pageSize;
  const shown = state.shown.slice(first, first + pageSize);
  byId('list').replaceChildren(...shown.map(findingElement));
  byId('count').textContent = `共 ${state.shown.length} 项，第 ${state.page + 1} / ${pages} 页`;
  const turn = (label: string, step: number): HTMLButtonElement => {
    const element = button(label, () => {
      state.page += step;
      renderList(state);
      byId('findings').scrollIntoView();
    });
    element.disabled = state.page + step < 0 || state.page + step >= pages;
    return element;
  };
  byId('pager').replaceChildren(turn('上一页', -1), turn('下一页', 1));
}

/** Paper has no pages to turn and nothing to open: print all that the filter leaves, opened. */
export function preparePrinting(state: State): void {
  window.addEventListener('beforeprint', () => {
    const opened = state.shown.map((finding) => {
      const element = findingElement(finding);
      element.append(detailElement(finding));
      element.open = true;
      return element;
    });
    byId('list').replaceChildren(...opened);
  });
  window.addEventListener('afterprint', () => renderList(state));
}
