import { describe, expect, it } from '@jest/globals';
import {
  findCutFigures,
  findShortFigures,
  findTouchingFigures,
} from '../../../src/ocr/cut-figures.js';
import type { Mask } from '../../../src/ocr/grey.js';
import type { Verdict } from '../../../src/ocr/opinions.js';
import { chooseWhole } from '../../../src/ocr/whole-figures.js';
import type { Snippet } from '../../../src/ocr/snippets.js';

const FAX = { dpi: 200, bilevel: true };
const GREY = { dpi: 200, bilevel: false };
const CELL = { left: 100, top: 100, right: 190, bottom: 150 };

/** Four digits of a figure; the cell's right border is at 190 to 192. */
const figure: Snippet = {
  left: 130,
  top: 112,
  right: 180,
  bottom: 134,
  kind: 'figure',
  pieces: [],
  cell: 0,
  em: 28,
};

const piece = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
  area: (right - left) * (bottom - top),
});

describe('findCutFigures', () => {
  it('finds a figure whose last digit lies beyond the border', () => {
    const half = piece(193, 112, 201, 134);
    const whole = { left: 130, top: 112, right: 201, bottom: 134 };
    expect(findCutFigures([figure], [CELL], [half], FAX)).toEqual(new Map([[figure, whole]]));
  });

  it('finds a figure of whose last digit the border leaves two arms', () => {
    const arms = [piece(193, 113, 199, 121), piece(193, 125, 201, 133)];
    const whole = { left: 130, top: 112, right: 201, bottom: 134 };
    expect(findCutFigures([figure], [CELL], arms, FAX)).toEqual(new Map([[figure, whole]]));
    expect(findCutFigures([figure], [CELL], arms.slice(1), FAX).size).toBe(0);
  });

  it('finds a figure whose last digit runs into the border', () => {
    const top = piece(182, 112, 188, 117);
    const whole = { left: 130, top: 112, right: 201, bottom: 134 };
    expect(findCutFigures([figure], [CELL], [top], FAX)).toEqual(new Map([[figure, whole]]));
    const bump = piece(186, 112, 189, 130);
    const short = piece(181, 112, 184, 117);
    expect(findCutFigures([figure], [CELL], [bump, short], FAX).size).toBe(0);
    const flag = piece(183, 113, 187, 116);
    expect(findCutFigures([figure], [CELL], [flag], FAX).size).toBe(0);
    expect(findCutFigures([figure], [CELL], [flag], GREY)).toEqual(new Map([[figure, whole]]));
  });

  it('leaves a figure beside another of the next cell, remains of a ruling, and one far from the border', () => {
    const neighbour = piece(205, 112, 220, 134);
    const remains = piece(193, 112, 195, 134);
    const long = piece(193, 90, 201, 160);
    expect(findCutFigures([figure], [CELL], [neighbour, remains, long], FAX).size).toBe(0);
    const narrow = { ...figure, right: 160 };
    expect(findCutFigures([narrow], [CELL], [piece(193, 112, 201, 134)], FAX).size).toBe(0);
  });
});

describe('findTouchingFigures', () => {
  const mask = (left: number, right: number): Mask => {
    const data = new Uint8Array(220 * 160);
    for (let y = 112; y < 134; y++) data.fill(1, y * 220 + left, y * 220 + right);
    return { width: 220, height: 160, data };
  };

  it('finds a figure whose ink runs into the ruling behind it', () => {
    const wide = { ...figure, right: 188 };
    const whole = { left: 130, top: 112, right: 201, bottom: 134 };
    const rulings = mask(189, 192);
    expect(findTouchingFigures([wide], [CELL], mask(180, 188), rulings)).toEqual(
      new Map([[wide, { ...whole, partHolds: true }]]),
    );
    const beside = { ...figure, right: 185 };
    expect(findTouchingFigures([beside], [CELL], mask(180, 185), rulings).size).toBe(0);
  });
});

describe('findShortFigures', () => {
  const said = (text: string, right = 180) => ({
    snippet: { ...figure, right },
    verdict: { text, confidence: 1, readings: [] },
  });

  it('finds a figure whose thousands end short before the border', () => {
    const short = said('10,46');
    const box = { left: 130, top: 112, right: 201, bottom: 134 };
    expect(findShortFigures([short, said('10,462')], [CELL])).toEqual(
      new Map([[short.snippet, box]]),
    );
  });

  it('leaves one that goes on in the next line of its cell', () => {
    const first = said('29,64');
    const last = said('6');
    const below = { ...last, snippet: { ...last.snippet, top: 138, bottom: 160 } };
    expect(findShortFigures([first, below], [CELL]).size).toBe(0);
  });

  it('leaves one far from the border', () => {
    expect(findShortFigures([said('10,46', 150)], [CELL]).size).toBe(0);
  });
});

describe('chooseWhole', () => {
  const verdict = (...texts: string[]): Verdict => ({
    text: texts[0] as string,
    confidence: 0.98,
    readings: texts.map((text, i) => ({ text, confidence: 0.9, engine: `engine ${i}` })),
  });

  it('takes what engines agree on where it is the part and one more digit', () => {
    const told = chooseWhole(verdict('1060', '1060'), verdict('10600', '10600'));
    expect(told).toMatchObject({ text: '10600', confidence: 0.7 });
    expect(told.readings.map(({ text }) => text)).toEqual(['10600', '10600', '1060', '1060']);
    expect(chooseWhole(verdict('1,159'), verdict('11,597', '11,597')).text).toBe('\u{fffd}');
    expect(chooseWhole(verdict('11,59'), verdict('11,597', '11,597')).text).toBe('11,597');
  });

  it('takes nothing where they differ, or where it is another figure', () => {
    expect(chooseWhole(verdict('1145'), verdict('11455', '11456')).text).toBe('\u{fffd}');
    expect(chooseWhole(verdict('1145'), verdict('1145', '1145')).text).toBe('\u{fffd}');
    expect(chooseWhole(verdict('1145'), verdict('1145', '1145'), true).text).toBe('1145');
    expect(chooseWhole(verdict('2565'), verdict('25651', '25651'), true).text).toBe('\u{fffd}');
    expect(chooseWhole(verdict('1145'), verdict('11456')).text).toBe('\u{fffd}');
  });
});
