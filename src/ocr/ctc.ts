import type { EngineReading } from './engine.js';

/** Output of a line recogniser: for each time step a probability for each class; class 0 is the CTC blank. */
export interface TimeSteps {
  steps: number;
  classes: number;
  probabilities: Float32Array;
}

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
  };
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
