import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { page, rulingsOf, writing } from './support.js';

describe('a grid whose borders part groups of columns', () => {
  it('is read by the places of its texts', () => {
    const labels = ['Austria', 'Belgium', 'Cyprus'];
    const runs = labels.flatMap((label, at) => [
      writing(label, 5, 5 + 15 * at),
      writing(`1${at}.5`, 70, 5 + 15 * at),
      writing(`2${at}.5`, 120, 5 + 15 * at),
    ]);
    const content = page({ runs, rulings: rulingsOf([0, 0, 60, 50], [60, 0, 160, 50]) });
    const [table] = findTables(content, findLines(content));
    expect(table?.cells.map((cell) => cell.text)).toEqual(
      ['Austria', '10.5', '20.5'].concat(['Belgium', '11.5', '21.5'], ['Cyprus', '12.5', '22.5']),
    );
  });
});
