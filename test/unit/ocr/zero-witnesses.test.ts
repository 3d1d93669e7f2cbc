import { describe, expect, it } from '@jest/globals';
import {
  type EngineReading,
  type InkLine,
  NOTHING,
  type OcrEngine,
} from '../../../src/ocr/engine.js';
import type { Grey } from '../../../src/ocr/grey.js';
import { likenessTo } from '../../../src/ocr/likeness.js';
import { readFigures } from '../../../src/ocr/read-figures.js';

/** An oval of ink as wide as asked for, 30 pixels high, in strokes of 4. */
function oval(width: number): Grey {
  const height = 30;
  const data = new Uint8Array(width * height).fill(255);
  const inside = (x: number, y: number, less: number): boolean => {
    const [dx, dy] = [
      (x + 0.5 - width / 2) / (width / 2 - less),
      (y + 0.5 - height / 2) / (height / 2 - less),
    ];
    return dx * dx + dy * dy <= 1;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++)
      if (inside(x, y, 0) && !inside(x, y, 4)) data[y * width + x] = 0;
  }
  return { width, height, data };
}

const toLine = (picture: Grey): InkLine => ({ picture, bodyHeight: picture.height });

/** An engine that says the same of every line, and how many lines it was asked about. */
function recorded(text: string): { engine: OcrEngine; asked: () => number } {
  let count = 0;
  const read = async (lines: InkLine[]): Promise<EngineReading[]> => {
    count += lines.length;
    return lines.map(() => ({ ...NOTHING, text, confidence: 0.95 }));
  };
  const engine: OcrEngine = {
    name: 'tesseract',
    readFigures: read,
    readDoubtful: read,
    readText: read,
    close: async () => undefined,
  };
  return { engine, asked: () => count };
}

describe('the zeros of a page', () => {
  const zeros = Array.from({ length: 30 }, () => toLine(oval(18)));

  it('are read one in six where there are many, the others by their likeness to those', async () => {
    const { engine, asked } = recorded('0');
    const verdicts = await readFigures({ tesseract: engine }, zeros);
    expect(asked()).toBe(5);
    expect(verdicts.map(({ text }) => text)).toEqual(zeros.map(() => '0'));
    expect(verdicts.every(({ readings }) => readings.length === 2)).toBe(true);
    expect(verdicts[1]?.readings.map((reading) => reading.engine).sort()).toEqual([
      'likeness',
      'shape',
    ]);
  });

  it('are all read where the engine reads those as something else, and where there are few', async () => {
    const other = recorded('8');
    await readFigures({ tesseract: other.engine }, zeros);
    expect(other.asked()).toBeGreaterThanOrEqual(30);
    const few = recorded('0');
    await readFigures({ tesseract: few.engine }, zeros.slice(0, 20));
    expect(few.asked()).toBe(20);
  });

  it('are more like each other than like a figure with a bar across', () => {
    const likeness = likenessTo(zeros.map(({ picture }) => picture));
    const barred = oval(18);
    for (let y = 13; y < 17; y++) barred.data.fill(0, y * 18, (y + 1) * 18);
    expect(likeness(oval(20))).toBeGreaterThan(0.88);
    expect(likeness(barred)).toBeLessThan(0.88);
  });
});
