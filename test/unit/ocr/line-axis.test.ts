import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
import { findLineAxis } from '../../../src/ocr/line-axis.js';

const DPI = 200;
/** Side of a character and white around it, pixels. */
const SIZE = 30;
const BETWEEN_CHARACTERS = 4;
const BETWEEN_LINES = 24;

const character = (left: number, top: number): Component => ({
  left,
  top,
  right: left + SIZE,
  bottom: top + SIZE,
  area: 300,
});

/** Lines of characters, as they lie or with rows and columns exchanged. */
function lines(count: number, length: number, sideways: boolean): Component[] {
  return Array.from({ length: count * length }, (_, i) => {
    const along = (i % length) * (SIZE + BETWEEN_CHARACTERS);
    const across = Math.floor(i / length) * (SIZE + BETWEEN_LINES);
    return sideways ? character(across, along) : character(along, across);
  });
}

describe('the way lines run', () => {
  it('is the way in which characters stand closest', () => {
    expect(findLineAxis(lines(5, 20, false), DPI)).toBe('level');
    expect(findLineAxis(lines(5, 20, true), DPI)).toBe('upright');
  });

  it('is not told by a handful of characters', () => {
    expect(findLineAxis(lines(2, 3, true), DPI)).toBeUndefined();
    expect(findLineAxis([], DPI)).toBeUndefined();
  });

  it('does not hang on what is left of rulings', () => {
    const dash = (i: number): Component => ({
      left: i * 12,
      right: i * 12 + 8,
      top: 400,
      bottom: 402,
      area: 16,
    });
    const dashes = Array.from({ length: 200 }, (_, i) => dash(i));
    expect(findLineAxis([...lines(5, 20, true), ...dashes], DPI)).toBe('upright');
  });
});
