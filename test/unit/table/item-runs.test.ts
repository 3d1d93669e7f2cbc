import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

/** Numbered labels of several lines, 12 points apart, figures beside each at the height that `at` tells. */
function tableOf(labels: string[][], figures: string[], at: (lines: number) => number): Text[] {
  let top = 20;
  return labels.flatMap((label, index) => {
    const lines = label.map((text, line): Text => [60, top + 12 * line, text]);
    const height = top + at(label.length);
    top += 12 * label.length;
    const figure = figures[index] ?? '';
    const row: Text[] = figure
      ? [
          [180, height, figure],
          [240, height, figure],
        ]
      : [];
    return [...lines, ...row];
  });
}

const labels = [
  ['1．属于', '国家秘密'],
  ['2．其他', '法律法规', '禁止公开'],
  ['3．危', '及“三安全', '一稳定”'],
  ['4．保护', '第三方合', '法权益'],
  ['5．属于', '三类内部', '事务信息'],
];
const figures = ['13', '190', '234', '', '285'];

const printed = (texts: Text[]): string[] => {
  const [table] = tablesOf(texts);
  return rowsOf(table).map((row) =>
    row
      .map((text) => text.replaceAll('\n', ''))
      .join(' ')
      .trim(),
  );
};

describe('numbered labels of several lines, set as tight as rows are', () => {
  it.each([
    ['middle', (lines: number) => 6 * (lines - 1)],
    ['first line', () => 0],
    ['last line', (lines: number) => 12 * (lines - 1)],
  ])('are one row each where all figures stand at their %s', (_, at) => {
    expect(printed(tableOf(labels, figures, at))).toEqual([
      '1．属于国家秘密 13 13',
      '2．其他法律法规禁止公开 190 190',
      '3．危及“三安全一稳定” 234 234',
      '4．保护第三方合法权益',
      '5．属于三类内部事务信息 285 285',
    ]);
  });

  it('are one row each though a page break cuts the last label, and its figures are off its middle', () => {
    const cut = [...labels.slice(0, 4), ['5．属于', '三类内部']];
    const texts = tableOf(cut, figures, (lines) => 6 * (lines - 1)).map(
      ([x, y, text]): Text => [x, text === '285' ? y + 6 : y, text],
    );
    expect(printed(texts).at(-1)).toBe('5．属于三类内部 285 285');
    expect(printed(texts)).toHaveLength(5);
  });

  it('are several where figures stand now here, now there: some of their lines have no number', () => {
    const heights = [0, 24, 12, 0, 24];
    let row = 0;
    const texts = tableOf(labels, figures, () => heights[row++] ?? 0);
    expect(printed(texts).length).toBeGreaterThan(5);
  });
});
