import { describe, expect, it } from '@jest/globals';
import { joinUpended } from '../../../src/geometry/upended.js';
import type { Run } from '../../../src/model/page.js';
import { writing } from '../table/support.js';

/** Characters on their heads, one run each, drawn from the foot of a column upwards. */
const upended = (text: string, x0: number, foot: number, more: Partial<Run> = {}): Run[] =>
  Array.from(text, (character, at) =>
    writing(character, x0, foot - 10 * (at + 1), 10, { direction: 180, ...more }),
  );

describe('columns of characters that stand on their heads', () => {
  it('are one run each that reads upwards', () => {
    const runs = [...upended('本年制发件数', 40, 100), ...upended('现行有效', 80, 100)];
    expect(joinUpended(runs)).toMatchObject([
      { text: '本年制发件数', direction: 270, x0: 40, x1: 50, top: 40, bottom: 100 },
      { text: '现行有效', direction: 270, x0: 80, x1: 90, top: 60, bottom: 100 },
    ]);
  });

  it('are not made of what lies side by side, far apart, or stands upright', () => {
    const aside = [...upended('总', 40, 100), ...upended('计', 60, 90)];
    const apart = [...upended('总', 40, 100), ...upended('计', 40, 80)];
    const upright = upended('总计', 40, 100, { direction: 0 });
    const figures = upended('12', 40, 100);
    for (const runs of [aside, apart, upright, figures]) expect(joinUpended(runs)).toEqual(runs);
  });
});
