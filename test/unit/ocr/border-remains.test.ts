import { describe, expect, it } from '@jest/globals';
import { dropBorderRemains } from '../../../src/ocr/border-remains.js';

const DPI = 200;
const CELL = { left: 100, right: 200, top: 50, bottom: 90 };

const piece = (left: number, top: number, width: number, height: number) => ({
  left,
  right: left + width,
  top,
  bottom: top + height,
  area: width * height,
});

describe('dropBorderRemains', () => {
  it('drops what is left of the lines of a double border beside the middle of it', () => {
    const remains = [piece(102, 60, 3, 5), piece(150, 85, 20, 2)];
    expect(dropBorderRemains(remains, [CELL], DPI)).toEqual([]);
  });

  it('leaves a 1 that stands close to a border', () => {
    const one = piece(190, 60, 4, 18);
    expect(dropBorderRemains([one], [CELL], DPI)).toEqual([one]);
  });
});
