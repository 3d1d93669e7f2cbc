import { describe, expect, it } from '@jest/globals';
import type { Raster, Ruling } from '../../../src/model/page.js';
import { paintRulings } from '../../../src/pipeline/paint-rulings.js';

const BOX = { x0: 100, top: 50, x1: 106, bottom: 54 };
const level: Ruling = {
  orientation: 'horizontal',
  x0: 101,
  top: 51,
  x1: 104,
  bottom: 51,
  width: 0,
};

const paper = (channels: 1 | 4): Raster => ({
  width: 6,
  height: 4,
  channels,
  data: new Uint8Array(24 * channels).fill(255),
});

const rowsOf = ({ data, width }: Raster): string[] =>
  (Buffer.from(data.map((value) => (value === 0 ? 35 : 46)))
    .toString()
    .match(new RegExp(`.{${width}}`, 'g')) as string[] | null) ?? [];

describe('paintRulings', () => {
  it('draws a hairline two pixels thick, at its place in the box', () => {
    const raster = paper(1);
    paintRulings(raster, [level], BOX, 72);
    expect(rowsOf(raster)).toEqual(['......', '.###..', '.###..', '......']);
  });

  it('draws upright ones too and stays inside the picture', () => {
    const raster = paper(1);
    const upright: Ruling = {
      ...level,
      orientation: 'vertical',
      x0: 105,
      x1: 105,
      top: 0,
      bottom: 99,
    };
    paintRulings(raster, [upright], BOX, 72);
    expect(rowsOf(raster)).toEqual(['.....#', '.....#', '.....#', '.....#']);
  });

  it('leaves the opacity of coloured pictures alone', () => {
    const raster = paper(4);
    paintRulings(raster, [level], BOX, 72);
    expect(Array.from(raster.data.subarray(4 * 7, 4 * 8))).toEqual([0, 0, 0, 255]);
  });
});
