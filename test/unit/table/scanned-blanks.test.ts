import { describe, expect, it } from '@jest/globals';
import { findLines } from '../../../src/layout/index.js';
import type { Run } from '../../../src/model/page.js';
import { findTables } from '../../../src/table/index.js';
import { page, rulingsOf, writing } from './support.js';

/** How the cells of a table of two by two were read, the last of which is blank. */
function methods(first: Run['method'], second: Run['method']): string[] {
  const content = page({
    runs: [
      writing('总计', 20, 20, 10, { method: first }),
      writing('12', 120, 20, 10, { method: second }),
      writing('其他', 20, 60, 10, { method: first }),
    ],
    rulings: rulingsOf(
      [10, 10, 100, 50],
      [100, 10, 190, 50],
      [10, 50, 100, 90],
      [100, 50, 190, 90],
    ),
  });
  const [table] = findTables(content, findLines(content));
  return table?.cells.map(({ method }) => method) ?? [];
}

describe('a blank cell', () => {
  it('of a scan was read by OCR, like those around it', () => {
    expect(methods('ocr', 'ocr')).toEqual(['ocr', 'ocr', 'ocr', 'ocr']);
  });

  it('beside a text layer was not', () => {
    expect(methods('text', 'text')).toEqual(['text', 'text', 'text', 'text']);
    expect(methods('text', 'ocr')).toEqual(['text', 'ocr', 'text', 'text']);
  });
});
