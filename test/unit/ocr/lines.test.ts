import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
import { dropBorderRemains } from '../../../src/ocr/border-remains.js';
import { decodeCtc } from '../../../src/ocr/ctc.js';
import { type InkLine, NOTHING } from '../../../src/ocr/engine.js';
import { looksLikeFigure } from '../../../src/ocr/figure-shape.js';
import type { Mask } from '../../../src/ocr/grey.js';
import { boundsOf, findInkLines, splitLine } from '../../../src/ocr/ink-lines.js';
import { findMark } from '../../../src/ocr/mark-shape.js';
import { verdictToRun } from '../../../src/ocr/snippet-to-run.js';
import { packStrips, unpackStrip } from '../../../src/ocr/strip.js';
import { findInkRuns } from '../../../src/ocr/ink-runs.js';
import { findStrokes, joinStrokes } from '../../../src/ocr/strokes.js';

const EM = 24;

function piece(left: number, top: number, width: number, height: number): Component {
  return { left, top, right: left + width, bottom: top + height, area: width * height };
}

function lineOf(...pieces: Component[]) {
  return { ...boundsOf(pieces), pieces };
}

function drawMask(width: number, height: number, ink: (x: number, y: number) => boolean): Mask {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data[y * width + x] = ink(x, y) ? 1 : 0;
  }
  return { width, height, data };
}

describe('lines of ink', () => {
  it('part where white rows part them, and keep the strokes of 三 together', () => {
    const san = [piece(0, 0, 20, 2), piece(2, 9, 16, 2), piece(0, 20, 22, 2)];
    const below = [piece(0, 30, 22, 24), piece(26, 31, 22, 22)];
    const lines = findInkLines([...san, ...below], EM);
    expect(lines.map((line) => [line.top, line.bottom])).toEqual([
      [0, 22],
      [30, 54],
    ]);
  });

  it('part where lines touch', () => {
    const pieces = [piece(0, 0, 22, 24), piece(30, 0, 10, 26), piece(0, 25, 22, 24)];
    expect(findInkLines(pieces, EM)).toHaveLength(2);
  });

  it('are found column by column where heads of one and of two lines stand side by side', () => {
    const two = [piece(0, 0, 40, 22), piece(0, 26, 40, 22)];
    const one = [piece(60, 13, 40, 22)];
    expect(findInkLines([...two, ...one], EM)).toMatchObject([
      { left: 0, top: 0, bottom: 22 },
      { left: 0, top: 26, bottom: 48 },
      { left: 60, top: 13, bottom: 35 },
    ]);
  });

  it('do not part a line set larger than the page’s body', () => {
    const title = [piece(0, 0, 40, 50), piece(60, 2, 45, 47), piece(110, 0, 20, 50)];
    expect(findInkLines(title, EM)).toHaveLength(1);
  });

  it('part at wide gaps', () => {
    const parts = splitLine(
      lineOf(piece(0, 0, 20, 20), piece(24, 0, 20, 20), piece(150, 0, 9, 20)),
      48,
    );
    expect(parts.map((part) => [part.left, part.right])).toEqual([
      [0, 44],
      [150, 159],
    ]);
  });

  it('look like figures where they are rows of single pieces of one height', () => {
    expect(looksLikeFigure(lineOf(piece(0, 0, 10, 20), piece(13, 0, 10, 20)))).toBe(true);
    expect(looksLikeFigure(lineOf(piece(0, 0, 10, 20), piece(13, 17, 3, 3)))).toBe(true);
    expect(looksLikeFigure(lineOf(piece(0, 0, 10, 20), piece(13, 2, 8, 6)))).toBe(false);
    expect(looksLikeFigure(lineOf(piece(0, 0, 30, 20)))).toBe(false);
    const digit = piece(13, 0, 10, 20);
    expect(looksLikeFigure(lineOf(piece(0, 9, 8, 3), digit))).toBe(true);
    expect(looksLikeFigure(lineOf(piece(0, 1, 8, 3), digit))).toBe(false);
    expect(looksLikeFigure(lineOf(digit, piece(30, 9, 8, 3)))).toBe(false);
  });

  it('lose what is left of a border, not 一 in the middle of a cell', () => {
    const cell = { left: 0, top: 0, right: 200, bottom: 60 };
    const border = piece(20, 1, 40, 2);
    const yi = piece(80, 29, 24, 3);
    const dots = [piece(40, 1, 1, 3), piece(60, 57, 3, 4)];
    const point = piece(100, 52, 3, 3);
    expect(dropBorderRemains([border, yi, ...dots, point], [cell], 200)).toEqual([yi, point]);
  });
});

describe('marks', () => {
  const slash = drawMask(30, 30, (x, y) => Math.abs(x - (20 - y / 2)) < 1.5 && y > 3 && y < 27);
  const blank = drawMask(30, 30, () => false);

  it('are told by their ink: dash, long dash, slash, spot', () => {
    expect(findMark(blank, lineOf(piece(5, 12, 9, 3)), EM)).toBe('-');
    expect(findMark(blank, lineOf(piece(0, 12, 24, 3)), EM)).toBe('—');
    expect(findMark(blank, lineOf(piece(5, 5, 4, 4)), EM)).toBe('');
    expect(findMark(slash, lineOf(piece(6, 4, 14, 23)), EM)).toBe('/');
  });

  it('are slashes with thick strokes, too, and no leaning 1 with its flag', () => {
    const leaning = (x: number, y: number, thick: number): boolean =>
      Math.abs(x - (17 - 0.2 * y)) <= thick / 2 && y > 3 && y < 27;
    const thick = drawMask(30, 30, (x, y) => leaning(x, y, 4));
    expect(findMark(thick, lineOf(piece(10, 4, 9, 23)), EM)).toBe('/');
    const one = drawMask(30, 30, (x, y) => leaning(x, y, 4) || (y > 4 && y < 8 && x > 9 && x < 15));
    expect(findMark(one, lineOf(piece(10, 4, 9, 23)), EM)).toBeUndefined();
  });

  it('are no digits: an upright stroke and a ring are left to the engines', () => {
    const one = drawMask(30, 30, (x, y) => x > 13 && x < 17 && y > 3 && y < 27);
    expect(findMark(one, lineOf(piece(14, 4, 3, 23)), EM)).toBeUndefined();
    const seven = drawMask(
      30,
      30,
      (x, y) => (y > 3 && y < 7 && x > 5 && x < 21) || (Math.abs(x - (20 - y / 2)) < 1.5 && y > 3),
    );
    expect(findMark(seven, lineOf(piece(6, 4, 15, 26)), EM)).toBeUndefined();
  });
});

describe('strokes', () => {
  it('survive a step of one pixel and pinholes', () => {
    const ink = drawMask(400, 20, (x, y) => x !== 100 && (x < 200 ? y === 9 : y === 10));
    const strokes = findStrokes(findInkRuns(ink), 'level', 200);
    expect(strokes).toHaveLength(1);
    expect(strokes[0]).toMatchObject({ from: 0, to: 400 });
  });

  it('join long pieces over small gaps only', () => {
    const at = (from: number, to: number) => ({
      at: 10,
      from,
      to,
      thickness: 2,
      longest: to - from,
    });
    expect(joinStrokes([at(0, 200), at(215, 400)], 20, 3)).toHaveLength(1);
    expect(joinStrokes([at(0, 30), at(45, 75)], 20, 3)).toHaveLength(2);
    expect(joinStrokes([at(0, 200), at(240, 400)], 20, 3)).toHaveLength(2);
  });
});

describe('readings', () => {
  const ALPHABET = ['', '1', '2', '件'];
  const output = (rows: number[][]) => ({
    steps: rows.length,
    classes: 4,
    probabilities: Float32Array.from(rows.flat()),
  });

  it('are decoded: repeats merged, blanks dropped, the least sure character counts', () => {
    const steps = output([
      [0.1, 0.9, 0, 0],
      [0.2, 0.8, 0, 0],
      [1, 0, 0, 0],
      [0, 0.75, 0, 0.25],
    ]);
    const reading = decodeCtc(steps, ALPHABET);
    expect(reading.text).toBe('11');
    expect(reading.confidence).toBeCloseTo(0.75);
    expect(reading.centres).toEqual([0.125, 0.875]);
  });

  it('hold only what is allowed', () => {
    const steps = output([[0.1, 0.1, 0.2, 0.6]]);
    expect(decodeCtc(steps, ALPHABET).text).toBe('件');
    expect(decodeCtc(steps, ALPHABET, Int32Array.from([1, 2])).text).toBe('2');
  });

  it('go back from a strip to its pieces', () => {
    const picture = { width: 20, height: 36, data: new Uint8Array(720) };
    const line = { picture, bodyHeight: 36 };
    const [strip] = packStrips([line, line], 40);
    const width = strip?.line.picture.width ?? 0;
    const reading = {
      ...NOTHING,
      text: '708',
      centres: [45 / width, 55 / width, 110 / width],
      sureness: [0.9, 0.8, 0.7],
    };
    const parts = strip === undefined ? [] : unpackStrip(strip, reading);
    expect(parts.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['70', 0.8],
      ['8', 0.7],
    ]);
  });

  it('are given nothing that an engine reads into the white between them', () => {
    const line = (width: number): InkLine => ({
      picture: { width, height: 36, data: new Uint8Array(width * 36) },
      bodyHeight: 36,
    });
    const [strip] = packStrips([line(60), line(30)], 64);
    const width = 64 + 60 + 64 + 30 + 64;
    const reading = {
      text: '其他電8',
      confidence: 0.2,
      centres: [80, 110, 156, 203].map((at) => at / width),
      sureness: [0.99, 0.98, 0.21, 0.9],
    };
    const parts = strip === undefined ? [] : unpackStrip(strip, reading);
    expect(parts.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['其他', 0.98],
      ['8', 0.9],
    ]);
  });

  it('are as large as their characters stand apart, whatever the height of their ink', () => {
    const verdict = { text: '（二）部分公开', confidence: 0.9, readings: [] };
    const centres = [0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5].map((at) => at / 7);
    const sizeAt = (bottom: number) =>
      verdictToRun({ x0: 0, top: 0, x1: 70, bottom }, verdict, centres).fontSize;
    expect(sizeAt(9.2)).toBeCloseTo(10);
    expect(sizeAt(10)).toBeCloseTo(10);
    expect(sizeAt(18.4)).toBeCloseTo(17);
  });

  it('become runs whose glyphs tile the ink', () => {
    const box = { x0: 100, top: 50, x1: 130, bottom: 60 };
    const run = verdictToRun(box, { text: '123', confidence: 0.9, readings: [] }, []);
    expect(run.glyphs.map((glyph) => [glyph.text, glyph.x0, glyph.x1])).toEqual([
      ['1', 100, 110],
      ['2', 110, 120],
      ['3', 120, 130],
    ]);
    expect(run).toMatchObject({ method: 'ocr', confidence: 0.9, visibility: 'visible' });
  });
});
