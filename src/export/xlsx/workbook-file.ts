import { setImmediate } from 'node:timers/promises';
import ExcelJS from 'exceljs';

/** Stands for the clock wherever the format asks for a time: the same run gives the same bytes. */
const NO_TIME = new Date(Date.UTC(2000, 0, 1));

/** Bytes that may wait for compression before writing pauses. */
const BACKLOG_BYTES = 4 * 1024 * 1024;

/** A zip entry on its way into the archive. */
interface EntryStream {
  pipes?: { writableLength: number }[];
}

type Append = (source: EntryStream | string, data: object) => unknown;

/** What exceljs keeps to itself. Its constructor makes the zip and calls `addThemes` before anything is in it. */
interface Internals {
  zip: { append: Append };
  addThemes(): Promise<void>;
  styles: { addDxfStyle(style: object): number };
}

const BaseWriter = ExcelJS.stream.xlsx.WorkbookWriter as unknown as new (
  options: object,
) => ExcelJS.stream.xlsx.WorkbookWriter & Internals;

/** exceljs dates zip entries by the clock and never waits for the disk; this writer mends both. */
export class SteadyWriter extends BaseWriter {
  declare entries: EntryStream[];
  readonly conditionalStyles = new Map<object, number>();

  override addThemes(): Promise<void> {
    this.entries = [];
    const append = this.zip.append.bind(this.zip);
    this.zip.append = (source, data) => {
      if (typeof source !== 'string') this.entries.push(source);
      return append(source, { ...data, date: NO_TIME });
    };
    return super.addThemes();
  }

  /** Number of a conditional style; exceljs would store the style anew for every rule. */
  conditionalStyle(style: object): number {
    const known = this.conditionalStyles.get(style) ?? this.styles.addDxfStyle(style);
    this.conditionalStyles.set(style, known);
    return known;
  }

  /** Bytes that wait for compression. */
  get backlog(): number {
    const pipes = this.entries.flatMap(({ pipes: all = [] }) => all);
    return pipes.reduce((sum, { writableLength }) => sum + writableLength, 0);
  }
}

/** A workbook that is written to disk sheet by sheet. */
export interface WorkbookFile {
  workbook: SteadyWriter;
  /** Waits until what was written so far is nearly all compressed. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

export function createWorkbookFile(path: string): WorkbookFile {
  const workbook = new SteadyWriter({
    filename: path,
    useStyles: true,
    useSharedStrings: false,
    creator: 'gouji',
    lastModifiedBy: 'gouji',
    created: NO_TIME,
    modified: NO_TIME,
  });
  return {
    workbook,
    drain: async () => {
      do await setImmediate();
      while (workbook.backlog > BACKLOG_BYTES);
    },
    close: () => workbook.commit(),
  };
}
