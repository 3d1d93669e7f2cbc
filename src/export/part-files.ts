import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportDocument } from '../model/document.js';
import { renderReport } from './rendered-report.js';
import type { RenderedReport } from './rendered-report.js';
import { documentToJson } from './report-json.js';
import { needsDocument } from './run-writer.js';
import type { OutputFormat } from './run-writer.js';

/**
 * Renders reports into files, so that the process that builds the output puts them in their place
 * without having read them: a file for each report, and one for all their rows of each table.
 */
export class PartFiles {
  /** Whether the formats need the report itself too. */
  readonly needDocument: boolean;
  readonly #folder: string;
  readonly #prefix: string;
  readonly #formats: readonly OutputFormat[];
  readonly #rows: string[][] = [];
  #reports = 0;

  /** @param prefix how the files' names begin; no other file of the folder has it */
  constructor(folder: string, prefix: string, formats: readonly OutputFormat[]) {
    this.#folder = folder;
    this.#prefix = prefix;
    this.#formats = formats;
    this.needDocument = needsDocument(formats);
  }

  /** `json` gives the report's file where it is had for less. */
  add(
    document: ReportDocument,
    json: (document: ReportDocument) => string | Uint8Array = documentToJson,
  ): RenderedReport {
    const rendered = renderReport(document, this.#formats, json);
    for (const [at, rows] of rendered.tables.entries()) (this.#rows[at] ??= []).push(rows);
    if (rendered.json === null) return { ...rendered, tables: [] };
    const file = this.#path(`report-${this.#reports++}`);
    writeFileSync(file, rendered.json);
    return { ...rendered, json: { file }, tables: [] };
  }

  /** Files of the rows, table by table; none where no CSV is wanted. */
  close(): string[] {
    return this.#rows.map((rows, at) => {
      const path = this.#path(`rows-${at}`);
      writeFileSync(path, rows.join(''));
      return path;
    });
  }

  #path(name: string): string {
    return join(this.#folder, `${this.#prefix}-${name}`);
  }
}
