import { describe, expect, it } from '@jest/globals';
import { findComponents } from '../../../src/ocr/components.js';
import type { Verdict } from '../../../src/ocr/opinions.js';
import { isBilevel } from '../../../src/ocr/grey.js';
import { doubtWornFours } from '../../../src/ocr/worn-fours.js';

const WIDTH = 40;
const HEIGHT = 24;

type Box = [left: number, top: number, width: number, height: number];

function paint(...boxes: Box[]) {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (const [left, top, width, height] of boxes) {
    for (let y = top; y < top + height; y++)
      data.fill(1, y * WIDTH + left, y * WIDTH + left + width);
  }
  return { width: WIDTH, height: HEIGHT, data };
}

const read = (text: string): Verdict => ({
  text,
  confidence: 0.98,
  readings: [{ text, confidence: 0.98, engine: 'paddle-strip' }],
});

/** The stem of a digit 20 pixels high, its foot, and its flag. */
const stem = (x: number): Box[] => [
  [x, 2, 2, 20],
  [x - 3, 20, 8, 2],
  [x - 3, 5, 3, 2],
];

describe('a 1 that may be a worn 4', () => {
  it('is a 4 where a bit of the bar is left of its stem, and doubtful', () => {
    const ink = paint(...stem(10), [3, 14, 3, 2]);
    const { text, confidence, readings } = doubtWornFours(
      read('1'),
      ink,
      findComponents(ink),
      false,
    );
    expect([text, confidence]).toEqual(['4', 0.5]);
    expect(readings.map((one) => one.text)).toEqual(['4', '1']);
  });

  it('is a 1 behind a plus, and a 4 behind the remains of its corner', () => {
    const textOf = (...boxes: Box[]): string => {
      const ink = paint(...stem(20), ...boxes);
      return doubtWornFours(read('1'), ink, findComponents(ink), false).text;
    };
    expect(textOf([8, 11, 8, 2], [11, 8, 2, 8])).toBe('1');
    expect(textOf([8, 14, 8, 2], [12, 8, 2, 6])).toBe('4');
  });

  it('stays what it is on a coarse picture, and doubtful', () => {
    const ink = paint(...stem(10), [3, 14, 3, 2]);
    const { text, confidence } = doubtWornFours(read('1'), ink, findComponents(ink), true);
    expect([text, confidence]).toEqual(['1', 0.65]);
  });

  it('stays what it is among other digits, and doubtful', () => {
    const ink = paint(...stem(10), [3, 14, 3, 2], [22, 2, 8, 20]);
    const { text, confidence, readings } = doubtWornFours(
      read('10'),
      ink,
      findComponents(ink),
      false,
    );
    expect([text, confidence]).toEqual(['10', 0.65]);
    expect(readings.at(-1)).toEqual({ text: '40', confidence: 0.5, engine: 'shape' });
  });

  it('is what the network for digits is sure of', () => {
    const ink = paint(...stem(10), [3, 14, 3, 2]);
    const sure = { text: '1', confidence: 0.95, engine: 'digits' };
    const verdict = { ...read('1'), readings: [sure] };
    expect(doubtWornFours(verdict, ink, findComponents(ink), false)).toEqual(verdict);
  });

  it('is a 4 where the network for digits sees one, and doubtful', () => {
    const ink = paint(...stem(10), [22, 2, 8, 20]);
    const network = { text: '40', confidence: 0.4, engine: 'digits' };
    const verdict = { ...read('10'), readings: [...read('10').readings, network] };
    const { text, confidence, readings } = doubtWornFours(verdict, ink, findComponents(ink), true);
    expect([text, confidence]).toEqual(['40', 0.5]);
    expect(readings.map((one) => one.text)).toEqual(['40', '10']);
  });

  it('is a 1 with its foot and its flag alone', () => {
    const ink = paint(...stem(10));
    expect(doubtWornFours(read('1'), ink, findComponents(ink), false)).toEqual(read('1'));
  });

  it('is told beside other digits, whose ink is none of its own', () => {
    const other: Box = [3, 2, 8, 20];
    const plain = paint(other, ...stem(18));
    expect(doubtWornFours(read('21'), plain, findComponents(plain), false)).toEqual(read('21'));
    const worn = paint(other, ...stem(20), [13, 14, 3, 2]);
    const { readings } = doubtWornFours(read('21'), worn, findComponents(worn), false);
    expect(readings.at(-1)?.text).toBe('24');
    expect(
      doubtWornFours(read('2.1'), worn, findComponents(worn), false).readings.at(-1)?.text,
    ).toBe('24');
    expect(doubtWornFours(read('211'), worn, findComponents(worn), false)).toEqual(read('211'));
  });
});

describe('a fax', () => {
  it('is black and white', () => {
    expect(isBilevel({ width: 2, height: 1, data: Uint8Array.of(0, 255) })).toBe(true);
    expect(isBilevel({ width: 2, height: 1, data: Uint8Array.of(0, 254) })).toBe(false);
  });
});
