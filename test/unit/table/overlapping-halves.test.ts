import { describe, expect, it } from '@jest/globals';
import { rowsOf, tablesOf, type Text } from './support.js';

const HEADS = ['自然人', '企业', '科研', '公益', '法律', '总计'];
const at = (col: number): number => 110 + 40 * col;

const row = (top: number, label: string, figures: string[]): Text[] => [
  [10, top, label],
  ...figures.map((figure, col): Text => [at(col), top, figure]),
];

/** A table in which the first and last figure of a row are broken `half` points above and below its middle. */
const rowsWith = (half: number): string[][] =>
  rowsOf(
    tablesOf(
      [
        [10, 10, '项目'],
        ...HEADS.map((head, col): Text => [at(col), 10, head]),
        ...row(30, '1.国家秘密', ['4', '0', '9', '0', '0', '13']),
        [at(0), 56 - half, '5'],
        [at(5), 56 - half, '5'],
        [10, 56, '2.其他情形'],
        ...['0', '0', '0', '0'].map((figure, col): Text => [at(col + 1), 56, figure]),
        [at(0), 56 + half, '86'],
        [at(5), 56 + half, '86'],
        ...row(82, '3.重复申请', ['0', '3', '0', '0', '0', '3']),
        ...row(104, '4.其他', ['7', '0', '0', '0', '0', '7']),
      ],
      [],
      400,
    )[0],
  );

describe('figures whose halves overlap the middle of their row', () => {
  it('are of that row, whatever they make together', () => {
    expect(rowsWith(6)).toContainEqual(['2.其他情形', '5\n86', '0', '0', '0', '0', '5\n86']);
  });

  it('are not one with a row that stands apart', () => {
    expect(rowsWith(12).flat()).not.toContain('5\n86');
  });
});

describe('figures of a row that some of are set higher', () => {
  /** A row whose first and last figure stand `by` points above the others and the label. */
  const rows = (by: number): string[][] =>
    rowsOf(
      tablesOf(
        [
          [10, 10, '项目'],
          ...HEADS.map((head, col): Text => [at(col), 10, head]),
          ...row(30, '1.国家秘密', ['4', '0', '9', '0', '0', '13']),
          [at(0), 56 - by, '15'],
          [at(5), 56 - by, '15'],
          [10, 56, '2.其他情形'],
          ...['0', '0', '0', '0'].map((figure, col): Text => [at(col + 1), 56, figure]),
          ...row(82, '3.重复申请', ['0', '3', '0', '0', '0', '3']),
          ...row(104, '4.其他', ['7', '0', '0', '0', '0', '7']),
        ],
        [],
        400,
      )[0],
    );

  it('are one row where they overlap in height', () => {
    expect(rows(7)).toContainEqual(['2.其他情形', '15', '0', '0', '0', '0', '15']);
  });

  it('are two where they stand apart', () => {
    expect(rows(12).flat()).toContain('15');
    expect(rows(12)).not.toContainEqual(['2.其他情形', '15', '0', '0', '0', '0', '15']);
  });

  it('are one row without a label of their own, other figures blank', () => {
    const texts: Text[] = [
      [10, 10, '项目'],
      ...HEADS.map((head, col): Text => [at(col), 10, head]),
      ...row(30, '1.国家秘密', ['4', '2', '9', '3', '1', '19']),
      [at(4), 53, '2'],
      [10, 60, '2.其他情形'],
      [at(0), 60, '10'],
      [at(5), 60, '12'],
      ...row(84, '3.重复申请', ['1', '3', '2', '1', '2', '9']),
    ];
    const cells = tablesOf(texts, [], 400)[0]?.cells ?? [];
    const rowOf = (text: string) => cells.find((cell) => cell.text === text)?.row;
    expect(rowOf('10')).toBe(rowOf('2.其他情形'));
    expect(
      cells.some(({ text, row, col }) => text === '2' && row === rowOf('10') && col === 5),
    ).toBe(true);
  });

  it('are not of one row with another that a figure among the letters of an upright label touches', () => {
    const texts: Text[] = [
      [40, 10, '项目'],
      ...HEADS.map((head, col): Text => [at(col), 10, head]),
      [10, 34, '8'],
      [40, 30, '1.国家秘密'],
      ...['14', '2', '9', '3', '1', '29'].map((text, col): Text => [at(col), 30, text]),
      [40, 46, '2.其他情形'],
      ...['12', '0', '0', '0', '0', '12'].map((text, col): Text => [at(col), 46, text]),
      [40, 62, '3.重复申请'],
      ...['1', '3', '2', '1', '2', '9'].map((text, col): Text => [at(col), 62, text]),
    ];
    const texted = tablesOf(texts, [], 400)[0]?.cells.map(({ text }) => text) ?? [];
    expect(texted).toEqual(expect.arrayContaining(['14', '12', '29']));
  });
});
