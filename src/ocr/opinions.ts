import type { Reading } from '../model/page.js';

/** What the opinions about one piece of ink come to. */
export interface Verdict {
  text: string;
  /** 0 to 1. */
  confidence: number;
  /** Every opinion, those for `text` first, then by weight. */
  readings: Reading[];
}

/** An opinion weighs at least this much, however unsure the engine was: agreement counts more than confidence. */
const LEAST_WEIGHT = 0.25;

/** Settles opinions by majority; confidence breaks ties, and what was asked first wins a dead heat. */
export function settleOpinions(readings: Reading[]): Verdict {
  const weights = new Map<string, number>();
  for (const { text, confidence } of readings) {
    if (text !== '') weights.set(text, (weights.get(text) ?? 0) + LEAST_WEIGHT + confidence);
  }
  let text = '';
  for (const [candidate, weight] of weights) {
    if (text === '' || weight > (weights.get(text) as number)) text = candidate;
  }
  const weigh = (reading: Reading): number => weights.get(reading.text) ?? 0;
  const sorted = readings.toSorted((a, b) => weigh(b) - weigh(a) || b.confidence - a.confidence);
  return { text, confidence: jointConfidence(text, readings), readings: sorted };
}

/** Doubts of agreeing opinions multiply; opinions against take their share away. */
function jointConfidence(text: string, readings: Reading[]): number {
  if (text === '') return 0;
  let doubt = 1;
  let agreeing = 0;
  let against = 0;
  for (const reading of readings) {
    const weight = LEAST_WEIGHT + reading.confidence;
    if (reading.text === text) {
      doubt *= 1 - reading.confidence;
      agreeing += weight;
    } else if (reading.text !== '') against += weight;
    else against += LEAST_WEIGHT;
  }
  return Math.max(0, Math.min(1, (1 - doubt) * (agreeing / (agreeing + against))));
}

/** Whether enough opinions agree that asking further ones would change nothing. */
export function isSettled(readings: Reading[]): boolean {
  const [first] = readings;
  return (
    first !== undefined &&
    readings.length >= 2 &&
    first.text !== '' &&
    readings.every((reading) => reading.text === first.text) &&
    readings.some((reading) => reading.confidence >= SURE)
  );
}

/** One of the agreeing opinions must be this sure. */
const SURE = 0.75;
