import { describe, expect, it } from '@jest/globals';
import { findTables } from '../../../src/table/find-tables.js';
import { page, rowsOf, rulingsOf, writing } from './support.js';

describe('a word that runs over the border of its cell', () => {
  it('stays whole in the cell where most of it stands', () => {
    const runs = [
      writing('Selected', 25, 25),
      writing('CS', 70, 25),
      writing('G54', 25, 45),
      writing('1', 70, 45),
    ];
    const rulings = rulingsOf(
      [20, 20, 62, 40],
      [62, 20, 100, 40],
      [20, 40, 62, 60],
      [62, 40, 100, 60],
    );
    expect(rowsOf(findTables(page({ runs, rulings }), [])[0])).toEqual([
      ['Selected', 'CS'],
      ['G54', '1'],
    ]);
  });
});
