import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/index.js';
import { page, writing } from './support.js';

describe('a table across two columns of prose', () => {
  it('keeps a row whose label is as long as a line of the prose', () => {
    const line = 'of all the grants that were made to the schools in';
    const prose = (top: number) =>
      [0, 1, 2, 3].flatMap((at) => [
        writing(line, 20, top + 14 * at),
        writing(line, 320, top + 14 * at),
      ]);
    const labels = ['Land', 'Cash', 'General plant and equipment and tools, net', 'Loans', 'Debts'];
    const rows = labels.flatMap((label, at) => [
      writing(label, 20, 100 + 14 * at),
      writing(`${at}7,592`, 360, 100 + 14 * at),
      writing(`${at}4,250`, 460, 100 + 14 * at),
    ]);
    const caption = writing('Table 1. What the funds held at the end of the year', 150, 82);
    const note = writing('Source: national offices and the funds.', 200, 176);
    const runs = [...prose(20), caption, ...rows, note, ...prose(200)];
    const content = page({ width: 600, height: 300, runs });
    const [table] = findTables(content, findLines(content));
    expect(table?.cells.filter(({ col }) => col === 0).map(({ text }) => text)).toEqual(labels);
  });
});
