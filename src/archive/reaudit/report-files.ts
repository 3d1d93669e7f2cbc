import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, applyCorrections, digest } from '../../audit/index.js';
import type { Correction } from '../../audit/index.js';
import type { ReportDocument } from '../../model/document.js';
import { RunError } from '../run-error.js';

const FOLDER = 'reports';
/** Files read ahead: the disk and the parser work at the same time. */
const AHEAD = 8;

/** One report of an output folder, without its contents. */
export interface ReportFile {
  path: string;
  digest: Digest;
  firstPage: number;
}

/** What the corrections came to. */
export interface CorrectionCount {
  applied: Set<Correction>;
  refused: Set<Correction>;
}

/** Reads a report document that gouji wrote. Throws RunError where it is none. */
export async function readReport(path: string): Promise<ReportDocument> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text) as ReportDocument;
  } catch (error) {
    throw new RunError(`${path} 不是完整的报告文档，请重新运行 gouji run`, error);
  }
}

function compareFiles(a: ReportFile, b: ReportFile): number {
  const byName = Buffer.compare(Buffer.from(a.digest.file), Buffer.from(b.digest.file));
  return byName || a.firstPage - b.firstPage || (a.path < b.path ? -1 : 1);
}

/** Every report of an output folder, in the order of a run, with corrections in its digest. */
export async function listReports(
  folder: string,
  corrections: readonly Correction[],
  count: CorrectionCount,
): Promise<ReportFile[]> {
  const names = (await readdir(join(folder, FOLDER)).catch(() => []))
    .filter((name) => name.endsWith('.json'))
    .sort();
  const files: ReportFile[] = [];
  for (let start = 0; start < names.length; start += AHEAD) {
    const paths = names.slice(start, start + AHEAD).map((name) => join(folder, FOLDER, name));
    const documents = await Promise.all(paths.map(readReport));
    documents.forEach((document, at) => {
      const corrected = applyCorrections(document, corrections);
      for (const one of corrected.applied) count.applied.add(one);
      for (const one of corrected.refused) count.refused.add(one);
      const { firstPage } = document.source;
      files.push({ path: paths[at] ?? '', digest: digest(corrected.document), firstPage });
    });
  }
  return files.sort(compareFiles);
}
