import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
import { dropSpecks } from '../../../src/ocr/specks.js';
import { trimLine, withoutStrays } from '../../../src/ocr/trim-line.js';
import { boundsOf } from '../../../src/ocr/ink-lines.js';

const DPI = 200;
const EM = 30;

const piece = (left: number, top: number, width: number, height: number): Component => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
  area: width * height,
});

const DIGIT = piece(100, 100, 12, 22);

describe('dropSpecks', () => {
  it('keeps a point beside a digit and drops the same piece where it lies alone', () => {
    const point = piece(114, 119, 3, 3);
    const alone = piece(300, 119, 3, 3);
    expect(dropSpecks([DIGIT, point, alone], DPI)).toEqual([DIGIT, point]);
  });

  it('drops what is tiny wherever it lies, and keeps a dash that lies alone', () => {
    const tiny = piece(113, 110, 1, 1);
    const dash = piece(400, 110, 9, 2);
    expect(dropSpecks([DIGIT, tiny, dash], DPI)).toEqual([DIGIT, dash]);
  });
});

describe('withoutStrays', () => {
  const left = (...pieces: Component[]) =>
    withoutStrays({ ...boundsOf(pieces), pieces }, EM).pieces;
  const touching = piece(114, 100, 30, 22);

  it('drops a spot farther off than any character stands, whatever is beside it', () => {
    expect(left(DIGIT, touching, piece(172, 98, 4, 8))).toEqual([DIGIT, touching]);
  });

  it('keeps nearer spots, dashes, and spots by themselves', () => {
    const near = piece(150, 118, 4, 4);
    const dash = piece(200, 110, 8, 3);
    expect(left(DIGIT, touching, near, dash)).toEqual([DIGIT, touching, near, dash]);
    expect(left(near, piece(200, 118, 4, 4))).toHaveLength(2);
  });
});

describe('trimLine', () => {
  const trimmed = (...pieces: Component[]) => trimLine({ ...boundsOf(pieces), pieces }, EM).pieces;
  const next = piece(130, 100, 12, 22);

  it('keeps the decimal point between two digits', () => {
    const point = piece(119, 118, 4, 4);
    expect(trimmed(DIGIT, point, next)).toEqual([DIGIT, point, next]);
  });

  it('drops spots before, behind and above the digits', () => {
    const spots = [piece(90, 110, 3, 3), piece(150, 119, 3, 3), piece(119, 101, 3, 3)];
    expect(trimmed(DIGIT, next, ...spots)).toEqual([DIGIT, next]);
  });

  it('keeps a minus before the digits, and no dash at their foot or far off', () => {
    const minus = piece(88, 110, 8, 3);
    expect(trimmed(minus, DIGIT, next)).toEqual([minus, DIGIT, next]);
    const soft = piece(90, 110, 6, 4);
    expect(trimmed(soft, DIGIT, next)).toEqual([soft, DIGIT, next]);
    expect(trimmed(piece(88, 119, 8, 3), DIGIT, next)).toEqual([DIGIT, next]);
    expect(trimmed(piece(60, 110, 8, 3), DIGIT, next)).toEqual([DIGIT, next]);
  });

  it('keeps the bits of a digit that is all broken, and no dirt that is as high by chance', () => {
    const bits = [piece(86, 100, 7, 9), piece(90, 112, 3, 9)];
    expect(trimmed(...bits, DIGIT, next)).toEqual([...bits, DIGIT, next]);
    const apart = [piece(80, 100, 4, 4), piece(90, 118, 4, 4)];
    expect(trimmed(...apart, DIGIT, next)).toEqual([DIGIT, next]);
    const above = [piece(88, 92, 4, 9), piece(89, 104, 4, 9)];
    expect(trimmed(...above, DIGIT, next)).toEqual([DIGIT, next]);
  });

  it('keeps bits of a broken digit, and lines of text as they are', () => {
    const bit = piece(101, 95, 5, 4);
    expect(trimmed(DIGIT, next, bit)).toEqual([DIGIT, next, bit]);
    const word = piece(160, 98, 28, 26);
    const stop = piece(192, 119, 4, 4);
    expect(trimmed(DIGIT, word, stop)).toEqual([DIGIT, word, stop]);
  });
});
