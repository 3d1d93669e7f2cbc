import { type EngineReading, NOTHING } from './engine.js';
import type { Grey } from './grey.js';

/** One picture of several of the same height, one below the other. */
export function stackLines(lines: Grey[], height: number): Grey {
  const width = Math.max(...lines.map((line) => line.width));
  const data = new Uint8Array(width * height * lines.length).fill(255);
  lines.forEach((line, i) => {
    for (let y = 0; y < height; y++) {
      const row = line.data.subarray(y * line.width, (y + 1) * line.width);
      data.set(row, (i * height + y) * width);
    }
  });
  return { width, height: height * lines.length, data };
}

/** What a row of tesseract's table is about: a word, and its columns. */
const WORD = '5';
const TOP = 7;
const HEIGHT = 9;
const CONFIDENCE = 10;
const TEXT = 11;

/**
 * Gives each of `count` lines, `height` pixels high and one below the other, the words that stand in
 * it, from the table (TSV) that tesseract makes of a picture.
 */
export function unstackWords(table: string, count: number, height: number): EngineReading[] {
  const words = Array.from({ length: count }, (): { text: string; confidence: number }[] => []);
  for (const row of table.split('\n')) {
    const columns = row.split('\t');
    if (columns[0] !== WORD) continue;
    const middle = Number(columns[TOP]) + Number(columns[HEIGHT]) / 2;
    words[Math.floor(middle / height)]?.push({
      text: (columns[TEXT] ?? '').trim(),
      confidence: Number(columns[CONFIDENCE]) / 100,
    });
  }
  return words.map((found) => ({
    ...NOTHING,
    text: found.map(({ text }) => text).join(''),
    confidence:
      found.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, found.length),
  }));
}
