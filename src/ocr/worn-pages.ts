import type { Verdict } from './opinions.js';
import { asUnreadable, isFigure, isMark, isUnreadable, type ReadSnippet } from './read-snippets.js';
import type { Snippet } from './snippets.js';

/** A figure less sure than this was wrong 17 times in 18 (docs/performance.md). */
const LEAST_LIKELY = 0.4;
/** A reading less sure than this is doubtful. */
const DOUBTFUL = 0.7;
/** Lower ink is dirt and no figure, in ems. */
const DIGIT = 0.5;
/** From so many figures on a page tells how worn it is. */
const FEWEST = 20;
/** Shares of doubtful figures from which on no other figure is believed below these confidences, the most worn first. */
const WORN: readonly (readonly [share: number, least: number])[] = [
  [0.6, 0.97],
  [0.4, DOUBTFUL],
];

/**
 * The parts of a page with the figures and the marks that are mere guesses made unreadable. Where most figures of a page are doubtful
 * strokes are lost all over it, and the engines agree on what is left of them: on one such page half of the figures below
 * 0.97 were wrong.
 */
export function withoutGuesses(parts: readonly ReadSnippet[]): ReadSnippet[] {
  const least = leastBelieved(
    parts.flatMap(({ snippet, verdict }) =>
      snippet.cell >= 0 &&
      snippet.mark === undefined &&
      (isFigure(verdict) || (isUnreadable(verdict) && isAsHighAsDigits(snippet)))
        ? [verdict]
        : [],
    ),
  );
  return parts.map((part) => {
    const { snippet, verdict } = part;
    // Ink that has not the shape of a mark may be what a stamp left of a figure.
    const needed = isMark(verdict) && snippet.mark === undefined ? DOUBTFUL : least;
    const isGuess = (isFigure(verdict) || isMark(verdict)) && verdict.confidence < needed;
    return isGuess ? { ...part, verdict: asUnreadable(verdict) } : part;
  });
}

const isAsHighAsDigits = ({ top, bottom, em }: Snippet): boolean => bottom - top >= DIGIT * em;

/** How sure a figure must be to be believed, 0 to 1, beside all figures in the cells of its page. */
function leastBelieved(figures: readonly Verdict[]): number {
  const doubtful = figures.filter(({ confidence }) => confidence < DOUBTFUL).length;
  const worn = WORN.find(([share]) => doubtful >= share * figures.length);
  return figures.length >= FEWEST && worn ? worn[1] : LEAST_LIKELY;
}
