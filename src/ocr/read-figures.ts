import type { Reading } from '../model/page.js';
import type { EngineReading, InkLine, OcrEngine } from './engine.js';
import { boldLine, softLine } from './line-variants.js';
import { startsWithMinus } from './minus-shape.js';
import { isSettled, settleOpinions, type Verdict } from './opinions.js';
import { FIGURE_GAP, type Read, readInStrips } from './strip.js';
import { looksLikeZero } from './zero-shape.js';
import { callWitnesses, findAlike, LIKE_ZEROS } from './zero-witnesses.js';

/** The engines at hand: at least one of them. */
export interface Engines {
  tesseract?: OcrEngine;
  paddle?: OcrEngine;
}

/** Copies of one figure in the strip that is asked where opinions differ. */
const COPIES = 3;

/** What the shape of a 0 says: most figures of a report are zeros, and no other ink looks so. */
const ZERO: Reading = { text: '0', confidence: 0.9, engine: 'shape' };

/** How sure the shape of a minus is. */
const MINUS_CONFIDENCE = 0.9;

/**
 * Reads figures. Each gets two opinions that fail differently: tesseract on its ink alone and
 * PP-OCR on strips of figures, or two crops where there is one engine; of a clear 0 its shape is one
 * of the two, and where a page has many, their likeness to those that were read is the other. Where
 * opinions differ or are unsure, further crops are read and the weighted majority decides.
 */
export async function readFigures(engines: Engines, lines: InkLine[]): Promise<Verdict[]> {
  const opinions = lines.map(({ picture }): Reading[] => (looksLikeZero(picture) ? [ZERO] : []));
  const all = lines.map((_, i) => i);
  const others = all.filter((i) => opinions[i]?.length === 0);
  const ask = (which: number[], name: string, how: Read): Promise<void> =>
    askFor(opinions, lines, which, name, how);
  const { tesseract, paddle } = engines;
  const soft = tesseract && varied(tesseract.readDoubtful, softLine);
  const copies = paddle && inCopies(paddle.readFigures);
  if (tesseract) {
    const { witnesses, rest } = callWitnesses(all.filter((i) => !others.includes(i)));
    await ask([...others, ...witnesses], 'tesseract-cell', tesseract.readFigures);
    const alike = findAlike(
      lines,
      witnesses.filter((i) => isSettled(opinions[i] as Reading[])),
      rest,
    );
    for (const i of alike) opinions[i]?.push(LIKE_ZEROS);
    await ask(
      rest.filter((i) => !alike.has(i)),
      'tesseract-cell',
      tesseract.readFigures,
    );
  }
  if (paddle) {
    await ask(tesseract ? others : all, 'paddle-strip', inStrips(paddle.readFigures));
  }
  if (!paddle && soft) await ask(others, 'tesseract-soft', soft);
  if (!tesseract && copies) await ask(others, 'paddle-cell', copies);
  const doubtful = all.filter((i) => !isSettled(opinions[i] as Reading[]));
  if (tesseract && copies) await ask(doubtful, 'paddle-cell', copies);
  if (paddle) {
    await ask(doubtful, 'paddle-bold', varied(inStrips(paddle.readFigures), boldLine));
  }
  if (paddle && soft) await ask(doubtful, 'tesseract-soft', soft);
  if (!paddle && tesseract) {
    await ask(doubtful, 'tesseract-bold', varied(tesseract.readDoubtful, boldLine));
  }
  return opinions.map((readings, i) => settleOpinions(withMinus(readings, lines[i] as InkLine)));
}

/** Where engines differ in a minus only, the shape of the ink has a voice: some see it for a speck. */
function withMinus(readings: Reading[], { picture }: InkLine): Reading[] {
  const signed = readings.find(
    ({ text }) => text.startsWith('-') && readings.some((other) => `-${other.text}` === text),
  );
  if (signed === undefined || !startsWithMinus(picture)) return readings;
  return [...readings, { text: signed.text, confidence: MINUS_CONFIDENCE, engine: 'shape' }];
}

async function askFor(
  opinions: Reading[][],
  lines: InkLine[],
  which: number[],
  engine: string,
  how: Read,
): Promise<void> {
  if (which.length === 0) return;
  const answers = await how(which.map((i) => lines[i] as InkLine));
  which.forEach((line, i) => {
    const { text, confidence } = answers[i] as EngineReading;
    opinions[line]?.push({ text: text.replaceAll(/\s/g, ''), confidence, engine });
  });
}

function inStrips(read: Read): Read {
  return (lines) => readInStrips(read, lines, FIGURE_GAP);
}

/** Reads each figure as a strip of copies of itself: a lone narrow digit comes back blank otherwise. */
function inCopies(read: Read): Read {
  const readStrips = inStrips(read);
  return async (lines) => {
    const copies = lines.flatMap((line) => Array.from({ length: COPIES }, () => line));
    const readings = await readStrips(copies);
    return lines.map((_, i) => bestOf(readings.slice(i * COPIES, (i + 1) * COPIES)));
  };
}

function bestOf(readings: EngineReading[]): EngineReading {
  return readings.reduce((best, reading) =>
    reading.text !== '' && reading.confidence > best.confidence ? reading : best,
  );
}

function varied(read: Read, vary: (line: InkLine) => InkLine): Read {
  return (lines) => read(lines.map(vary));
}
