import type { Check } from '../../model/document.js';
import { checkCopied, COPIED, COPIED_ELSEWHERE } from './check-copied.js';
import { checkAllZero, checkJumps, checkRepeated } from './check-habits.js';
import { checkRollup } from './check-rollup.js';
import { checkSeries } from './check-series.js';
import { checkVersions } from './check-versions.js';
import type { Digest } from './digest.js';
import { findCopies } from './find-copies.js';
import { areSeveral, findParts, findStatedParts } from './find-parts.js';
import { isIdentifying, linkAgencies, normaliseAgency } from './link-agencies.js';
import type { Rollup } from './rollup-tree.js';

export interface AcrossOptions {
  /** Another name of a body -> the name it goes by. */
  aliases?: ReadonlyMap<string, string>;
  rollup?: readonly Rollup[];
}

/** More reports of one body and year than this are no versions of one, but a name read wrong: the first count. */
const MOST_VERSIONS = 16;

/** Reports by body and year. */
class Archive {
  private readonly byBody = new Map<string, Map<number, Digest[]>>();
  readonly bodies: ReadonlyMap<string, string>;

  constructor(digests: readonly Digest[], { aliases = new Map(), rollup = [] }: AcrossOptions) {
    const declared = rollup.flatMap(({ whole, parts }) => [whole, ...parts]);
    const agencies = new Set([...digests.map(({ agency }) => agency), ...declared]);
    this.bodies = linkAgencies(agencies, aliases);
    for (const report of digests) {
      const body = this.bodyOf(report.agency);
      if (body === '' || report.year === null) continue;
      const years = this.byBody.get(body) ?? new Map<number, Digest[]>();
      const versions = years.get(report.year) ?? [];
      if (versions.length < MOST_VERSIONS) versions.push(report);
      years.set(report.year, versions);
      this.byBody.set(body, years);
    }
  }

  bodyOf(agency: string): string {
    return this.bodies.get(agency) ?? normaliseAgency(agency);
  }

  reportsOf(agency: string, year: number): readonly Digest[] {
    return this.byBody.get(this.bodyOf(agency))?.get(year) ?? [];
  }
}

/** Roll-ups by the body that is the whole. */
function byWhole(rollups: readonly Rollup[], archive: Archive): Map<string, Rollup[]> {
  const ofBody = new Map<string, Rollup[]>();
  for (const rollup of rollups) {
    const body = archive.bodyOf(rollup.whole);
    ofBody.set(body, [...(ofBody.get(body) ?? []), rollup]);
  }
  return ofBody;
}

/** The parts of a report's body in its year: as declared, else as its own prose states them. */
function partsOf(now: Digest, year: number, archive: Archive, declared: readonly Rollup[] = []) {
  if (declared.length > 0) return declared.map((rollup) => findParts(rollup, year, archive));
  return [findStatedParts(now, year, archive)].filter((found) => found !== undefined);
}

/** Earlier years first; within a year the order of the run. */
const inOrder = (digests: readonly Digest[]): number[] =>
  [...digests.keys()].sort((a, b) => (digests[a]?.year ?? 0) - (digests[b]?.year ?? 0) || a - b);

/** A share that no pair of texts reaches. */
const NEVER = Number.POSITIVE_INFINITY;

function copyFinder(digests: readonly Digest[], archive: Archive) {
  const bodies = digests.map(({ agency }) => archive.bodyOf(agency));
  const copies = findCopies(
    (index) => digests[index]?.prose,
    inOrder(digests),
    (later, earlier) => {
      if (digests[later]?.sha256 === digests[earlier]?.sha256) return NEVER;
      if (bodies[later] !== bodies[earlier]) return COPIED_ELSEWHERE;
      return digests[later]?.year === digests[earlier]?.year ? NEVER : COPIED;
    },
  );
  return (index: number): Check[] => {
    const copy = copies.get(index);
    const source = copy && digests[copy.of];
    return copy && source ? [checkCopied(source, copy, bodies[index] === bodies[copy.of])] : [];
  };
}

/**
 * Checks the reports of a run against each other: year against year, part against whole, prose
 * against prose. Gives a function that yields the checks of the report at an index, so that a
 * hundred thousand reports need not hold their findings in memory at once. What compares two reports
 * belongs to the later one, what compares parts with a whole to the whole's.
 */
export function checkAcross(
  digests: readonly Digest[],
  options: AcrossOptions = {},
): (index: number) => Check[] {
  const archive = new Archive(digests, options);
  const copied = copyFinder(digests, archive);
  const rollups = byWhole(options.rollup ?? [], archive);
  return (index) => {
    const now = digests[index];
    if (!now) return [];
    const { year, agency } = now;
    if (year === null || agency === '') return copied(index);
    if (!isIdentifying(archive.bodyOf(agency))) return copied(index);
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
