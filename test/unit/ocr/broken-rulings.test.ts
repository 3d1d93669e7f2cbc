import { describe, expect, it } from '@jest/globals';
import { joinBroken } from '../../../src/ocr/broken-rulings.js';
import type { Stroke } from '../../../src/ocr/strokes.js';

const DPI = 200;

const piece = (from: number, to: number, at = 100): Stroke => ({
  at,
  from,
  to,
  thickness: 1,
  longest: to - from,
});

/** Pieces of 60 pixels with 30 pixels between them. */
const pieces = [0, 1, 2, 3].map((i) => piece(90 * i, 90 * i + 60));
const upright = (at: number): Stroke => piece(0, 400, at);

describe('joinBroken', () => {
  it('joins the long pieces of a ruling, crossed or not', () => {
    const whole = [{ at: 100, from: 0, to: 330, thickness: 1, longest: 330 }];
    expect(joinBroken(pieces, [], DPI)).toEqual(whole);
    expect(joinBroken(pieces, [upright(20), upright(75), upright(250)], DPI)).toEqual(whole);
  });

  it('joins pieces that were put together of short ones already', () => {
    const row = [0, 1, 2].map((i) => ({ ...piece(200 * i, 200 * i + 170), longest: 77 }));
    expect(joinBroken(row, [], DPI)).toMatchObject([{ from: 0, to: 570 }]);
  });

  it('joins pieces of which few have a ruling across between them', () => {
    expect(joinBroken(pieces, [upright(75)], DPI)).toMatchObject([{ from: 0, to: 330 }]);
  });

  it('leaves dashes that stand for blanks between the rulings of a row', () => {
    expect(joinBroken(pieces, [75, 165, 255].map(upright), DPI)).toEqual(pieces);
  });

  it('leaves the borders of tables one below the other', () => {
    const borders = [piece(0, 200), piece(240, 440), piece(480, 680)];
    const corners = [0, 200, 240, 440, 480, 680].map(upright);
    expect(joinBroken(borders, corners, DPI)).toEqual(borders);
  });

  it('leaves short borders of tables one below the other', () => {
    const borders = [piece(0, 100), piece(140, 240), piece(280, 380)];
    const corners = [0, 100, 140, 240, 280, 380].map(upright);
    expect(joinBroken(borders, corners, DPI)).toEqual(borders);
  });

  it('joins pieces as long as borders that no ruling across ends', () => {
    const broken = [piece(0, 200), piece(240, 440), piece(480, 680)];
    expect(joinBroken(broken, [100, 340, 560].map(upright), DPI)).toMatchObject([
      { from: 0, to: 680 },
    ]);
  });

  it('leaves a border beside the stroke of a character of the heading below it', () => {
    const borders = [piece(0, 300), piece(320, 360), piece(380, 680)];
    expect(joinBroken(borders, [150, 290, 390].map(upright), DPI)).toEqual(borders);
  });

  it('joins two pieces of which one runs through each ruling across', () => {
    const two = pieces.slice(0, 2);
    expect(joinBroken(two, [upright(20)], DPI)).toMatchObject([{ from: 0, to: 150 }]);
    expect(joinBroken(two, [upright(20), upright(75)], DPI)).toEqual(two);
  });

  it('leaves two pieces, pieces far apart, and pieces that are not on one line', () => {
    const apart = [0, 1, 2].map((i) => piece(110 * i, 110 * i + 60));
    const stairs = [0, 1, 2].map((i) => piece(90 * i, 90 * i + 60, 100 + 3 * i));
    for (const row of [pieces.slice(0, 2), apart, stairs]) {
      expect(joinBroken(row, [], DPI)).toEqual(row);
    }
  });
});
