import { describe, expect, it } from '@jest/globals';
import type { Indicator } from '../../../src/model/form.js';
import type { Cell } from '../../../src/model/table.js';
import { normaliseFigure } from '../../../src/normalise/index.js';
import { FORMS, indicatorsOf } from '../../../src/template/index.js';

function indicator(id: string): Indicator {
  const found = FORMS.flatMap((form) => indicatorsOf(form)).find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
}

function cell(text: string, more: Partial<Cell> = {}): Cell {
  return {
    page: 2,
    row: 3,
    col: 4,
    rowSpan: 1,
    colSpan: 1,
    x0: 100,
    top: 200,
    x1: 160,
    bottom: 220,
    text,
    method: 'text',
    confidence: 1,
    ...more,
  };
}

const COUNT = indicator('requests.received.total');
const CHANGE = indicator('proactive.licensing.change');
const AMOUNT = indicator('proactive.fees.amount');

describe('normaliseFigure', () => {
  it.each([
    [COUNT, '12.073', 12073],
    [CHANGE, '12:310', 12310],
    [COUNT, '.27', 27],
    [COUNT, '1.213.', 1213],
    [AMOUNT, '3.454,933', 3454933],
    [AMOUNT, '1.788.73', 1788.73],
  ])(
    'takes a mark on a scan for a comma or a speck where it can be nothing else',
    (id, text, value) => {
      const scanned = normaliseFigure(id, cell(text, { method: 'ocr' }));
      expect(scanned).toMatchObject({ state: 'number', value, raw: text, doubtful: true });
      expect(normaliseFigure(id, cell(text))).not.toMatchObject({ value });
    },
  );

  it('takes the only mark of an amount for a comma where the report parts thousands', () => {
    const scanned = cell('36.339', { method: 'ocr' });
    expect(normaliseFigure(AMOUNT, scanned, '', true)).toMatchObject({
      value: 36339,
      doubtful: true,
    });
    expect(normaliseFigure(AMOUNT, cell('36.339'), '', true)).toMatchObject({ value: 36.339 });
    const decimals = cell('1788.73', { method: 'ocr' });
    expect(normaliseFigure(AMOUNT, decimals, '', true)).toMatchObject({ value: 1788.73 });
  });

  it('leaves points that may stand before decimals, and commas', () => {
    for (const [id, text, value] of [
      [AMOUNT, '12.073', 12.073],
      [AMOUNT, '28,295.767', 28295.767],
      [AMOUNT, '1788.73', 1788.73],
      [COUNT, '12.07', 12.07],
      [COUNT, ' 12 ', 12],
      [COUNT, '12,073', 12073],
    ] as const) {
      const figure = normaliseFigure(id, cell(text, { method: 'ocr' }));
      expect(figure).toMatchObject({ state: 'number', value });
      expect(figure.doubtful).toBeUndefined();
    }
  });

  it('keeps where and how the figure was read', () => {
    expect(normaliseFigure(COUNT, cell(' 12 ', { confidence: 0.9, method: 'ocr' }))).toEqual({
      id: 'requests.received.total',
      state: 'number',
      value: 12,
      raw: ' 12 ',
      remark: '',
      page: 2,
      x0: 100,
      top: 200,
      x1: 160,
      bottom: 220,
      method: 'ocr',
      confidence: 0.9,
    });
  });

  it('knows four states', () => {
    const state = (text: string) => normaliseFigure(COUNT, cell(text)).state;
    expect(normaliseFigure(COUNT, null)).toMatchObject({ state: 'absent', page: null, raw: '' });
    expect(state('——')).toBe('blank');
    expect(state('详见附件')).toBe('unreadable');
    expect(state('0')).toBe('number');
  });

  it.each([
    ['251000元', '', 25.1],
    ['160.5964万元', '', 160.5964],
    ['1.5亿元', '', 15000],
    ['59237.2449', '', 59237.2449],
    ['251000', '元', 25.1],
    ['25.1万元', '元', 25.1],
  ])('gives money in 万元: %s under %j', (text, unit, value) => {
    expect(normaliseFigure(AMOUNT, cell(text), unit).value).toBe(value);
  });

  it('does not count money', () => {
    expect(normaliseFigure(COUNT, cell('25万元')).state).toBe('unreadable');
  });

  it('understands changes', () => {
    expect(normaliseFigure(CHANGE, cell('减3')).value).toBe(-3);
    expect(normaliseFigure(CHANGE, cell('+3')).value).toBe(3);
    expect(normaliseFigure(CHANGE, cell('--253')).value).toBe(-253);
    expect(normaliseFigure(CHANGE, cell('持平')).value).toBe(0);
    expect(normaliseFigure(COUNT, cell('持平')).state).toBe('unreadable');
  });

  it('keeps a remark', () => {
    expect(normaliseFigure(COUNT, cell('22（其中修订16件）'))).toMatchObject({
      value: 22,
      remark: '（其中修订16件）',
    });
  });

  it.each([
    ['1361\n2', 27, undefined, 13612],
    ['1361\n2', 36, 12, 13612],
    ['1361\n2', 39, 10.5, 13612],
    ['12\n4', 24.8, 8, 124],
    ['12\n34', 60, undefined, null],
    ['12\n34', 30, undefined, null],
    ['1\n2', 24, undefined, null],
    ['12\n345', 15, undefined, null],
  ])('%j in a cell of %d points (font %s) is %s', (text, width, fontSize, value) => {
    const size = fontSize === undefined ? {} : { fontSize };
    const figure = normaliseFigure(COUNT, cell(text, { x1: 100 + width, ...size }));
    expect(figure.value).toBe(value);
  });

  it('reads a broken figure of spaced out digits', () => {
    const narrow = { x1: 150, fontSize: 9 };
    expect(normaliseFigure(COUNT, cell('1254\n3', narrow)).value).toBeNull();
    const spaced = { ...narrow, letterSpacing: 3 };
    expect(normaliseFigure(COUNT, cell('1254\n3', spaced)).value).toBe(12543);
  });

  it('does not round: more digits than a number holds are unreadable', () => {
    expect(normaliseFigure(COUNT, cell('1234567890123456')).state).toBe('unreadable');
    expect(normaliseFigure(COUNT, cell('123456789012345')).value).toBe(123456789012345);
  });

  it('doubts what has no Unicode', () => {
    expect(normaliseFigure(COUNT, cell('12', { unmapped: true })).doubtful).toBe(true);
    expect(normaliseFigure(COUNT, cell('', { unmapped: true })).state).toBe('unreadable');
    expect(normaliseFigure(COUNT, cell('12\uFFFD', { unmapped: true })).state).toBe('unreadable');
  });
});
