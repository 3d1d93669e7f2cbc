import { WEIGHTS, LEVELS } from './digit-weights.js';
import type { TimeSteps } from './ctc.js';

/** What the network tells apart; class 0 is the CTC blank. Two more fill its last block of channels and are never likely. */
export const DIGIT_CLASSES = ['', ...'0123456789.,-'];
/** Height of the pictures that it reads, pixels. */
export const NET_HEIGHT = 20;

/** Values of a picture, or of a layer's output: rows of places with so many channels each. */
interface Plane {
  width: number;
  height: number;
  channels: number;
  data: Float32Array;
}

/** A convolution; weights by row and column of the kernel, then by channel in, then by channel out. */
interface Layer {
  rows: number;
  columns: number;
  from: number;
  to: number;
  weights: Float32Array;
  bias: Float32Array;
  /** Its sums are the network's scores: they may be below 0. */
  last: boolean;
}

/** Rows and columns of each layer's kernel and its channels in and out, in their order. */
const SHAPES = [
  [3, 3, 1, 8],
  [3, 3, 8, 16],
  [3, 3, 16, 24],
  [5, 3, 24, 48],
  [1, 3, 48, 48],
  [1, 1, 48, 16],
] as const;

/** A line of figures as the network reads it: for each second column of its picture, how likely each class is. */
export type DigitNet = (ink: Float32Array, width: number) => TimeSteps;

/**
 * A small convolutional network for lines of figures, trained on figures of 500 faces that were drawn, blurred, thinned,
 * compressed and made black and white (scripts/digits). What it reads is a line's ink, 0 for paper to 1, `NET_HEIGHT`
 * rows of `width`, an even number.
 */
export function createDigitNet(): DigitNet {
  const [first, second, third, fourth, fifth, last] = loadLayers() as Six;
  return (ink, width) => {
    const picture = { width, height: NET_HEIGHT, channels: 1, data: ink };
    const halves = pool(convolve(picture, first, 1), 2, 2);
    const quarters = pool(convolve(halves, second, 1), 2, 1);
    const line = convolve(convolve(quarters, third, 1), fourth, 0);
    const { data, channels } = convolve(convolve(line, fifth, 0), last, 0);
    return { steps: width / 2, classes: channels, probabilities: softmax(data, channels) };
  };
}

type Six = [Layer, Layer, Layer, Layer, Layer, Layer];

/** Weights are bytes, each output channel with a scale of its own. */
function loadLayers(): Layer[] {
  const bytes = Buffer.from(WEIGHTS, 'base64');
  const levels = Buffer.from(LEVELS, 'base64');
  let [at, level] = [0, 0];
  const nextLevels = (count: number): Float32Array =>
    Float32Array.from({ length: count }, () => levels.readFloatLE(4 * level++));
  return SHAPES.map(([rows, columns, from, to], i) => {
    const scale = nextLevels(to);
    const bias = nextLevels(to);
    const weights = Float32Array.from(
      { length: rows * columns * from * to },
      (_, k) => bytes.readInt8(at++) * (scale[k % to] as number),
    );
    return { rows, columns, from, to, weights, bias, last: i === SHAPES.length - 1 };
  });
}

/** Channels whose sums are held in registers at a time. */
const BLOCK = 8;

/** Convolves a plane and cuts off what is below 0; `margin` rows of nothing stand above and below it, and enough at its sides. */
function convolve(plane: Plane, layer: Layer, margin: number): Plane {
  const { rows, columns, to } = layer;
  const height = plane.height + 2 * margin + 1 - rows;
  const side = (columns - 1) / 2;
  const data = new Float32Array(plane.width * height * to);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < plane.width; x++) {
      const place = (y * plane.width + x) * to;
      for (let k = 0; k < to; k += BLOCK)
        sumBlock(plane, layer, x - side, y - margin, k, data, place);
    }
  }
  return { width: plane.width, height, channels: to, data };
}

/** What the kernel at (left, top) gives for the channels `first` to `first` + 7, written to `out` from `place` on. */
function sumBlock(
  { width, height, data }: Plane,
  { rows, columns, from, to, weights, bias, last }: Layer,
  left: number,
  top: number,
  first: number,
  out: Float32Array,
  place: number,
): void {
  let [a, b, c, d] = [bias[first]!, bias[first + 1]!, bias[first + 2]!, bias[first + 3]!];
  let [e, f, g, h] = [bias[first + 4]!, bias[first + 5]!, bias[first + 6]!, bias[first + 7]!];
  for (let row = 0; row < rows; row++) {
    const y = top + row;
    if (y < 0 || y >= height) continue;
    for (let column = 0; column < columns; column++) {
      const x = left + column;
      if (x < 0 || x >= width) continue;
      const source = (y * width + x) * from;
      let w = (row * columns + column) * from * to + first;
      for (let i = source; i < source + from; i++, w += to) {
        const value = data[i]!;
        // Half of what comes out of a layer is nothing.
        if (value === 0) continue;
        a += value * weights[w]!;
        b += value * weights[w + 1]!;
        c += value * weights[w + 2]!;
        d += value * weights[w + 3]!;
        e += value * weights[w + 4]!;
        f += value * weights[w + 5]!;
        g += value * weights[w + 6]!;
        h += value * weights[w + 7]!;
      }
    }
  }
  const sums = [a, b, c, d, e, f, g, h];
  for (let k = 0; k < BLOCK; k++) out[place + first + k] = last ? sums[k]! : Math.max(0, sums[k]!);
}

/** The largest value of each `down` rows and `across` columns. */
function pool(plane: Plane, down: number, across: number): Plane {
  const { channels, data } = plane;
  const width = Math.floor(plane.width / across);
  const height = Math.floor(plane.height / down);
  const out = new Float32Array(width * height * channels);
  for (let y = 0; y < height * down; y++) {
    for (let x = 0; x < width * across; x++) {
      const source = (y * plane.width + x) * channels;
      const place = (Math.floor(y / down) * width + Math.floor(x / across)) * channels;
      for (let k = 0; k < channels; k++) {
        if (data[source + k]! > out[place + k]!) out[place + k] = data[source + k]!;
      }
    }
  }
  return { width, height, channels, data: out };
}

/** Probabilities of `classes` classes at a time. Changes `scores`. */
function softmax(scores: Float32Array, classes: number): Float32Array {
  for (let at = 0; at < scores.length; at += classes) {
    let most = -Infinity;
    for (let c = 0; c < classes; c++) most = Math.max(most, scores[at + c]!);
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += scores[at + c] = Math.exp(scores[at + c]! - most);
    for (let c = 0; c < classes; c++) scores[at + c]! /= sum;
  }
  return scores;
}
