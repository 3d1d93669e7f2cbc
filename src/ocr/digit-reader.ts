import { decodeCtc, type TimeSteps } from './ctc.js';
import { createDigitNet, DIGIT_CLASSES, type DigitNet, NET_HEIGHT } from './digit-net.js';
import type { EngineReading, InkLine } from './engine.js';
import { padGrey, resample } from './resample.js';

/** A line as the network reads it. */
export interface DigitReading extends EngineReading {
  /** What it may be as well: the same with one character for another that is nearly as likely; the likeliest first. */
  seconds: { text: string; confidence: number }[];
}

/** Reads lines of figures, one after the other. */
export type DigitReader = (line: InkLine) => DigitReading;

/** Paper on either side of the ink, pixels. */
const MARGIN = 4;
/** All classes but the blank. */
const FIGURES = Int32Array.from({ length: DIGIT_CLASSES.length - 1 }, (_, i) => i + 1);
/** What is less likely than this is not what a character may be as well. */
const LIKELY = 0.1;

/** Reads figures with the project's own network: quick, and used to digits of which strokes are lost. */
export function createDigitReader(): DigitReader {
  const net = createDigitNet();
  return (line) => {
    const output = runNet(net, line);
    const reading = decodeCtc(output, DIGIT_CLASSES, FIGURES);
    return { ...reading, seconds: secondReadings(output, reading) };
  };
}

function runNet(net: DigitNet, { picture, bodyHeight }: InkLine): TimeSteps {
  const scale = NET_HEIGHT / Math.max(bodyHeight, picture.height);
  const inkWidth = Math.max(1, Math.round(picture.width * scale));
  const inkHeight = Math.max(1, Math.round(picture.height * scale));
  const width = 2 * Math.ceil((inkWidth + 2 * MARGIN) / 2);
  const top = (NET_HEIGHT - inkHeight) >> 1;
  const sheet = { width, height: NET_HEIGHT, left: MARGIN, top };
  const { data } = padGrey(resample(picture, inkWidth, inkHeight), sheet);
  const ink = Float32Array.from(data, (level) => 1 - level / 255);
  return net(ink, width);
}

function secondReadings(
  { steps, classes, probabilities }: TimeSteps,
  { text, centres }: EngineReading,
): { text: string; confidence: number }[] {
  const found: { text: string; confidence: number }[] = [];
  centres.forEach((centre, place) => {
    const offset = Math.floor(centre * steps) * classes;
    for (const c of FIGURES) {
      const confidence = probabilities[offset + c] as number;
      const other = DIGIT_CLASSES[c] as string;
      if (confidence < LIKELY || other === text[place]) continue;
      found.push({ text: text.slice(0, place) + other + text.slice(place + 1), confidence });
    }
  });
  return found.sort((a, b) => b.confidence - a.confidence);
}
