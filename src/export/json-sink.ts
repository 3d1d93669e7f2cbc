import { closeSync, openSync, writeFileSync } from 'node:fs';
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

/**
 * Creates the file under the first name that is free: a yearbook holds several reports, and one file
 * may be met under the same name in two folders. Asking the disk keeps memory flat; asking it at once
 * costs a fraction of asking it by way of a thread, a hundred thousand times over.
 */
function writeReport(folder: string, { stem, json }: RenderedReport): void {
  for (let ordinal = 1; ; ordinal++) {
    const file = createFile(join(folder, reportFileName(stem, ordinal)));
    if (file === undefined) continue;
    try {
      writeFileSync(file, json ?? '');
    } finally {
      closeSync(file);
    }
    return;
  }
}

/** reports/: one JSON file for each report. */
export async function createJsonSink({ folder }: SinkOptions): Promise<Sink> {
  const reports = join(folder, FOLDER);
  await mkdir(reports);
  return {
    produces: [FOLDER],
    report: async ({ rendered }) => writeReport(reports, rendered),
    failure: async () => undefined,
    close: async () => undefined,
    discard: async () => undefined,
  };
}
