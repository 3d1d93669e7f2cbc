import { describe, expect, it } from '@jest/globals';
import { Grid } from '../../../src/recognise/grid.js';
import { aloneRun, printedRows } from '../../../src/recognise/printed-row.js';
import { printedUnit } from '../../../src/recognise/printed-unit.js';
import { layOut } from '../../support/typeset.js';

const NO_ROWS = { rows: [] } as unknown as Parameters<typeof printedUnit>[1];

describe('the unit of money in a header', () => {
  it.each([
    ['本年收费金额（单位：万元）', '万元'],
    ['收费金额(元)', '元'],
    ['采购总金额（人民币元）', '元'],
    ['采购总金额/亿元', '亿元'],
    ['本年收费金额', ''],
  ])('%s is in %s', (header, unit) => {
    expect(printedUnit(header, NO_ROWS)).toBe(unit);
  });

  it.each([
    ['本年收费金额（单位：· 万工元二）', '万元'],
    ['采购总金额（单位：千元）', ''],
    ['采购总金额（单位：刀元）', ''],
  ])('%s is no mere 元', (header, unit) => {
    expect(printedUnit(header, NO_ROWS)).toBe(unit);
  });
});

describe('the unit of money in a cell of its own', () => {
  const unitOf = (method: 'text' | 'ocr', unit: string): string => {
    const table = layOut([[{ text: '收取的费用' }, { text: unit }, { text: '3' }]]);
    const cells = table.cells.map((cell) => ({ ...cell, method }));
    const segment = { grid: new Grid({ ...table, cells }, 0), header: [], from: 0, to: 1 };
    const [row] = printedRows(segment, 2);
    return row ? printedUnit('', aloneRun(row)) : '';
  };

  it('is the printed one, save where OCR may have lost its first character', () => {
    expect(unitOf('text', '元')).toBe('元');
    expect(unitOf('ocr', '万元')).toBe('万元');
    expect(unitOf('ocr', '元')).toBe('');
  });
});
