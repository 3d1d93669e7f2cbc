import { existsSync } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type HeaderLanguage, OUTPUT_FORMATS, type OutputFormat } from '../../export/index.js';
import { MARKER, hasOwnMarker } from '../own-marker.js';
import { RunError } from '../run-error.js';

/** What the run that made an output folder says of itself. */
export interface EarlierRun {
  settings: object;
  counts: Record<string, number>;
  stages: Record<string, number>;
  formats: OutputFormat[];
  header: HeaderLanguage;
  linkBase: string;
}

/** run.json, as far as it is read here. */
type RunJson = Pick<EarlierRun, 'settings' | 'counts' | 'stages'> & {
  output?: { linkBase: string };
};

/** What the files of a format are called; where one stands, the format was asked for. */
const SIGNS: readonly [format: string, file: string][] = [
  ['json', 'reports'],
  ['csv', 'cells.csv'],
  ['xlsx', 'gouji.xlsx'],
  ['parquet', 'cells.parquet'],
  ['html', 'audit.html'],
];
/** Bytes of a CSV that hold its first title. */
const TITLE_BYTES = 16;

function formatsIn(folder: string): OutputFormat[] {
  const standing = SIGNS.filter(([, file]) => existsSync(join(folder, file))).map(([name]) => name);
  return OUTPUT_FORMATS.filter((format) => standing.includes(format));
}

/** The language of the column titles, as the run chose it. */
async function headerIn(folder: string): Promise<HeaderLanguage> {
  const file = await open(join(folder, 'checks.csv')).catch(() => undefined);
  if (!file) return 'id';
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TITLE_BYTES), 0, TITLE_BYTES, 0);
    return buffer.subarray(0, bytesRead).toString().includes('file') ? 'id' : 'zh';
  } finally {
    await file.close();
  }
}

/** Reads what a folder says of the run that made it. Throws RunError where no run did. */
export async function readEarlierRun(folder: string): Promise<EarlierRun> {
  try {
    if (!hasOwnMarker(folder)) throw new Error('not written by gouji');
    const text = await readFile(join(folder, MARKER), 'utf8');
    const { settings, counts, stages, output } = JSON.parse(text) as RunJson;
    const linkBase = output?.linkBase ?? '';
    const [formats, header] = [formatsIn(folder), await headerIn(folder)];
    return { settings, counts, stages, formats, header, linkBase };
  } catch (error) {
    throw new RunError(`${folder} 中没有 gouji 的结果（run.json）`, { cause: error });
  }
}
