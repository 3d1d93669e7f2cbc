import { describe, expect, it } from '@jest/globals';
import { type EngineReading, NOTHING, type OcrEngine } from '../../../src/ocr/engine.js';
import { readSnippets } from '../../../src/ocr/read-snippets.js';
import type { Snippet } from '../../../src/ocr/snippets.js';
import type { StraightPage } from '../../../src/ocr/straight-page.js';

const width = 60;
const height = 40;

/** A page of paper with one block of ink, which nobody takes for a 0. */
function pageWith({ left, right, top, bottom }: Snippet): StraightPage {
  const grey = new Uint8Array(width * height).fill(255);
  for (let y = top; y < bottom; y++) grey.fill(0, y * width + left, y * width + right);
  const blank = { width, height, data: new Uint8Array(width * height) };
  return {
    skew: 0,
    source: { grey: { width, height, data: grey }, rulings: blank, paper: 255, darkest: 0 },
    grids: [],
    cells: [{ left: 0, right: width, top: 0, bottom: height }],
    ink: blank,
    pieces: [],
  };
}

const SHORT: Snippet = {
  kind: 'text',
  pieces: [],
  cell: 0,
  em: 20,
  left: 10,
  right: 34,
  top: 10,
  bottom: 30,
};

/** What comes of a line that engines read openly as `text`, and as `figure` where only digits may come out. */
async function read(text: string, confidence: number, figure: string): Promise<string | undefined> {
  const say =
    (said: string, sure: number) =>
    async (lines: unknown[]): Promise<EngineReading[]> => {
      const characters = [...said];
      return lines.map(() => ({
        text: said,
        confidence: sure,
        centres: characters.map(() => 0.5),
        sureness: characters.map(() => sure),
      }));
    };
  const engine: OcrEngine = {
    name: 'paddle',
    readFigures: say(figure, 0.9),
    readDoubtful: say(figure, 0.9),
    readText: say(text, confidence),
    close: async () => undefined,
  };
  const page = pageWith(SHORT);
  const found = await readSnippets(
    {
      digits: () => ({ ...NOTHING, seconds: [] }),
      paddle: engine,
      tesseract: { ...engine, name: 'tesseract' },
    },
    page,
    [SHORT],
  );
  return found[0]?.verdict.text;
}

describe('a short line that is no figure by its shape', () => {
  it('is read as a figure where a digit was taken for a sign', async () => {
    expect(await read('6]', 0.54, '61')).toBe('61');
    expect(await read('3→', 0.44, '34')).toBe('34');
    expect(await read(':30', 0.75, '-30')).toBe('-30');
    expect(await read('2:1', 0.6, '221')).toBe('221');
    expect(await read('2:1', 0.6, '21')).toBe('2:1');
  });

  it('is read as a figure where it is a point or a dash', async () => {
    expect(await read('·', 0.56, '-')).toBe('-');
  });

  it('is read as a figure where a digit was taken for the letter that it looks like', async () => {
    expect(await read('S22', 0.98, '822')).toBe('822');
    expect(await read('K22', 0.98, '422')).toBe('K22');
    expect(await read('B2', 0.98, '82')).toBe('B2');
  });

  it('stays what it is where it is words, or a sign that was read surely', async () => {
    expect(await read('6]', 0.97, '61')).toBe('6]');
    expect(await read('6a', 0.54, '60')).toBe('6a');
    expect(await read('7:30', 0.54, '730')).toBe('7:30');
  });
});
