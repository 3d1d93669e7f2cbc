import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportDocument } from '../model/document.js';
import { documentToJson, reportFileName } from './report-json.js';
import type { Sink, SinkOptions } from './sink.js';

const FOLDER = 'reports';

/**
 * Creates the file under the first name that is free: a yearbook holds several reports, and one file
 * may be met under the same name in two folders. Asking the disk keeps memory flat.
 */
async function writeReport(folder: string, document: ReportDocument): Promise<void> {
  const text = documentToJson(document);
  for (let ordinal = 1; ; ordinal++) {
    const file = await open(join(folder, reportFileName(document, ordinal)), 'wx').catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code === 'EEXIST') return null;
        throw error;
      },
    );
    if (!file) continue;
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
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
    document: (document) => writeReport(reports, document),
    failure: async () => undefined,
    close: async () => undefined,
    discard: async () => undefined,
  };
}
