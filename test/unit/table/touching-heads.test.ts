import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, writing } from './support.js';

const centred = (text: string, middle: number, top: number): Run =>
  writing(text, middle - (text.length * (/[\d/]/.test(text) ? 5 : 10)) / 2, top);

describe('heads that touch', () => {
  it('are those of the row of figures under the last of several rules', () => {
    const figures = ['/', '/', '7', '7', '21', '/', '36', '57', '3', '12', '/', '15'];
    const runs = [
      centred('行政复议', 80, 10),
      centred('行政诉讼', 320, 10),
      centred('未经复议', 240, 30),
      centred('复议之后', 400, 30),
      ...[80, 240, 400].flatMap((middle) => [
        centred('结果维持结果纠正其他结果', middle - 20, 50),
        centred('总计', middle + 60, 50),
      ]),
      ...figures.map((figure, at) => centred(figure, 20 + 40 * at, 70)),
    ];
    const rulings = [5, 25, 65].map((y) => level(y, 2, 480)).concat(level(45, 160, 480));
    const content = page({ width: 490, runs, rulings });
    const [table, ...others] = findTables(content, findLines(content));
    expect(others).toEqual([]);
    expect(table?.cols).toBe(figures.length);
    const last = table?.cells.filter(({ row }) => row === table.rows - 1);
    expect(last?.map(({ text }) => text)).toEqual(figures);
  });
});
