import { describe, expect, it } from '@jest/globals';
import type { DigitReader } from '../../../src/ocr/digit-reader.js';
import {
  type EngineReading,
  type InkLine,
  NOTHING,
  type OcrEngine,
} from '../../../src/ocr/engine.js';
import type { Grey } from '../../../src/ocr/grey.js';
import { readFigures } from '../../../src/ocr/read-figures.js';

/** An oval of ink 18 pixels wide and 30 high, in strokes of 4: a 0. */
function oval(): Grey {
  const [width, height] = [18, 30];
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

/** A block of ink that has no digit's shape. */
const block = (): Grey => ({ width: 18, height: 30, data: new Uint8Array(18 * 30) });
const toLine = (picture: Grey): InkLine => ({ picture, bodyHeight: picture.height });
const said = (text: string, confidence = 0.95): EngineReading => ({
  ...NOTHING,
  text,
  confidence,
  // Strips are cut by the places of their characters: one figure stands in the middle of its own.
  centres: [...text].map(() => 0.5),
  sureness: [...text].map(() => confidence),
});

/** An engine that says the same of every picture, and how many pictures it was asked about. */
function engineThat(
  name: OcrEngine['name'],
  text: string,
): { engine: OcrEngine; asked: () => number } {
  let count = 0;
  const read = async (lines: InkLine[]): Promise<EngineReading[]> => {
    count += lines.length;
    return lines.map(() => said(text));
  };
  const engine: OcrEngine = {
    name,
    readFigures: read,
    readDoubtful: read,
    readText: read,
    close: async () => undefined,
  };
  return { engine, asked: () => count };
}

const digitsSay =
  (text: string, seconds: { text: string; confidence: number }[] = []): DigitReader =>
  () => ({ ...said(text, 0.9), seconds });

describe('figures', () => {
  it('that have the shape of a 0 and are read as one by the network are asked of no engine', async () => {
    const paddle = engineThat('paddle', '0');
    const tesseract = engineThat('tesseract', '0');
    const engines = { digits: digitsSay('0'), paddle: paddle.engine, tesseract: tesseract.engine };
    const [verdict] = await readFigures(engines, [toLine(oval())]);
    expect([paddle.asked(), tesseract.asked()]).toEqual([0, 0]);
    expect(verdict?.text).toBe('0');
    expect(verdict?.readings.map(({ engine }) => engine).sort()).toEqual(['digits', 'shape']);
  });

  it('that the network and PP-OCR read alike are not asked of tesseract', async () => {
    const paddle = engineThat('paddle', '7');
    const tesseract = engineThat('tesseract', '1');
    const engines = { digits: digitsSay('7'), paddle: paddle.engine, tesseract: tesseract.engine };
    const [verdict] = await readFigures(engines, [toLine(block())]);
    expect(tesseract.asked()).toBe(0);
    expect(verdict).toMatchObject({ text: '7' });
    expect(verdict?.confidence).toBeGreaterThan(0.9);
  });

  it('are asked of tesseract where PP-OCR is not at hand, and in two more crops where they differ', async () => {
    const alike = engineThat('tesseract', '7');
    await readFigures({ digits: digitsSay('7'), tesseract: alike.engine }, [toLine(block())]);
    expect(alike.asked()).toBe(1);
    const other = engineThat('tesseract', '1');
    const engines = { digits: digitsSay('7'), tesseract: other.engine };
    const [verdict] = await readFigures(engines, [toLine(block())]);
    expect(other.asked()).toBe(3);
    expect(verdict?.confidence).toBeLessThan(0.75);
  });

  it('keep what the network takes them for as well, for the tallies to choose from', async () => {
    const paddle = engineThat('paddle', '1');
    const digits = digitsSay('1', [{ text: '4', confidence: 0.3 }]);
    const [verdict] = await readFigures({ digits, paddle: paddle.engine }, [toLine(block())]);
    expect(verdict?.text).toBe('1');
    expect(verdict?.readings.at(-1)).toEqual({
      text: '4',
      confidence: 0.3,
      engine: 'digits-second',
    });
  });
});
