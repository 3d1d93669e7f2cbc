import type { FoundParts } from './check-rollup.js';
import type { Digest } from './digest.js';
import type { ReportsByBody } from './reports-by-body.js';
import type { Rollup } from './rollup-tree.js';
import { fullNames } from './stated-parts.js';

/** Whether reports come from more than one file. */
export const areSeveral = ([first, ...others]: readonly Digest[]): boolean =>
  others.some(({ sha256 }) => sha256 !== first?.sha256);

/** The reports of a whole's parts for a year; a part with several different ones says nothing. */
export function findParts(rollup: Rollup, year: number, archive: ReportsByBody): FoundParts {
  const reports: Digest[] = [];
  const missing: string[] = [];
  for (const part of rollup.parts) {
    const own = archive.reportsOf(part, year);
    const [report] = own;
    if (report && !areSeveral(own)) reports.push(report);
    else missing.push(report ? `${part}（有几个版本）` : part);
  }
  return { rollup, reports, missing };
}

/**
 * The parts that a report's own prose names, where every one of them is in the run under a name that
 * can only be its. Undefined otherwise: a list that is not understood whole compares nothing.
 */
export function findStatedParts(
  whole: Digest,
  year: number,
  archive: ReportsByBody,
): FoundParts | undefined {
  if (!whole.stated) return undefined;
  const parts = whole.stated.parts.map((part) =>
    fullNames(part, whole.agency).find((name) => archive.reportsOf(name, year).length > 0),
  );
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length || new Set(known).size < known.length) return undefined;
  const scope = whole.stated.complete ? 'complete' : 'partial';
  const found = findParts({ whole: whole.agency, scope, parts: known }, year, archive);
  const isWhole = ({ sha256, agency }: Digest): boolean =>
    sha256 === whole.sha256 && agency === whole.agency;
  return found.missing.length > 0 || found.reports.some(isWhole) ? undefined : found;
}
