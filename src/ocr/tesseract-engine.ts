import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type EngineReading, type InkLine, NOTHING, type OcrEngine } from './engine.js';
import type { Grey } from './grey.js';
import { padGrey, resample } from './resample.js';

/** Height that the ink of a figure gets, pixels: LSTM models read digits best at about this size. */
const FIGURE_HEIGHT = 24;
/** Height that the ink of a line of Chinese gets, pixels. */
const TEXT_HEIGHT = 36;
/** White around the ink, pixels. */
const PADDING = 10;
const FIGURE_CHARACTERS = '0123456789.,-';
/** Page mode: the picture holds one line of text. */
const SINGLE_LINE = '7';
/** OCR engine mode: LSTM only. */
const LSTM_ONLY = 1;
/** Exif orientation of a picture that lies as it is to be read. */
const UPRIGHT = 1;

/**
 * Starts tesseract for figures (English data, which know digits best) and, when `withText`, a
 * second one with the data for Chinese. It runs in the calling thread: handing a figure to another
 * thread and back costs as much as reading it.
 */
export async function createTesseractEngine(options: { withText: boolean }): Promise<OcrEngine> {
  const figures = await startTesseract('eng', FIGURE_CHARACTERS);
  const text = options.withText ? await startTesseract('chi_sim', '') : undefined;
  return {
    name: 'tesseract',
    readFigures: async (lines) => lines.map((line) => readLine(figures, line, FIGURE_HEIGHT)),
    readText: async (lines) =>
      lines.map((line) => (text === undefined ? NOTHING : readLine(text, line, TEXT_HEIGHT))),
    close: async () => {
      figures.api.End();
      text?.api.End();
    },
  };
}

interface Tesseract {
  core: TesseractCore;
  api: TesseractApi;
}

/** Language data come from npm packages, each from its own, so nothing is fetched or copied. */
async function startTesseract(language: string, whitelist: string): Promise<Tesseract> {
  const packed = await readFile(join(languageFolder(language), `${language}.traineddata.gz`));
  const core = await loadCore();
  core.FS.writeFile(`${language}.traineddata`, gunzipSync(packed));
  const api = new core.TessBaseAPI();
  if (api.Init(null, language, LSTM_ONLY) === -1) {
    throw new Error(`tesseract (${language}) did not start`);
  }
  const parameters = {
    tessedit_pageseg_mode: SINGLE_LINE,
    tessedit_char_whitelist: whitelist,
    user_defined_dpi: '300',
    // Lines are dark on light: what is unsure is not read a second time as light on dark.
    tessedit_do_invert: '0',
  };
  for (const [name, value] of Object.entries(parameters)) api.SetVariable(name, value);
  return { core, api };
}

/** The core with vector instructions, or the plain one where the processor has none. */
async function loadCore(): Promise<TesseractCore> {
  const options = { printErr: (): void => undefined };
  const { default: fast } = await import('tesseract.js-core/tesseract-core-simd-lstm.js');
  return fast(options).catch(async () => {
    const { default: plain } = await import('tesseract.js-core/tesseract-core-lstm.js');
    return plain(options);
  });
}

function languageFolder(language: string): string {
  const entry = createRequire(import.meta.url).resolve(`@tesseract.js-data/${language}`);
  return join(dirname(entry), '4.0.0_best_int');
}

function readLine({ core, api }: Tesseract, line: InkLine, height: number): EngineReading {
  core.FS.writeFile('/input', toPgm(frameLine(line, height)));
  if (api.SetImageFile(UPRIGHT, 0) === 1) throw new Error('tesseract could not take a picture');
  api.Recognize(null);
  // Tesseract puts spaces between Chinese words.
  const text = api.GetUTF8Text().replaceAll(/\s/g, '');
  return { ...NOTHING, text, confidence: api.MeanTextConf() / 100 };
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
