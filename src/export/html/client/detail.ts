/// <reference lib="dom" />
import type { CellData, TermData } from '../audit-data.js';
import { make, makeTable, pageAnchor } from './dom.js';
import { picturesOf, roleOf } from './picture.js';
import type { Finding } from './state.js';

/** Ink of which nothing was made. */
const ILLEGIBLE = /^[\s\ufffd]*$/;

/** A figure as the report prints it. */
export function printed(cell: CellData | undefined): string {
  if (!cell || cell.state === 'absent') return '（缺）';
  if (cell.state === 'blank') return cell.raw === '' ? '（空白）' : cell.raw;
  if (cell.state === 'number') return String(cell.value);
  return ILLEGIBLE.test(cell.raw) ? '（无法辨认）' : cell.raw;
}

/** One side of the sum: labels and figures, and what they come to. */
export function sideElement(
  terms: TermData[],
  result: number | null,
  cells: Map<string, CellData>,
  across: boolean,
): HTMLElement {
  const side = make('div', 'side');
  for (const [index, { id, sign }] of terms.entries()) {
    const cell = cells.get(id);
    const operator = sign === -1 ? '－' : index === 0 ? '' : '＋';
    const label = cell ? (across ? cell.column : cell.row) : id;
    side.append(
      make('span', 'term', operator, make('i', '', label), ' ', make('b', '', printed(cell))),
    );
  }
  if (terms.length === 0) side.append(make('span', 'term', '0'));
  if (terms.length > 1)
    side.append(make('span', 'term', '＝', make('b', '', String(result ?? '？'))));
  return side;
}

/** True where all figures stand in one row, so that their columns tell them apart. */
export function isRow(cells: CellData[]): boolean {
  return new Set(cells.map(({ row }) => row)).size === 1;
}

export function sumElement({ finding }: Finding, cells: Map<string, CellData>): HTMLElement[] {
  const { sum, left, right, difference } = finding;
  if (!sum) return [];
  const across = isRow([...cells.values()].filter(({ id }) => finding.operands.includes(id)));
  const signs: Record<string, string> = { '=': '＝', '<=': '≤', '>=': '≥' };
  const element = make(
    'div',
    'sum',
    sideElement(sum.left, left, cells, across),
    make('div', 'op', `应 ${signs[sum.op] ?? sum.op}`),
    sideElement(sum.right, right, cells, across),
  );
  if (difference !== null)
    element.append(make('div', 'difference', `相差 ${Math.abs(difference)}`));
  return [element];
}

/** The figures one by one, the suspects with what would be right. */
export function cellTable(finding: Finding, cells: CellData[]): HTMLElement {
  const expected = new Map(finding.finding.suspects.map((one) => [one.id, one.expected]));
  const rows = cells.map((cell) => {
    const right = expected.get(cell.id);
    const suspect = right === undefined ? '' : right === null ? '可疑' : `可疑，应为 ${right}`;
    const hint = [suspect, cell.correction ?? ''].filter((text) => text !== '').join('；');
    const figure = make('b', roleOf(cell, finding), printed(cell));
    const page = pageAnchor(
      finding.report.url,
      cell.page,
      cell.page === null ? '' : `第 ${cell.page} 页`,
    );
    return [cell.row, cell.column, figure, cell.unit, cell.remark, page, hint];
  });
  return makeTable('cells', ['行', '列', '数字', '单位', '备注', '页码', ''], rows);
}

/** Figures of other reports that the finding speaks of, as these print them. */
export function otherElements({ finding, others }: Finding): HTMLElement[] {
  return others.flatMap(({ report, ids }) => {
    const cells = report.cells.filter(({ id }) => ids.includes(id));
    const seen = { report, finding: { ...finding, suspects: [] }, others: [] };
    const heading = `${report.agency} ${report.year ?? ''} 年报告：`;
    return [
      make('p', 'file', heading, pageAnchor(report.url, 1, report.file)),
      ...picturesOf(seen, cells),
      ...(cells.length > 0 ? [cellTable(seen, cells)] : []),
    ];
  });
}

/** Everything about one finding. */
export function detailElement(finding: Finding): HTMLElement {
  const involved = new Set([
    ...finding.finding.operands,
    ...finding.finding.suspects.map(({ id }) => id),
  ]);
  const cells = finding.report.cells.filter(({ id }) => involved.has(id));
  const index = new Map(cells.map((cell) => [cell.id, cell]));
  return make(
    'div',
    'detail',
    make('p', 'message', finding.finding.message),
    ...sumElement(finding, index),
    ...picturesOf(finding, cells),
    ...(cells.length > 0 ? [cellTable(finding, cells)] : []),
    make('p', 'file', '文件：', pageAnchor(finding.report.url, 1, finding.report.file)),
    ...otherElements(finding),
  );
}
