import { type TextRow, YEAR } from './align-rows.js';

/** The signs at which commands are typed, and go on, and share of the lines of a listing that begin with them. */
const PROMPT = /^(?:R?>|>>>|##|\+|[$%#]) ?(?:[\p{L}"'(]|$)/u;
const PROMPT_SHARE = 0.5;
/** Numbers of lines that count on: so many at least, on so many of the lines; those of rows begin with 0 or 1. */
const LEAST_COUNTED = 3;
const COUNTED_SHARE = 0.6;
/** Share of figures among the texts behind them, at most: lines of a program hold few. */
const MOST_FIGURES = 0.2;

/** True for a listing: most of its lines begin with the sign at which commands are typed, or with numbers in the middle of a count. */
export function isListing(lines: TextRow[]): boolean {
  const typed = lines.filter(({ placed }) => PROMPT.test(placed[0]?.chunk.text ?? ''));
  return typed.length >= PROMPT_SHARE * lines.length || areCounted(lines);
}

/** True for lines of words numbered on from before, without heads over them: years are no such numbers. */
function areCounted(lines: TextRow[]): boolean {
  const numbers = lines.map(({ placed }) => numberIn(placed));
  const counted = numbers.flatMap((number) => number ?? []);
  const above = lines.slice(
    0,
    Math.max(
      0,
      numbers.findIndex((number) => number !== undefined),
    ),
  );
  if (above.some(({ placed }) => placed.length > 1)) return false;
  const steps = counted.slice(1).filter((number, at) => number === (counted[at] as number) + 1);
  if (counted.length < LEAST_COUNTED || (counted[0] as number) < 2) return false;
  if (steps.length < counted.length - 1 || counted.length < COUNTED_SHARE * lines.length)
    return false;
  const pieces = lines.flatMap(({ placed }) => placed);
  const figures = pieces.filter(({ chunk }) => chunk.numeric).length - counted.length;
  return figures <= MOST_FIGURES * (pieces.length - counted.length);
}

/** The whole number that a line's first figure, or a text before it, begins with. */
function numberIn(placed: TextRow['placed']): number | undefined {
  const texts = placed.map(({ chunk }) => chunk.words[0]?.text ?? '');
  const first = texts.find((text) => /^\d/u.test(text)) ?? '';
  return /^\d{1,5}$/u.test(first) && !YEAR.test(first) ? Number(first) : undefined;
}
