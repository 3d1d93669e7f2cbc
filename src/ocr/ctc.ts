import type { EngineReading, Rival } from './engine.js';

/** Output of a line recogniser: for each time step a probability for each class; class 0 is the CTC blank. */
export interface TimeSteps {
  steps: number;
  classes: number;
  probabilities: Float32Array;
}

/** A character less sure than this has rivals. */
const UNSURE = 0.97;
/** No more rivals than this are told of a character, and none less likely than that. */
const MOST_RIVALS = 30;
const LEAST_LIKELY = 1e-4;

/**
 * Greedy CTC decoding: best class of each step, repeats merged, blanks dropped. With `allowed` only
 * those classes (and the blank) compete. The confidence is that of the least sure character.
 */
export function decodeCtc(
  output: TimeSteps,
  alphabet: string[],
  allowed?: Int32Array,
): EngineReading {
  const { steps, classes, probabilities } = output;
  const characters: { text: string; peak: number; at: number }[] = [];
  let previous = 0;
  for (let t = 0; t < steps; t++) {
    const offset = t * classes;
    const best =
      allowed === undefined
        ? bestClass(probabilities, offset, classes)
        : bestAllowed(probabilities, offset, allowed);
    if (best !== 0) {
      const probability = probabilities[offset + best] as number;
      const last = characters.at(-1);
      if (best !== previous || last === undefined) {
        characters.push({ text: alphabet[best] ?? '', peak: probability, at: t });
      } else if (probability > last.peak) Object.assign(last, { peak: probability, at: t });
    }
    previous = best;
  }
  return {
    text: characters.map((c) => c.text).join(''),
    confidence: characters.length === 0 ? 0 : Math.min(...characters.map((c) => c.peak)),
    centres: characters.map((c) => (c.at + 0.5) / steps),
    sureness: characters.map((c) => c.peak),
    rivals: characters.map(({ text, peak, at }) =>
      allowed !== undefined || peak >= UNSURE ? [] : rivalsOf(output, alphabet, at, text),
    ),
  };
}

/** The likeliest other characters of a step. */
function rivalsOf(
  { classes, probabilities }: TimeSteps,
  alphabet: string[],
  step: number,
  chosen: string,
): Rival[] {
  const rivals: Rival[] = [];
  for (let c = 1; c < classes; c++) {
    const confidence = probabilities[step * classes + c] as number;
    const text = alphabet[c] ?? '';
    if (confidence >= LEAST_LIKELY && text !== chosen) rivals.push({ text, confidence });
  }
  return rivals.sort((a, b) => b.confidence - a.confidence).slice(0, MOST_RIVALS);
}

function bestClass(probabilities: Float32Array, offset: number, classes: number): number {
  let best = 0;
  let most = probabilities[offset] as number;
  for (let c = 1; c < classes && most <= 0.5; c++) {
    if ((probabilities[offset + c] as number) > most) {
      most = probabilities[offset + c] as number;
      best = c;
    }
  }
  return best;
}

function bestAllowed(probabilities: Float32Array, offset: number, allowed: Int32Array): number {
  let best = 0;
  let most = probabilities[offset] as number;
  for (const c of allowed) {
    if ((probabilities[offset + c] as number) > most) {
      most = probabilities[offset + c] as number;
      best = c;
    }
  }
  return best;
}
