import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { level, page, rowsOf, upright, writing } from './support.js';

describe('uprights that leave off together at a border and begin again without one', () => {
  it('part the row there, whose cells begin lower than its label’s do', () => {
    const inner = [70, 110, 150, 190];
    const rulings = [
      level(26, 70, 190),
      level(42, 10, 70),
      level(80, 10, 190),
      upright(10, 5, 80),
      upright(70, 5, 80),
      ...inner.slice(1).flatMap((x) => [upright(x, 5, 26), upright(x, 42, 80)]),
    ];
    const row = (top: number, texts: string[]) =>
      texts.map((text, at) => writing(text, [12, 85, 125, 165][at] as number, top, 8));
    const runs = [...row(10, ['新收数量', '133', '3', '136']), ...row(58, ['结转', '-', '1', '1'])];
    const content = page({ runs, rulings });
    const rows = rowsOf(findTables(content, findLines(content))[0]);
    expect(rows.filter((texts) => texts.some((text) => text !== ''))).toEqual([
      ['新收数量', '133', '3', '136'],
      ['结转', '-', '1', '1'],
    ]);
  });
});
