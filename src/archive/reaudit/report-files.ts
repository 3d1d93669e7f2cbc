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

/** Places of the corrections that found their figure, and of those that could not be used. */
export interface CorrectionPlaces {
  applied: Set<number>;
  refused: Set<number>;
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
  const places: CorrectionPlaces = { applied: new Set(), refused: new Set() };
  for await (const short of inOrder(paths, rechecker.ahead, (path) => rechecker.shorten(path))) {
    for (const place of short.applied) places.applied.add(place);
    for (const place of short.refused) places.refused.add(place);
    const path = paths[files.length] ?? '';
    files.push({ path, digest: short.digest, firstPage: short.firstPage });
  }
  return { files: files.sort(compareFiles), places };
}
