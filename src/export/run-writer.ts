import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check, ReportDocument } from '../model/document.js';
import type { Evidence } from '../model/evidence.js';
import { createCsvSink, createFailureSink } from './csv-sink.js';
import { createHtmlSink } from './html-sink.js';
import { createJsonSink } from './json-sink.js';
import type { FailureRow } from './rows.js';
import { renderReport } from './rendered-report.js';
import { addCounts, emptyCounts, type RunSummary, runToJson } from './run-json.js';
import type { HeaderLanguage, ReportToWrite, Sink, SinkOptions } from './sink.js';
import { MARKER_NAME, openStaging } from './staging.js';

/** Formats that are text: `renderReport` makes their share of a report. */
const TEXT_FORMATS: readonly string[] = ['json', 'csv'];

const SINKS = {
  json: createJsonSink,
  csv: createCsvSink,
  html: createHtmlSink,
  // Loaded only where asked for: their libraries are large.
  xlsx: async (options) => (await import('./xlsx-sink.js')).createXlsxSink(options),
  parquet: async (options) => (await import('./parquet-sink.js')).createParquetSink(options),
} satisfies Record<string, (options: SinkOptions) => Promise<Sink>>;

export type OutputFormat = keyof typeof SINKS;

/** What `--format` takes. */
export const OUTPUT_FORMATS = Object.keys(SINKS) as OutputFormat[];

/** Formats that need the report itself, not only what is rendered of it. */
export const needsDocument = (formats: readonly OutputFormat[]): boolean =>
  formats.some((format) => !TEXT_FORMATS.includes(format));

/** Formats that show pictures of the cells. */
export const showsPictures = (formats: readonly OutputFormat[]): boolean =>
  formats.includes('html');

export interface RunWriterOptions {
  formats: readonly OutputFormat[];
  /** `id` unless told. */
  header?: HeaderLanguage;
  /** The way from the output folder to where the reports' file names start, e.g. `../`; empty unless told. */
  linkBase?: string;
}

/**
 * Writes the output of one run. Call `document` and `failure` one after the other, each awaited, in
 * the order in which the rows shall stand; memory does not grow with their number. Nothing shows in
 * the output folder until `finish`; after any error call `abort`, which leaves it as it was.
 */
export interface RunWriter {
  /** `extraChecks`: findings of the whole run (`series.*`, …) that belong to this report; they go behind its own. */
  document(
    document: ReportDocument,
    extraChecks?: readonly Check[],
    evidence?: readonly Evidence[],
  ): Promise<void>;
  /** The same for a report that was rendered elsewhere, by `renderReport` or `PartFiles` for these formats. */
  report(report: ReportToWrite): Promise<void>;
  /** A folder for `PartFiles`, on the disk of the output; it goes with the unfinished output. */
  readonly parts: string;
  /** Rows of the reports that come next, as `PartFiles` wrote them. */
  rows(files: readonly string[]): Promise<void>;
  failure(failure: FailureRow): Promise<void>;
  finish(run: RunSummary): Promise<void>;
  abort(): Promise<void>;
}

async function openSinks(options: SinkOptions, formats: readonly OutputFormat[]): Promise<Sink[]> {
  const sinks: Sink[] = [];
  try {
    sinks.push(await createFailureSink(options));
    for (const format of new Set(formats)) sinks.push(await SINKS[format](options));
    return sinks;
  } catch (error) {
    for (const sink of sinks) await sink.discard();
    throw error;
  }
}

/** Opens the writer for an output folder, which is made where it is missing. */
export async function createRunWriter(
  folder: string,
  { formats, header = 'id', linkBase = '' }: RunWriterOptions,
): Promise<RunWriter> {
  const staging = await openStaging(folder);
  const sinks = await openSinks({ folder: staging.folder, header, linkBase }, formats);
  const counts = emptyCounts();
  const write = async (report: ReportToWrite): Promise<void> => {
    addCounts(counts, report.rendered.counts);
    for (const sink of sinks) await sink.report(report);
  };
  return {
    document: (document, extraChecks = [], evidence = []) => {
      const whole = { ...document, checks: [...document.checks, ...extraChecks] };
      return write({ rendered: renderReport(whole, formats), document: () => whole, evidence });
    },
    report: write,
    parts: staging.parts,
    rows: async (files) => {
      for (const sink of sinks) await sink.rows?.(files);
    },
    failure: async (failure) => {
      counts.failures += 1;
      for (const sink of sinks) await sink.failure(failure);
    },
    finish: async (run) => {
      for (const sink of sinks) await sink.close();
      await writeFile(
        join(staging.folder, MARKER_NAME),
        runToJson(run, { formats, header, linkBase }, counts),
      );
      await staging.publish(new Set(sinks.flatMap((sink) => sink.produces)));
    },
    abort: async () => {
      for (const sink of sinks) await sink.discard();
      await staging.discard();
    },
  };
}
