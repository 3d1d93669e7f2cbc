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
});
