import { describe, expect, it } from '@jest/globals';
import type { EngineReading, InkLine, OcrEngine } from '../../../src/ocr/engine.js';
import type { Engines } from '../../../src/ocr/read-figures.js';
import { readText } from '../../../src/ocr/read-text.js';

/** A line two characters wide. */
const LINE: InkLine = {
  picture: { width: 40, height: 20, data: new Uint8Array(800) },
  bodyHeight: 20,
};

/** What is read of a strip: characters with the shares of its width where they stand, as recorded. */
const reading = (characters: [string, number][]): EngineReading => ({
  text: characters.map(([text]) => text).join(''),
  confidence: 0.9,
  centres: characters.map(([, centre]) => centre),
  sureness: characters.map(() => 0.9),
});

/** Answers one strip after the other. */
function recorded(strips: [string, number][][]): { engines: Engines; asked: number[] } {
  const asked: number[] = [];
  const paddle = {
    readText: (lines: InkLine[]) =>
      Promise.resolve(
        lines.map(({ picture }) => {
          asked.push(picture.width);
          return reading(strips[asked.length - 1] ?? []);
        }),
      ),
  } as unknown as OcrEngine;
  return { engines: { paddle } as unknown as Engines, asked };
}

describe('short lines that lack a character', () => {
  it('are read again as copies of themselves, and take what has it', async () => {
    // 64 of white, 72 of the line, 64 of white; then three copies, 24 apart.
    const { engines, asked } = recorded([
      [['元', 0.55]],
      [
        ['万', 0.13],
        ['元', 0.23],
        ['元', 0.5],
      ],
    ]);
    const [found] = await readText(engines, [LINE]);
    expect(asked).toEqual([200, 312]);
    expect(found?.text).toBe('万元');
  });

  it('keep what was read where no copy has more', async () => {
    const { engines } = recorded([[['元', 0.55]], [['件', 0.5]]]);
    expect((await readText(engines, [LINE]))[0]?.text).toBe('元');
  });

  it('are none where each character has its room', async () => {
    const { engines, asked } = recorded([
      [
        ['万', 0.4],
        ['元', 0.6],
      ],
    ]);
    await readText(engines, [LINE]);
    expect(asked).toHaveLength(1);
  });
});
