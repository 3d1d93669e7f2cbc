import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Digest } from '../../audit/index.js';
import { inOrder } from '../in-order.js';
import type { Rechecker } from './rechecker.js';

const FOLDER = 'reports';

/** One report of an output folder, without its contents. */
export interface ReportFile {
  path: string;
  digest: Digest;
  firstPage: number;
}

/** Places of corrections in their list. */
export interface CorrectionPlaces {
  /** Those that found their figure. */
  applied: Set<number>;
  /** Those that could not be used. */
  refused: Set<number>;
  /** Those that found a figure in several different reports: which one they mean is not told. */
  ambiguous: Set<number>;
}

function compareFiles(a: ReportFile, b: ReportFile): number {
  const byName = Buffer.compare(Buffer.from(a.digest.file), Buffer.from(b.digest.file));
  return byName || a.firstPage - b.firstPage || (a.path < b.path ? -1 : 1);
}

/** The report documents of an output folder. */
export async function findReportPaths(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, FOLDER)).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, FOLDER, name));
}

/** Every report in short, in the order in which a run writes them. */
export async function shortenReports(
  paths: readonly string[],
  rechecker: Rechecker,
): Promise<{ files: ReportFile[]; places: CorrectionPlaces }> {
  const files: ReportFile[] = [];
  const places: CorrectionPlaces = {
    applied: new Set(),
    refused: new Set(),
    ambiguous: new Set(),
  };
  /** Place of a correction -> the report it was put on; the same bytes met twice are one report. */
  const meant = new Map<number, string>();
  for await (const short of inOrder(paths, rechecker.ahead, (path) => rechecker.shorten(path))) {
    const report = `${short.digest.sha256} ${short.firstPage}`;
    for (const place of short.applied) {
      if ((meant.get(place) ?? report) !== report) places.ambiguous.add(place);
      meant.set(place, report);
      places.applied.add(place);
    }
    for (const place of short.refused) places.refused.add(place);
    const path = paths[files.length] ?? '';
    files.push({ path, digest: short.digest, firstPage: short.firstPage });
  }
  return { files: files.sort(compareFiles), places };
}
