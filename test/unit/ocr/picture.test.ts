import { describe, expect, it } from '@jest/globals';
import { findComponents } from '../../../src/ocr/components.js';
import { type Grey, rasterToGrey } from '../../../src/ocr/grey.js';
import { greyToInk } from '../../../src/ocr/local-threshold.js';
import { makeFrame, toPoints, turnPlace } from '../../../src/ocr/page-frame.js';
import { resample } from '../../../src/ocr/resample.js';
import { rotateFine, rotateQuarter } from '../../../src/ocr/rotate.js';
import { findSkew } from '../../../src/ocr/skew.js';

/** Paper with black bars, each `[left, top, right, bottom]`. */
function drawing(width: number, height: number, bars: number[][], paper = 250): Grey {
  const data = new Uint8Array(width * height).fill(paper);
  for (const [left, top, right, bottom] of bars as [number, number, number, number][]) {
    for (let y = top; y < bottom; y++) data.fill(10, y * width + left, y * width + right);
  }
  return { width, height, data };
}

const LINES = Array.from({ length: 8 }, (_, i) => [60, 60 + i * 60, 540, 66 + i * 60]);

describe('pictures', () => {
  it('fade red stamps, keep black ink, and tell where the stamp was', () => {
    const ink = [255, 255, 255, 20, 20, 20, 220, 60, 60, 20, 20, 20, 20, 20, 20];
    const page = rasterToGrey({ width: 5, height: 1, channels: 3, data: Uint8Array.from(ink) });
    expect([...page.grey.data]).toEqual([255, 20, 255, 20, 20]);
    expect([...(page.marks?.data ?? [])]).toEqual([0, 0, 1, 0, 0]);
  });

  it('fade the pale places of a stamp with it, but no shading of another hue', () => {
    const [paper, pale, stamp, shade] = [
      [250, 250, 250],
      [210, 165, 165],
      [205, 110, 115],
      [180, 200, 225],
    ];
    const row = [paper, pale, stamp, pale, shade, shade, [20, 20, 20]].flat();
    const page = rasterToGrey({ width: 7, height: 1, channels: 3, data: Uint8Array.from(row) });
    expect([...(page.marks?.data ?? [])]).toEqual([0, 1, 1, 1, 0, 0, 0]);
  });

  it('look through a stamp: ink below it is dark, though JPEG gives it some of the red', () => {
    const [width, height] = [120, 20];
    const data = new Uint8Array(width * height * 3).fill(250);
    for (let i = 0; i < width * height; i++) {
      const x = i % width;
      // A stamp of 10 columns over a ruling in row 10.
      if (x >= 10 && x < 20) data.set([205, 30, 35], i * 3);
      if (Math.floor(i / width) === 10)
        data.set(x >= 10 && x < 20 ? [94, 0, 0] : [20, 20, 20], i * 3);
    }
    const { grey } = rasterToGrey({ width, height, channels: 3, data });
    const at = (x: number, y: number): number => grey.data[y * width + x] as number;
    expect([at(5, 5), at(15, 5), at(11, 15)]).toEqual([250, 255, 255]);
    expect(at(5, 10)).toBe(20);
    expect(at(15, 10)).toBeLessThan(100);
  });

  it('keep the ink of a page that is printed in colour', () => {
    const ink = [255, 255, 255, 20, 20, 200, 20, 20, 200, 20, 20, 200];
    const page = rasterToGrey({ width: 4, height: 1, channels: 3, data: Uint8Array.from(ink) });
    expect([...page.grey.data]).toEqual([255, 20, 20, 20]);
    expect(page.marks).toBeUndefined();
  });

  it('part ink from paper under uneven light, and leave shading alone', () => {
    const grey = drawing(400, 200, [[50, 90, 350, 96]]);
    for (let y = 0; y < 200; y++) {
      for (let x = 0; x < 400; x++) {
        const light = 0.7 + (0.3 * x) / 400;
        grey.data[y * 400 + x] = (grey.data[y * 400 + x] as number) * light;
      }
    }
    const pieces = findComponents(greyToInk(grey, 200));
    expect(pieces).toEqual([{ left: 50, top: 90, right: 350, bottom: 96, area: 1800 }]);
    const shaded = drawing(400, 200, [[50, 90, 350, 96]]);
    for (let y = 20; y < 180; y++) shaded.data.fill(215, y * 400 + 20, y * 400 + 40);
    expect(findComponents(greyToInk(shaded, 200))).toHaveLength(1);
  });

  it.each([-1.7, -0.4, 0, 0.8, 2])('skewed by %d degrees are made straight', (degrees) => {
    const crooked = rotateFine(drawing(600, 600, LINES), degrees);
    const skew = findSkew(greyToInk(crooked, 100));
    expect(Math.abs(skew - degrees)).toBeLessThan(0.12);
  });

  it('turned four times by a quarter are what they were', () => {
    const grey = drawing(30, 20, [[3, 2, 9, 5]]);
    let turned = grey;
    for (let i = 0; i < 4; i++) turned = rotateQuarter(turned, 90);
    expect(turned).toEqual(grey);
    expect(rotateQuarter(rotateQuarter(grey, 90), 90)).toEqual(rotateQuarter(grey, 180));
    expect(rotateQuarter(rotateQuarter(grey, 180), 90)).toEqual(rotateQuarter(grey, 270));
  });

  it('keep their mean brightness at another size', () => {
    const mean = ({ data }: Grey): number => data.reduce((a, b) => a + b, 0) / data.length;
    const grey = drawing(40, 30, [[10, 10, 20, 20]]);
    for (const [width, height] of [
      [80, 60],
      [20, 15],
      [40, 30],
    ] as const) {
      const other = resample(grey, width, height);
      expect([other.width, other.height]).toEqual([width, height]);
      expect(Math.abs(mean(other) - mean(grey))).toBeLessThan(3);
    }
  });
});

describe('places on the page', () => {
  const place = { width: 600, height: 800, box: { x0: 0, top: 100, x1: 600, bottom: 700 } };

  it('are in points', () => {
    const frame = makeFrame(place, { width: 1200, height: 1200 });
    expect(toPoints(frame, { left: 100, top: 200, right: 300, bottom: 220 })).toEqual({
      x0: 50,
      top: 200,
      x1: 150,
      bottom: 210,
    });
  });

  it('turn with the page', () => {
    expect(turnPlace(place, 90)).toEqual({
      width: 800,
      height: 600,
      box: { x0: 100, top: 0, x1: 700, bottom: 600 },
    });
    expect(turnPlace(turnPlace(place, 90), 270)).toEqual(place);
    expect(turnPlace(turnPlace(place, 180), 180)).toEqual(place);
  });
});
