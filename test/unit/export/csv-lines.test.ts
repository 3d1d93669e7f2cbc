import { describe, expect, it } from '@jest/globals';
import { csvLines, defuse } from '../../../src/export/csv-lines.js';

describe('csvLines', () => {
  it.each([
    [['a', 1, null, ''], 'a,1,,\r\n'],
    [['甲,乙', '说"是"', '一\n二'], '"甲,乙","说""是""","一\n二"\r\n'],
    [[-3, 59237.2449, 0], '-3,59237.2449,0\r\n'],
    [['a b', '', '￥'], 'a b,,￥\r\n'],
    [[''], '""\r\n'],
    [['=1+1', '=A1,B1'], `'=1+1,"'=A1,B1"\r\n`],
  ])('writes %j', (values, line) => {
    expect(csvLines([values])).toBe(line);
  });
});

describe('defuse', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-2+3',
    '--253',
    '@SUM(A1)',
    '\t=1',
    '＝1+1',
    '－1＋2',
    "-cmd|' /C calc'!A0",
  ])('marks %j as text', (text) => {
    expect(defuse(text)).toBe(`'${text}`);
  });

  it.each(['', '-', '--', '——', '/', '-3', '+3', '-12.5', '减3', '1=2', '人民政府'])(
    'leaves %j as printed',
    (text) => {
      expect(defuse(text)).toBe(text);
    },
  );
});
