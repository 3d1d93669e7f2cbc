import type { Mentions } from '../../model/mentions.js';
import type { AcrossCheck } from './across-check.js';
import type { Digests } from './digest.js';

const NOTHING: ReadonlySet<string> = new Set();

/** A report among those of a run: a file may hold several, but one of a year. */
const keyOf = ({ file, year }: { file: string; year: number | null }): string =>
  `${year ?? ''} ${file}`;

/** Report -> ids of its figures that the failing checks of all others speak of. */
function collectSpokenOf(
  length: number,
  checksOf: (index: number) => readonly AcrossCheck[],
): Map<string, Set<string>> {
  const spokenOf = new Map<string, Set<string>>();
  for (let index = 0; index < length; index++) {
    for (const other of checksOf(index).flatMap(({ others = [] }) => others)) {
      const key = keyOf(other);
      spokenOf.set(key, new Set([...(spokenOf.get(key) ?? NOTHING), ...other.ids]));
    }
  }
  return spokenOf;
}

/** Gives each report's mentions. All reports are checked once when the first is asked for. */
export function mentionsIn(
  digests: Digests,
  checksOf: (index: number) => readonly AcrossCheck[],
): (index: number) => Mentions {
  let known: Map<string, Set<string>> | undefined;
  return (index) => {
    known ??= collectSpokenOf(digests.length, checksOf);
    const report = digests.at(index);
    return {
      others: new Map(
        checksOf(index).flatMap(({ check, others }) => (others ? [[check, others] as const] : [])),
      ),
      spokenOf: (report && known.get(keyOf(report))) ?? NOTHING,
    };
  };
}
