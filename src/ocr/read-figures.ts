import type { Reading } from '../model/page.js';
import type { EngineReading, InkLine, OcrEngine } from './engine.js';
import { isSettled, settleOpinions, type Verdict } from './opinions.js';
import { type Read, readInStrips } from './strip.js';

/** The engines at hand: at least one of them. */
export interface Engines {
  tesseract?: OcrEngine;
  paddle?: OcrEngine;
}

/** The same ink with this much more room counted to it, so that it comes out smaller: another crop, another opinion. */
const SMALLER = 1.35;
/** Copies of one figure in the strip that is asked where opinions differ. */
const COPIES = 3;

/**
 * Reads figures. Each gets two opinions that fail differently: tesseract on its ink alone and
 * PP-OCR on strips of figures, or two crops where there is one engine. Where these differ or are
 * unsure, further crops are read and the majority decides.
 */
export async function readFigures(engines: Engines, lines: InkLine[]): Promise<Verdict[]> {
  const opinions: Reading[][] = lines.map(() => []);
  const all = lines.map((_, i) => i);
  const ask = (which: number[], name: string, how: Read): Promise<void> =>
    askFor(opinions, lines, which, name, how);
  const unsettled = (): number[] => all.filter((i) => !isSettled(opinions[i] as Reading[]));
  const { tesseract, paddle } = engines;
  if (tesseract !== undefined) await ask(all, 'tesseract-cell', tesseract.readFigures);
  if (paddle !== undefined) await ask(all, 'paddle-strip', inStrips(paddle.readFigures));
  if (paddle === undefined && tesseract !== undefined) {
    await ask(all, 'tesseract-small', smaller(tesseract.readFigures));
  }
  if (paddle !== undefined && tesseract === undefined) {
    await ask(all, 'paddle-cell', inCopies(paddle.readFigures));
  }
  const doubtful = unsettled();
  if (tesseract !== undefined && paddle !== undefined) {
    await ask(doubtful, 'paddle-cell', inCopies(paddle.readFigures));
    await ask(doubtful, 'tesseract-small', smaller(tesseract.readFigures));
  }
  return opinions.map(settleOpinions);
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
  return (lines) => readInStrips(read, lines);
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

function smaller(read: Read): Read {
  return (lines) =>
    read(lines.map((line) => ({ ...line, bodyHeight: Math.round(line.bodyHeight * SMALLER) })));
}
