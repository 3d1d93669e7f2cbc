import { describe, expect, it } from '@jest/globals';
import { Grid } from '../../../src/recognise/grid.js';
import { innerLabel } from '../../../src/recognise/inner-label.js';
import { readForm } from '../../../src/recognise/read-form.js';
import { formById } from '../../../src/template/index.js';
import { SUBTOTAL, typesetForm } from '../../support/typeset.js';

describe('innerLabel', () => {
  it('is the numbered label behind its group and behind pieces of upright labels', () => {
    expect(innerLabel('度（三） 不 1. 属于国家秘密')).toMatchObject({
      ordinal: '1',
      key: '属于国家秘密',
    });
    expect(innerLabel('予公开 2．其他法律')).toMatchObject({ ordinal: '2', key: '其他法律' });
  });

  it('is none where the text begins with it, where it has several, and where a number has decimals', () => {
    expect(innerLabel('1.属于国家秘密')).toBeUndefined();
    expect(innerLabel('（六）其他处理 1.逾期 2.其他')).toBeUndefined();
    expect(innerLabel('收费3.2.万元')).toBeUndefined();
  });
});

describe('rows whose labels stand behind pieces of others in one cell', () => {
  it('are those that their own labels name, a row of blanks among them', () => {
    const form = formById('2021');
    const print = (id: string): string =>
      id.includes('.prohibitedByLaw.') ? '' : /stateSecret\.(n|t)/.test(id) ? '14' : '';
    const changed = new Map([
      ['1.属于国家秘密', '度（三）不 1.属于国家秘密'],
      ['2.其他法律行政法规禁止公开', '办予公开 2.其他法律行政法规禁止公\n理开'],
    ]);
    const grids = typesetForm(form, print, SUBTOTAL).map((table, at) => {
      const cells = table.cells
        .filter(({ text }) => text !== '（三）不予公开')
        .map((cell) => ({ ...cell, text: changed.get(cell.text) ?? cell.text }));
      return new Grid({ ...table, cells, method: 'aligned' }, at);
    });
    const { placements } = readForm(form, grids);
    expect(placements.get('requests.denied.stateSecret.total')?.text).toBe('14');
    expect(placements.get('requests.denied.prohibitedByLaw.total')?.text).toBe('');
  });
});
