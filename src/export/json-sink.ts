import { closeSync, existsSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RenderedReport } from './rendered-report.js';
import { reportFileName } from './report-json.js';
import type { Sink, SinkOptions } from './sink.js';

const FOLDER = 'reports';

/** A file of that name, or undefined where the name is taken. */
function createFile(path: string): number | undefined {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}

/** Moves a file there; false where the name is taken. The folder is this run's alone. */
function moveFile(from: string, path: string): boolean {
  if (existsSync(path)) return false;
  renameSync(from, path);
  return true;
}

/** Writes a file of that name; false where the name is taken. */
function writeNew(bytes: string | Uint8Array, path: string): boolean {
  const file = createFile(path);
  if (file === undefined) return false;
  try {
    writeFileSync(file, bytes);
  } finally {
    closeSync(file);
  }
  return true;
}

/**
 * Puts the file under the first name that is free: a yearbook holds several reports, and one file
 * may be met under the same name in two folders. Asking the disk keeps memory flat; asking it at once
 * costs a fraction of asking it by way of a thread, a hundred thousand times over.
 */
function putReport(folder: string, { stem, json }: RenderedReport): void {
  const put = (path: string): boolean =>
    typeof json === 'object' && json !== null && 'file' in json
      ? moveFile(json.file, path)
      : writeNew(json ?? '', path);
  for (let ordinal = 1; !put(join(folder, reportFileName(stem, ordinal))); ordinal++);
}

/** reports/: one JSON file for each report. */
export async function createJsonSink({ folder }: SinkOptions): Promise<Sink> {
  const reports = join(folder, FOLDER);
  await mkdir(reports);
  return {
    produces: [FOLDER],
    report: async ({ rendered }) => putReport(reports, rendered),
    failure: async () => undefined,
    close: async () => undefined,
    discard: async () => undefined,
  };
}
