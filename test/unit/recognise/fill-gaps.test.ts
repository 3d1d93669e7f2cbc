import { describe, expect, it } from '@jest/globals';
import type { Table } from '../../../src/model/table.js';
import { Grid } from '../../../src/recognise/grid.js';
import { readForm } from '../../../src/recognise/read-form.js';
import { formById } from '../../../src/template/index.js';
import { SUBTOTAL, typesetForm } from '../../support/typeset.js';

const FORM = formById('2021');

/** The table on requests with one label changed, its last rows left out. */
function readWith(label: string, printed: string, left = 0): Map<string, string> {
  const table = typesetForm(FORM, (id) => (id.endsWith('.total') ? '7' : '0'), SUBTOTAL).find(
    ({ cells }) => cells.some(({ text }) => text === label),
  );
  if (table === undefined) throw new Error(`no table has ${label}`);
  const rows = table.rows - left;
  const cells = table.cells
    .filter(({ row }) => row < rows)
    .map((cell) => (cell.text === label ? { ...cell, text: printed } : cell));
  const { placements } = readForm(FORM, [new Grid({ ...table, rows, cells }, 0)]);
  return new Map([...placements].map(([id, cell]) => [id, cell.text]));
}

describe('a row of a scan whose label is lost but for its number', () => {
  it('is the one of the group that is printed beside it, not the group in one row', () => {
    const read = readWith('3.其他', '3');
    expect(read.get('requests.other.misc.total')).toBe('7');
    expect(read.get('requests.other.subtotal.total')).toBeUndefined();
  });
});

describe('a row whose label a destroyed map took', () => {
  it.each(['3\ufffd\ufffd\ufffd', '\ufffd\ufffd\ufffd'])(
    'is the rest of the part that is begun: %s',
    (label) => {
      const read = readWith('3.其他', label);
      expect(read.get('requests.other.misc.total')).toBe('7');
      expect(read.get('requests.other.subtotal.total')).toBeUndefined();
    },
  );
});

describe('a row whose label is half lost', () => {
  it('is the one with its number, though rows of the form are missing beside it', () => {
    expect(readWith('（七）总计', '（七）总«', 1).get('requests.processed.total')).toBe('7');
  });

  it('is none of another number, nor with another label', () => {
    const read = (printed: string) => readWith('（七）总计', printed, 1);
    expect(read('（八）总«').get('requests.processed.total')).toBeUndefined();
    expect(read('（七）撤回').get('requests.processed.total')).toBeUndefined();
  });
});

describe('a row whose label another one runs into', () => {
  it('is no further piece of the blank row above it', () => {
    const table = typesetForm(FORM, (id) => (id.includes('.misc.') ? '' : '7')).find(({ cells }) =>
      cells.some(({ text }) => text === '3.其他'),
    );
    const cells = (table?.cells ?? []).map((cell) =>
      cell.text === '（七）总计' ? { ...cell, text: '理（七）总计' } : cell,
    );
    const { placements } = readForm(FORM, [
      new Grid({ ...(table as Table), cells, method: 'aligned' }, 0),
    ]);
    expect(placements.get('requests.processed.total')?.text).toBe('7');
    expect(placements.get('requests.other.misc.total')?.text).not.toBe('7');
  });
});
