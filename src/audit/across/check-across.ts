import type { Check } from '../../model/document.js';
import type { Mentions } from '../../model/mentions.js';
import type { AcrossCheck } from './across-check.js';
import { checkCopied, COPIED, COPIED_ELSEWHERE } from './check-copied.js';
import { checkAllZero, checkJumps, checkRepeated } from './check-habits.js';
import { checkRollup } from './check-rollup.js';
import { checkSeries } from './check-series.js';
import { checkVersions } from './check-versions.js';
import type { Digest, Digests } from './digest.js';
import { findCopies } from './find-copies.js';
import { areSeveral, findParts, findStatedParts } from './find-parts.js';
import { mentionsIn } from './mentions.js';
import { ReportsByBody } from './reports-by-body.js';
import type { Rollup } from './rollup-tree.js';

export interface AcrossOptions {
  /** Another name of a body -> the name it goes by. */
  aliases?: ReadonlyMap<string, string>;
  rollup?: readonly Rollup[];
}

/** Roll-ups by the body that is the whole. */
function byWhole(rollups: readonly Rollup[], archive: ReportsByBody): Map<string, Rollup[]> {
  const ofBody = new Map<string, Rollup[]>();
  for (const rollup of rollups) {
    const body = archive.bodyOf(rollup.whole);
    ofBody.set(body, [...(ofBody.get(body) ?? []), rollup]);
  }
  return ofBody;
}

/** The parts of a report's body in its year: as declared, else as its own prose states them. */
function partsOf(
  now: Digest,
  year: number,
  archive: ReportsByBody,
  declared: readonly Rollup[] = [],
) {
  if (declared.length > 0) return declared.map((rollup) => findParts(rollup, year, archive));
  return [findStatedParts(now, year, archive)].filter((found) => found !== undefined);
}

/** Earlier years first; within a year the order of the run. */
function inOrder(digests: Digests): Uint32Array {
  const years = Int32Array.from({ length: digests.length }, (_, at) => digests.at(at)?.year ?? 0);
  const indexes = Uint32Array.from({ length: digests.length }, (_, at) => at);
  return indexes.sort((a, b) => (years[a] ?? 0) - (years[b] ?? 0) || a - b);
}

/** A share that no pair of texts reaches. */
const NEVER = Number.POSITIVE_INFINITY;

function copyFinder(digests: Digests, archive: ReportsByBody) {
  const copies = findCopies(
    (index) => digests.at(index)?.prose,
    inOrder(digests),
    (later, earlier) => {
      if (digests.at(later)?.sha256 === digests.at(earlier)?.sha256) return NEVER;
      if (!archive.areOfOneBody(later, earlier)) return COPIED_ELSEWHERE;
      return digests.at(later)?.year === digests.at(earlier)?.year ? NEVER : COPIED;
    },
  );
  return (index: number): AcrossCheck[] => {
    const copy = copies.get(index);
    const source = copy && digests.at(copy.of);
    return copy && source ? [checkCopied(source, copy, archive.areOfOneBody(index, copy.of))] : [];
  };
}

/** What reports of a run say of each other, report by report of the run's order. */
export interface AcrossFindings {
  checksOf(index: number): Check[];
  mentionsOf(index: number): Mentions;
  /** Bodies of the declared roll-ups of which no report can be told to be. */
  unheard: string[];
}

/**
 * Checks the reports of a run against each other: year against year, part against whole, prose
 * against prose. Findings are made when they are asked for, so that a hundred thousand reports need
 * not hold theirs in memory at once. What compares two reports belongs to the later one, what
 * compares parts with a whole to the whole's.
 */
export function checkAcross(digests: Digests, options: AcrossOptions = {}): AcrossFindings {
  const { aliases, rollup = [] } = options;
  const declared = rollup.flatMap(({ whole, parts }) => [whole, ...parts]);
  const archive = new ReportsByBody(digests, declared, aliases);
  const checksOf = checkEach(digests, archive, rollup);
  return {
    checksOf: (index) => checksOf(index).map(({ others: _figures, ...check }) => check),
    mentionsOf: mentionsIn(digests, checksOf),
    unheard: [...new Set(declared)].filter((agency) => !archive.knows(agency)),
  };
}

function checkEach(
  digests: Digests,
  archive: ReportsByBody,
  rollup: readonly Rollup[],
): (index: number) => AcrossCheck[] {
  const copied = copyFinder(digests, archive);
  const rollups = byWhole(rollup, archive);
  return (index) => {
    const now = digests.at(index);
    if (!now) return [];
    const { year, agency } = now;
    if (year === null || agency === '') return copied(index);
    if (!archive.isIdentifying(agency)) return copied(index);
    const own = archive.reportsOf(agency, year);
    const before = archive.reportsOf(agency, year - 1);
    const ambiguous = areSeveral(own) || areSeveral(before);
    const after = archive.reportsOf(agency, year + 1);
    return [
      ...checkSeries(now, { before, ambiguous }),
      ...checkRepeated(now, before),
      ...(ambiguous ? [] : checkAllZero(now, before, after)),
      ...(ambiguous ? [] : checkJumps(now, before, after)),
      ...checkVersions(now, own),
      ...copied(index),
      ...partsOf(now, year, archive, rollups.get(archive.bodyOf(agency))).flatMap((found) =>
        checkRollup(now, found),
      ),
    ];
  };
}
