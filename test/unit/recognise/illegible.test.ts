import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../src/model/table.js';
import { GridCell } from '../../../src/recognise/grid.js';

const cell = (text: string, method: Cell['method']): GridCell =>
  new GridCell({
    page: 1,
    row: 0,
    col: 0,
    rowSpan: 1,
    colSpan: 1,
    x0: 0,
    top: 0,
    x1: 10,
    bottom: 10,
    text,
    method,
    confidence: 0,
  });

describe('the shape of a cell', () => {
  it('is a figure’s where no engine makes anything of the ink of a scan', () => {
    expect(cell('\u{fffd}', 'ocr').shape).toBe('figure');
  });

  it('is not where letters of a text layer are lost, nor where other words stand beside it', () => {
    expect(cell('\u{fffd}', 'text').shape).toBe('words');
    expect(cell('上\u{fffd}', 'ocr').shape).toBe('words');
  });
});
