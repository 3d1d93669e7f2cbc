import { describe, expect, it } from '@jest/globals';
import { readingTrust } from '../../../src/audit/reading-trust.js';
import type { Figure } from '../../../src/model/document.js';

const read = (...confidences: number[]): Figure => ({
  id: 'requests.granted.total',
  state: 'number',
  value: 1,
  raw: '1',
  remark: '',
  page: 1,
  x0: 0,
  top: 0,
  x1: 10,
  bottom: 10,
  method: 'ocr',
  confidence: 0.93,
  readings: confidences.map((confidence, i) => ({ text: '1', confidence, engine: `engine-${i}` })),
});

describe('readingTrust', () => {
  it('is firm where one of the agreeing engines is sure by itself', () => {
    expect(readingTrust(read(0.95, 0.7))).toBe('firm');
  });

  it('is not firm where engines agree and each of them is unsure', () => {
    expect(readingTrust(read(0.79, 0.68))).toBe('fair');
  });

  it('is not firm where one engine read nothing, however often the other one says the same', () => {
    const figure = read(0.99, 0.98, 0);
    const ways = [
      ['paddle-strip', '1'],
      ['paddle-cell', '1'],
      ['tesseract-cell', ''],
    ] as const;
    const readings = ways.map(([engine, text], i) => ({
      engine,
      text,
      confidence: figure.readings?.[i]?.confidence ?? 0,
    }));
    expect(readingTrust({ ...figure, readings })).toBe('fair');
  });
});
