import { describe, expect, it } from '@jest/globals';
import { Grid } from '../../../src/recognise/grid.js';
import { readForm } from '../../../src/recognise/read-form.js';
import { formById } from '../../../src/template/index.js';
import { SUBTOTAL, typesetForm } from '../../support/typeset.js';

const FORM = formById('2021');

/** The table on requests with one label changed, and every figure its own id. */
function readWith(label: string, printed: string): Map<string, string> {
  const table = typesetForm(
    FORM,
    (id) => (id === 'requests.other.misc.total' ? '7' : '0'),
    SUBTOTAL,
  ).find(({ cells }) => cells.some(({ text }) => text === label));
  if (table === undefined) throw new Error(`no table has ${label}`);
  const cells = table.cells.map((cell) =>
    cell.text === label ? { ...cell, text: printed } : cell,
  );
  const { placements } = readForm(FORM, [new Grid({ ...table, cells }, 0)]);
  return new Map([...placements].map(([id, cell]) => [id, cell.text]));
}

describe('a row of a scan whose label is lost but for its number', () => {
  it('is the one of the group that is printed beside it, not the group in one row', () => {
    const read = readWith('3.其他', '3');
    expect(read.get('requests.other.misc.total')).toBe('7');
    expect(read.get('requests.other.subtotal.total')).toBeUndefined();
  });
});
