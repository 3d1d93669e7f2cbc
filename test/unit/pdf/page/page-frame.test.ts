import { describe, expect, it } from '@jest/globals';
import { transformX, transformY } from '../../../../src/geometry/matrix.js';
import { pageFrame } from '../../../../src/pdf/page/page-frame.js';

const BOX = { left: 10, bottom: 20, right: 110, top: 220 };

describe('the frame of a page', () => {
  it.each([
    [0, 100, 200, 0, 0],
    [90, 200, 100, 200, 0],
    [180, 100, 200, 100, 200],
    [270, 200, 100, 0, 100],
    [-90, 200, 100, 0, 100],
    [450, 200, 100, 200, 0],
  ])('turned by %i puts the upper left corner in its place', (rotate, width, height, x, y) => {
    const frame = pageFrame(BOX, rotate);
    expect([frame.width, frame.height]).toEqual([width, height]);
    expect(transformX(frame.toPage, BOX.left, BOX.top)).toBeCloseTo(x);
    expect(transformY(frame.toPage, BOX.left, BOX.top)).toBeCloseTo(y);
  });
});
