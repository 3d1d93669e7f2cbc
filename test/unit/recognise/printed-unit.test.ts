import { describe, expect, it } from '@jest/globals';
import { printedUnit } from '../../../src/recognise/printed-unit.js';

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
