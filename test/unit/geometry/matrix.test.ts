import { describe, expect, it } from '@jest/globals';
import {
  concatMatrices,
  IDENTITY,
  type Matrix,
  scaleOf,
  transformRect,
  transformX,
  transformY,
} from '../../../src/geometry/matrix.js';

const SHIFT: Matrix = [1, 0, 0, 1, 10, 20];
const TURN: Matrix = [0, 1, -1, 0, 0, 0];

describe('matrices', () => {
  it('do the first transform first', () => {
    const both = concatMatrices(SHIFT, TURN);
    expect([transformX(both, 1, 2), transformY(both, 1, 2)]).toEqual([-22, 11]);
    expect(concatMatrices(IDENTITY, SHIFT)).toEqual(SHIFT);
  });

  it('give the upright box around a transformed rectangle', () => {
    expect(transformRect(TURN, 1, 2, 3, 5)).toEqual({ x0: -5, top: 1, x1: -2, bottom: 3 });
  });

  it('tell how lengths grow', () => {
    expect(scaleOf([2, 0, 0, 8, 5, 5])).toBe(4);
    expect(scaleOf([0, 0, 0, 0, 0, 0])).toBe(0);
  });
});
