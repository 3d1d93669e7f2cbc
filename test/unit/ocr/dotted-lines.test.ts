import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
import { dropDottedLines } from '../../../src/ocr/dotted-lines.js';

const DPI = 200;

const piece = (left: number, top: number, width: number, height: number): Component => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
  area: width * height,
});

/** Dots of two by two pixels on one line, `gap` pixels from one to the next. */
const level = (count: number, gap: number, top = 100) =>
  Array.from({ length: count }, (_, i) => piece(100 + i * gap, top, 2, 2));

const shift = (one: Component, by: number): Component => ({
  ...one,
  left: one.left + by,
  right: one.right + by,
});

describe('dropDottedLines', () => {
  it('drops the dots that are left of a ruling, level or upright', () => {
    const upright = Array.from({ length: 20 }, (_, i) => piece(50, 200 + 16 * i, 2, 3));
    const digit = piece(60, 300, 12, 22);
    expect(dropDottedLines([...level(20, 16), ...upright, digit], DPI)).toEqual([digit]);
  });

  it('keeps few dots, short rows of them, and dashes that stand in columns', () => {
    const few = level(5, 60);
    expect(dropDottedLines(few, DPI)).toEqual(few);
    const ellipsis = level(6, 8);
    expect(dropDottedLines(ellipsis, DPI)).toEqual(ellipsis);
    const dashes = Array.from({ length: 15 }, (_, i) => piece(100 + 80 * i, 100, 9, 2));
    expect(dropDottedLines(dashes, DPI)).toEqual(dashes);
  });

  it('keeps dots beside writing', () => {
    const point = piece(420, 101, 2, 2);
    const digits = [piece(406, 81, 12, 22), piece(424, 81, 12, 22)];
    expect(dropDottedLines([...level(18, 16), point, ...digits], DPI)).toEqual([point, ...digits]);
    const letters = Array.from({ length: 20 }, (_, i) => piece(100 + 16 * i, 78, 12, 20));
    const bits = [...level(20, 16), ...letters];
    expect(dropDottedLines(bits, DPI)).toEqual(bits);
  });

  it('drops the dashes and corners among the dots, and none elsewhere', () => {
    const dash = piece(260, 100, 40, 2);
    const upright = Array.from({ length: 20 }, (_, i) => piece(349, 104 + 16 * i, 2, 3));
    const corner = { ...piece(340, 96, 24, 12), area: 60 };
    const dots = [...level(10, 16), ...level(10, 16).map((dot) => shift(dot, 280))];
    expect(dropDottedLines([...dots, dash, ...upright, corner], DPI)).toEqual([]);
    const lower = piece(260, 140, 40, 2);
    const figure = piece(420, 134, 24, 22);
    expect(dropDottedLines([...dots, ...upright, lower, figure], DPI)).toEqual([lower, figure]);
  });

  it('keeps both sides of zeros in a column that have lost their tops and feet', () => {
    const sides = Array.from({ length: 20 }, (_, i) => [
      piece(100, 200 + 31 * i, 2, 12),
      piece(109, 200 + 31 * i, 2, 12),
    ]).flat();
    expect(dropDottedLines(sides, DPI)).toEqual(sides);
  });
});
