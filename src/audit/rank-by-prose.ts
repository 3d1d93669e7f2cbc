import type { Check, Figure, Suspect } from '../model/document.js';

/** How well the prose speaks for a suspect: it claims what the figure ought to be, nothing, or the figure itself. */
const SUPPORTED = 0;
const UNTOLD = 1;
const CLEARED = 2;

/**
 * Orders the suspects of failed sums by what the prose claims: a figure for which a sentence names
 * the very value that would mend the sum goes first, one that a sentence confirms last. Else the
 * order stays.
 *
 * @param narrative the checks of the prose against the same figures
 */
export function rankByProse(
  checks: readonly Check[],
  narrative: readonly Check[],
  figures: readonly Figure[],
): Check[] {
  const claimed = new Map(narrative.map(({ check, left }) => [check, left]));
  const printed = new Map(figures.map(({ id, value }) => [id, value]));
  const rank = ({ id, expected }: Suspect): number => {
    const claim = claimed.get(`narrative.${id}`) ?? null;
    if (claim === null) return UNTOLD;
    if (claim === expected) return SUPPORTED;
    return claim === printed.get(id) ? CLEARED : UNTOLD;
  };
  return checks.map((check) =>
    check.suspects.length < 2
      ? check
      : { ...check, suspects: [...check.suspects].sort((a, b) => rank(a) - rank(b)) },
  );
}
