import type { EngineReading } from './engine.js';

/** Output of a line recogniser: for each time step a probability for each class; class 0 is the CTC blank. */
export interface TimeSteps {
  steps: number;
  classes: number;
  probabilities: Float32Array;
}

/** A character is not told of a place where no step makes it this likely. */
const LEAST_LIKELY = 1e-4;
/** A blank of text that is less likely than all characters together, between steps as blank as this, hides one. */
const HIDING_BLANK = 0.5;
const SURE_BLANK = 0.9;

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
      allowed === undefined ? bestOfText(output, t) : bestAllowed(probabilities, offset, allowed);
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

/**
 * The best class of a step of text. A rare character shares its likelihood with many that look like it: the
 * likeliest of them stands where the blank is less likely than all of them together.
 */
function bestOfText({ steps, classes, probabilities }: TimeSteps, step: number): number {
  const blankAt = (t: number): number =>
    t < 0 || t >= steps ? 1 : (probabilities[t * classes] as number);
  const offset = step * classes;
  const blank = blankAt(step);
  const hides =
    blank < HIDING_BLANK && blankAt(step - 1) > SURE_BLANK && blankAt(step + 1) > SURE_BLANK;
  let best = 0;
  let most = hides ? 0 : blank;
  for (let c = 1; c < classes && most <= 0.5; c++) {
    if ((probabilities[offset + c] as number) > most) {
      most = probabilities[offset + c] as number;
      best = c;
    }
  }
  return best;
}

/** What stands between two places of a line, shares (0 to 1) of its width: each character with the most that a step there gives it. */
export function likeliestBetween(
  { steps, classes, probabilities }: TimeSteps,
  alphabet: string[],
  from: number,
  to: number,
): Map<string, number> {
  const first = Math.max(0, Math.floor(from * steps));
  const last = Math.min(steps - 1, Math.ceil(to * steps) - 1);
  const found = new Map<string, number>();
  for (let c = 1; c < classes; c++) {
    let confidence = 0;
    for (let t = first; t <= last; t++)
      confidence = Math.max(confidence, probabilities[t * classes + c] as number);
    if (confidence >= LEAST_LIKELY) found.set(alphabet[c] ?? '', confidence);
  }
  return found;
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
