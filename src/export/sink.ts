import type { ReportDocument } from '../model/document.js';
import type { Evidence } from '../model/evidence.js';
import type { Mentions } from '../model/mentions.js';
import type { RenderedReport } from './rendered-report.js';
import type { FailureRow } from './rows.js';

/** How the columns of the CSV files are headed: by their names, or in Chinese. */
export type HeaderLanguage = 'id' | 'zh';

export interface SinkOptions {
  /** Folder to write into; the file names are the sink's own. */
  folder: string;
  header: HeaderLanguage;
  /** What goes before a report's file name in a link to it: the way from the output folder, e.g. `../`. */
  linkBase: string;
}

/** A report on its way into the files of a run. */
export interface ReportToWrite {
  rendered: RenderedReport;
  /** The whole report; only formats that need more than is rendered ask for it. */
  document: () => ReportDocument;
  evidence: readonly Evidence[];
  /** How it is tied to other reports of the run; absent where nothing is known of them. */
  mentions?: Mentions | undefined;
}

/** One format's share of a run. Reports and failures come one at a time, in the order of the run. */
export interface Sink {
  /** Names of what it writes into the folder. */
  readonly produces: readonly string[];
  report(report: ReportToWrite): Promise<void>;
  /** Rows of the reports that come next, by table of DOCUMENT_TABLES, in files of the run's own; for a format of rows. */
  rows?(files: readonly string[]): Promise<void>;
  failure(failure: FailureRow): Promise<void>;
  /** Completes its files. */
  close(): Promise<void>;
  /** Lets go of what it holds open, after a failure. */
  discard(): Promise<void>;
}
