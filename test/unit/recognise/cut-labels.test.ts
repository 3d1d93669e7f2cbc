import { describe, expect, it } from '@jest/globals';
import type { Cell, Table } from '../../../src/model/table.js';
import { Grid } from '../../../src/recognise/grid.js';
import { readForm } from '../../../src/recognise/read-form.js';
import { formById } from '../../../src/template/index.js';
import { SUBTOTAL, typesetForm } from '../../support/typeset.js';

/** The table with a row more: `label` parted into what stands in its row and in the next, its figures over both. */
function cutLabel(table: Table, label: string, parts: [string, string]): Table {
  const own = table.cells.find(({ text }) => text === label);
  if (!own) return table;
  const cells = table.cells.flatMap((cell): Cell[] => {
    if (cell === own) {
      const under = { ...cell, row: cell.row + 1, text: parts[1] };
      return [{ ...cell, text: parts[0] }, under];
    }
    if (cell.row > own.row) return [{ ...cell, row: cell.row + 1 }];
    return [cell.row + cell.rowSpan > own.row ? { ...cell, rowSpan: cell.rowSpan + 1 } : cell];
  });
  const outline = table.parts.map((part) => ({ ...part, rows: part.rows + 1 }));
  return { ...table, cells, rows: table.rows + 1, parts: outline };
}

function readCut(method: Table['method'], label: string, parts: [string, string]): unknown[] {
  const form = formById('2021');
  const print = (id: string): string =>
    /(stateSecret|partiallyGranted)\.total/.test(id) ? '7' : '';
  const tables = typesetForm(form, print, SUBTOTAL).map((table) => ({
    ...cutLabel(table, label, parts),
    method,
  }));
  const { placements } = readForm(
    form,
    tables.map((table, at) => new Grid(table, at)),
  );
  return ['denied.stateSecret', 'partiallyGranted'].map(
    (row) => placements.get(`requests.${row}.total`)?.text,
  );
}

describe('a row whose figures stand in cells over two rows of the grid', () => {
  it('has its label in the lower of them, under the group before it', () => {
    expect(readCut('ruled', '1.属于国家秘密', ['', '1.属于国家秘密'])).toEqual(['7', '7']);
  });

  it('has its label in both, though the upper would do', () => {
    const label = '（二）部分公开（区分处理的，只计这一情形，不计其他情形）';
    const parts: [string, string] = [
      '（二）部分公开（区分处理的，只计这一情形，',
      '不计其他情形）',
    ];
    expect(readCut('aligned', label, parts)).toEqual(['7', '7']);
  });
});
