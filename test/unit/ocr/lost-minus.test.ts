import { describe, expect, it } from '@jest/globals';
import type { Component } from '../../../src/ocr/components.js';
import { seeLostMinus } from '../../../src/ocr/lost-minus.js';
import type { Verdict } from '../../../src/ocr/opinions.js';

const WIDTH = 60;
const HEIGHT = 30;
/** A digit 20 pixels high. */
const DIGIT: Component = { left: 30, top: 4, right: 42, bottom: 24, area: 120 };

type Block = [left: number, top: number, width: number, height: number];

function readWith(text: string, ...blocks: Block[]): Verdict {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (const [left, top, width, height] of [[30, 4, 12, 20] as Block, ...blocks]) {
    for (let y = top; y < top + height; y++)
      data.fill(1, y * WIDTH + left, y * WIDTH + left + width);
  }
  const verdict = {
    text,
    confidence: 0.99,
    readings: [{ text, confidence: 0.99, engine: 'digits' as const }],
  };
  return seeLostMinus(verdict, { width: WIDTH, height: HEIGHT, data }, [DIGIT]);
}

describe('seeLostMinus', () => {
  it('sees a minus of which two dots are left, and is not sure of it', () => {
    const { text, confidence, readings } = readWith('7', [18, 13, 2, 1], [22, 14, 2, 1]);
    expect([text, confidence]).toEqual(['-7', 0.5]);
    expect(readings.map((one) => one.text)).toEqual(['-7', '7']);
  });

  it('takes one speck, ink at another height and strokes that go up or down for none', () => {
    expect(readWith('7', [20, 13, 2, 2]).text).toBe('7');
    expect(readWith('7', [18, 21, 6, 1]).text).toBe('7');
    expect(readWith('7', [18, 13, 6, 1], [20, 6, 2, 4]).text).toBe('7');
  });

  it('leaves alone what has a sign, and what is no figure', () => {
    expect(readWith('-7', [18, 13, 6, 1]).text).toBe('-7');
    expect(readWith('/', [18, 13, 6, 1]).text).toBe('/');
  });
});
