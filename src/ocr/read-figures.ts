import type { Reading } from '../model/page.js';
import type { DigitReader, DigitReading } from './digit-reader.js';
import type { EngineReading, InkLine, OcrEngine } from './engine.js';
import { boldLine, softLine } from './line-variants.js';
import { startsWithMinus } from './minus-shape.js';
import { isSettled, settleOpinions, type Verdict } from './opinions.js';
import { behindPlus } from './plus-shape.js';
import { FIGURE_GAP, type Read, readInStrips } from './strip.js';
import { looksLikeZero } from './zero-shape.js';

/** What reads figures: the network for digits, and at least one of the engines. */
export interface Engines {
  digits: DigitReader;
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
 * Reads figures. Each gets two opinions that fail differently: that of the network for digits, and that of PP-OCR on
 * strips of figures, or of tesseract where PP-OCR is not at hand; of a clear 0 its shape is the other one. Where opinions
 * differ or are unsure, the other engine and further crops are asked and the weighted majority decides.
 */
export async function readFigures(engines: Engines, lines: InkLine[]): Promise<Verdict[]> {
  const rests = lines.map(({ picture }) => behindPlus(picture));
  const verdicts = await readUnsigned(
    engines,
    lines.map((line, i) => ({ ...line, picture: rests[i] ?? line.picture })),
  );
  return verdicts.map((verdict, i) => (rests[i] === undefined ? verdict : withPlus(verdict)));
}

/** A plus is none of the characters that the engines look for in figures: it is told by its shape. */
function withPlus(verdict: Verdict): Verdict {
  const signed = (text: string): string => (/^\d/.test(text) ? `+${text}` : text);
  return {
    ...verdict,
    text: signed(verdict.text),
    readings: verdict.readings.map((reading) => ({ ...reading, text: signed(reading.text) })),
  };
}

async function readUnsigned(engines: Engines, lines: InkLine[]): Promise<Verdict[]> {
  const { digits, tesseract, paddle } = engines;
  const own = lines.map(digits);
  const opinions = lines.map(({ picture }, i): Reading[] => {
    const { text, confidence } = own[i] as DigitReading;
    const opinion = { text, confidence, engine: 'digits' };
    return looksLikeZero(picture) ? [ZERO, opinion] : [opinion];
  });
  const doubtful = (): number[] =>
    opinions.flatMap((readings, i) => (isSettled(readings) ? [] : [i]));
  const ask = (which: number[], name: string, how: Read): Promise<void> =>
    askFor(opinions, lines, which, name, how);
  if (paddle) await ask(doubtful(), 'paddle-strip', inStrips(paddle.readFigures));
  if (tesseract) await ask(doubtful(), 'tesseract-cell', tesseract.readFigures);
  const open = doubtful();
  if (paddle) {
    await ask(open, 'paddle-cell', inCopies(paddle.readFigures));
    await ask(open, 'paddle-bold', varied(inStrips(paddle.readFigures), boldLine));
  }
  if (tesseract) await ask(open, 'tesseract-soft', varied(tesseract.readDoubtful, softLine));
  if (tesseract && !paddle) {
    await ask(open, 'tesseract-bold', varied(tesseract.readDoubtful, boldLine));
  }
  return opinions.map((readings, i) => {
    const seconds = own[i]?.seconds.map((second) => ({ ...second, engine: 'digits-second' })) ?? [];
    return settleOpinions(withMinus([...readings, ...seconds], lines[i] as InkLine));
  });
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
