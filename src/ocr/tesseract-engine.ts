import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Worker } from 'tesseract.js';
import { type EngineReading, type InkLine, NOTHING, type OcrEngine } from './engine.js';
import type { Grey } from './grey.js';
import { stackLines, unstackWords } from './line-column.js';
import { padGrey, resample } from './resample.js';

/** Height that the ink of a figure gets, pixels: LSTM models read digits best at about this size. */
const FIGURE_HEIGHT = 24;
/** Height that the ink of a line of Chinese gets, pixels. */
const TEXT_HEIGHT = 36;
/** White around the ink, pixels. */
const PADDING = 10;
/** An engine that has not started by then never will, milliseconds. */
const START_LIMIT = 60_000;
const FIGURE_CHARACTERS = '0123456789.,-';
/** Page modes: the picture holds one line of text, or lines one below the other. */
const SINGLE_LINE = '7';
const BLOCK = '6';
/** Figures that are read in one picture: most of what a call costs is not the reading. */
const COLUMN = 24;
/** Settings of one call that changes the mode: any of tesseract's may stand among the package's own. */
const ALONE = { rotateRadians: 0, tessedit_pageseg_mode: SINGLE_LINE };
/** OCR engine mode: LSTM only. */
const LSTM_ONLY = 1;

/**
 * Starts tesseract for figures (English data, which know digits best) and, when `withText`, a
 * second one with the data for Chinese.
 */
export async function createTesseractEngine(options: { withText: boolean }): Promise<OcrEngine> {
  const figures = await startWorker('eng', BLOCK, FIGURE_CHARACTERS);
  const text = options.withText ? await startWorker('chi_sim', SINGLE_LINE, '') : undefined;
  return {
    name: 'tesseract',
    readFigures: (lines) => readColumns(figures, lines),
    readDoubtful: (lines) => readOneByOne(figures, lines, FIGURE_HEIGHT),
    readText: async (lines) =>
      text === undefined ? lines.map(() => NOTHING) : readOneByOne(text, lines, TEXT_HEIGHT),
    close: async () => {
      await figures.terminate();
      await text?.terminate();
    },
  };
}

/** Language data come from npm packages; each worker reads its own package, so nothing is fetched or copied. */
async function startWorker(language: string, mode: string, whitelist: string): Promise<Worker> {
  const langPath = languageFolder(language);
  // A missing file would end the process from inside the engine, or leave it waiting for ever.
  await access(join(langPath, `${language}.traineddata.gz`));
  const { createWorker } = await import('tesseract.js');
  const started = createWorker(language, LSTM_ONLY, {
    langPath,
    gzip: true,
    cacheMethod: 'none',
    errorHandler: () => undefined,
  });
  const worker = await within(START_LIMIT, started, `tesseract (${language}) did not start`);
  await worker.setParameters({
    tessedit_pageseg_mode: mode as never,
    tessedit_char_whitelist: whitelist,
    user_defined_dpi: '300',
    // Lines are dark on light: what is unsure is not read a second time as light on dark.
    tessedit_do_invert: '0',
  });
  return worker;
}

function languageFolder(language: string): string {
  const entry = createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}`);
  return join(dirname(entry), '4.0.0_best_int');
}

async function within<T>(limit: number, promise: Promise<T>, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), limit);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function readOneByOne(
  worker: Worker,
  lines: InkLine[],
  height: number,
): Promise<EngineReading[]> {
  const readings: EngineReading[] = [];
  for (const line of lines) {
    const { data } = await worker.recognize(toPgm(frameLine(line, height)), ALONE, { text: true });
    // Tesseract puts spaces between Chinese words.
    const text = data.text.replaceAll(/\s/g, '');
    readings.push({ ...NOTHING, text, confidence: data.confidence / 100 });
  }
  return readings;
}

async function readColumns(worker: Worker, lines: InkLine[]): Promise<EngineReading[]> {
  const height = FIGURE_HEIGHT + 2 * PADDING;
  const readings: EngineReading[] = [];
  for (let start = 0; start < lines.length; start += COLUMN) {
    const part = lines.slice(start, start + COLUMN);
    const column = stackLines(
      part.map((line) => frameLine(line, FIGURE_HEIGHT)),
      height,
    );
    const { data } = await worker.recognize(toPgm(column), {}, { text: false, tsv: true });
    readings.push(...unstackWords(data.tsv ?? '', part.length, height));
  }
  return readings;
}

function frameLine(line: InkLine, bodyHeight: number): Grey {
  const scale = bodyHeight / Math.max(line.bodyHeight, line.picture.height);
  const width = Math.max(1, Math.round(line.picture.width * scale));
  const height = Math.max(1, Math.round(line.picture.height * scale));
  return padGrey(resample(line.picture, width, height), {
    width: width + 2 * PADDING,
    height: bodyHeight + 2 * PADDING,
    left: PADDING,
    top: PADDING + Math.floor((bodyHeight - height) / 2),
  });
}

/** A picture as PGM (P5), which needs no compression. */
function toPgm({ width, height, data }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), data]);
}
