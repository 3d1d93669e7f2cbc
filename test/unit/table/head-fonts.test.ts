import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import { findTables } from '../../../src/table/find-tables.js';
import type { Run } from '../../../src/model/page.js';
import { page, writing } from './support.js';

const inFont = (run: Run, font: string): Run => ({
  ...run,
  glyphs: run.glyphs.map((glyph) => ({ ...glyph, font })),
});

/** Three texts side by side, five times, the first line in a font of its own. */
function tablesWith(font: string) {
  const names = ['City of Hope', 'Mayo Clinic', 'Lurie Centre'];
  const runs = Array.from({ length: 5 }, (_, row) =>
    names.map((name, col) =>
      inFont(writing(name, 10 + 100 * col, 10 + 14 * row), row === 0 ? font : 'plain'),
    ),
  ).flat();
  const content = page({ width: 320, runs });
  return findTables(content, findLines(content));
}

describe('words side by side without rules', () => {
  it('are a table under heads in a font of their own', () => {
    expect(tablesWith('bold')).toHaveLength(1);
  });

  it('are lists set abreast without them', () => {
    expect(tablesWith('plain')).toEqual([]);
  });

  it('are a table where columns are set in different fonts', () => {
    const rows = ['sc', 'rm', 'sf', 'tt', 'bf'].flatMap((key, row) => [
      inFont(writing(`logo ${key}`, 10, 10 + 14 * row), 'typewriter'),
      inFont(writing(`key ${key}`, 110, 10 + 14 * row), 'plain'),
      inFont(writing(`result ${key}`, 210, 10 + 14 * row), 'plain'),
    ]);
    const content = page({ width: 320, runs: rows });
    expect(findTables(content, findLines(content))).toHaveLength(1);
  });

  it('are a table where a rule is typed under the first line', () => {
    const lines = [
      ['Long', 'Short', 'Data'],
      ['----------------', '----------------', '----------------'],
      ['bit', 'x', 'one'],
      ['byte', 'b', 'two'],
      ['word', 'w', 'four'],
      ['long', 'l', 'eight'],
    ];
    const runs = lines.flatMap((line, row) =>
      line.map((text, col) => writing(text, 10 + 100 * col, 10 + 14 * row)),
    );
    const content = page({ width: 320, runs });
    expect(findTables(content, findLines(content))).toHaveLength(1);
  });
});
