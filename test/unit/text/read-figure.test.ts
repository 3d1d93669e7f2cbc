import { describe, expect, it } from '@jest/globals';
import { readFigure } from '../../../src/text/index.js';

const plain = { pieces: ['0'], negative: false, unit: '', remark: '' };

describe('readFigure', () => {
  it.each([
    '',
    ' ',
    '\u00a0',
    '\u3000',
    '/',
    '-',
    '——',
    '—',
    '－',
    '／',
    '∕',
    '--',
    '无',
    '\n',
    '\u200b',
  ])('takes %j for a blank', (text) => {
    expect(readFigure(text)).toBe('blank');
  });

  it.each([
    ['0', { pieces: ['0'] }],
    [' 0 ', { pieces: ['0'] }],
    ['０１２', { pieces: ['012'] }],
    ['1,234', { pieces: ['1234'] }],
    ['1，234，567', { pieces: ['1234567'] }],
    ['3，\n901', { pieces: ['3901'] }],
    ['1,23\n4,567', { pieces: ['1234567'] }],
    ['1,234\n.5', { pieces: ['1234.5'] }],
    ['1 234', { pieces: ['1234'] }],
    ['1\u2009361', { pieces: ['1361'] }],
    ['59237.2449', { pieces: ['59237.2449'] }],
    ['12．50', { pieces: ['12.50'] }],
    ['0.00', { pieces: ['0.00'] }],
    ['３４３. ６１', { pieces: ['343.61'] }],
    ['+3', { pieces: ['3'] }],
    ['-8', { pieces: ['8'], negative: true }],
    ['－8', { pieces: ['8'], negative: true }],
    ['−8', { pieces: ['8'], negative: true }],
    ['--253', { pieces: ['253'], negative: true }],
    ['减3', { pieces: ['3'], negative: true }],
    ['减 3项', { pieces: ['3'], negative: true, unit: '项' }],
    ['增3', { pieces: ['3'] }],
    ['251000元', { pieces: ['251000'], unit: '元' }],
    ['160.5964万元', { pieces: ['160.5964'], unit: '万元' }],
    ['3件', { pieces: ['3'], unit: '件' }],
    ['22（其中修订16件）', { pieces: ['22'], remark: '（其中修订16件）' }],
    ['22件（其中修订16件）', { pieces: ['22'], unit: '件', remark: '（其中修订16件）' }],
    ['22\n（其中\n修订16件）', { pieces: ['22'], remark: '（其中 修订16件）' }],
    ['22其中修订16件', { pieces: ['22'], remark: '其中修订16件' }],
    ['12①', { pieces: ['12'], remark: '*' }],
    ['12²', { pieces: ['12'], remark: '*' }],
    ['1361\n2', { pieces: ['1361', '2'] }],
    ['592\n37.2\n449', { pieces: ['592', '37.2', '449'] }],
    ['〇', { pieces: ['0'] }],
  ])('reads %j', (text, parts) => {
    expect(readFigure(text)).toEqual({ ...plain, ...parts });
  });

  it.each([
    '12 34',
    '1 2',
    '12/34',
    '1,23',
    '三件',
    '见附件',
    '5%',
    '约20',
    '1.2.3',
    '12a',
    'O',
    '—— 13',
    '3-5',
  ])('does not make one figure of %j', (text) => {
    expect(readFigure(text)).toBe('words');
  });

  it('takes white as wide as a character for what parts two figures', () => {
    expect(readFigure('4\u2003128')).toBe('words');
    expect(readFigure('4 128')).toEqual({ ...plain, pieces: ['4128'] });
  });
});
