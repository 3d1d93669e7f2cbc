import ExcelJS from 'exceljs';
import type { ReportDocument } from '../../model/document.js';
import { CheckSheet, type LiveCheck } from './check-sheet.js';
import { FigureSheet } from './figure-sheet.js';
import { writeNotes } from './note-sheet.js';
import { blockHeight, buildBlock, type ReportBlock } from './report-block.js';
import { SHEET_ROWS, type WorkbookWriter } from './sheet-writer.js';
import { SHEETS, type SheetLayout } from './table-layout.js';

const CHECKS_NAME = '检查';
const NOTES_NAME = '说明';

/** Stands for the clock wherever the format asks for a time: the same run gives the same bytes. */
const NO_TIME = new Date(Date.UTC(2000, 0, 1));

export interface WorkbookInput {
  path: string;
  /** Gives the reports again, in order; read several times. */
  documents: () => AsyncIterable<ReportDocument>;
  /** What goes before a report's file name in a link. */
  linkBase: string;
  /** Rows of a sheet; only tests ask for fewer. */
  sheetRows?: number;
}

/** Where the next rows go; a sheet that is full goes on in another one. */
class RowCounter {
  readonly #name: string;
  readonly #limit: number;
  #part = 1;
  #next = 2;

  constructor(name: string, limit: number) {
    this.#name = name;
    this.#limit = limit;
  }

  take(rows: number): { name: string; firstRow: number } {
    if (this.#next + rows - 1 > this.#limit) {
      this.#part += 1;
      this.#next = 2;
    }
    const firstRow = this.#next;
    this.#next += rows;
    const name = this.#part === 1 ? this.#name : `${this.#name} (${this.#part})`;
    return { name, firstRow };
  }
}

interface PlacedBlock {
  sheet: SheetLayout;
  name: string;
  block: ReportBlock;
}

/** Lays reports out one after the other, always in the same places. */
function createPlacer({ linkBase, sheetRows = SHEET_ROWS }: WorkbookInput) {
  const counters = SHEETS.map((sheet) => ({ sheet, rows: new RowCounter(sheet.name, sheetRows) }));
  return (document: ReportDocument): PlacedBlock[] =>
    counters.flatMap(({ sheet, rows }) => {
      const layout = sheet.byTemplate.get(document.meta.template);
      if (!layout) return [];
      const { name, firstRow } = rows.take(blockHeight(layout));
      return [{ sheet, name, block: buildBlock({ document, sheet, layout, firstRow, linkBase }) }];
    });
}

/** Lets what was written reach the disk: the workbook writer itself does not wait for it. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function writeFigures(workbook: WorkbookWriter, input: WorkbookInput, wanted: SheetLayout) {
  const place = createPlacer(input);
  let open: { name: string; sheet: FigureSheet } | undefined;
  for await (const document of input.documents()) {
    for (const { sheet, name, block } of place(document)) {
      if (sheet !== wanted) continue;
      if (open?.name !== name) {
        open?.sheet.close();
        open = { name, sheet: new FigureSheet(workbook, sheet, name) };
      }
      open.sheet.write(block);
    }
    await breathe();
  }
  open?.sheet.close();
}

function liveChecks(blocks: readonly PlacedBlock[]): Map<string, LiveCheck> {
  return new Map(
    blocks.flatMap(({ name, block: { checks, cells } }) =>
      [...checks].map(([id, at]) => [id, { ...at, cells, sheet: name }] as const),
    ),
  );
}

async function writeChecks(workbook: WorkbookWriter, input: WorkbookInput): Promise<void> {
  const place = createPlacer(input);
  const rows = new RowCounter(CHECKS_NAME, input.sheetRows ?? SHEET_ROWS);
  let open: { name: string; sheet: CheckSheet } | undefined;
  for await (const document of input.documents()) {
    const { name } = rows.take(document.checks.length);
    if (open?.name !== name) {
      open?.sheet.close();
      open = { name, sheet: new CheckSheet(workbook, name, input.linkBase) };
    }
    open.sheet.write(document, liveChecks(place(document)));
    await breathe();
  }
  open?.sheet.close();
}

/** Takes the clock out of the zip entries. */
function fixEntryTimes(workbook: WorkbookWriter): void {
  const { zip } = workbook as unknown as {
    zip: { append: (source: unknown, data: object) => unknown };
  };
  const append = zip.append.bind(zip);
  zip.append = (source, data) => append(source, { ...data, date: NO_TIME });
}

/** Writes the workbook of a run: figures sheet by sheet, then all checks, then how to read it. */
export async function writeWorkbook(input: WorkbookInput): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: input.path,
    useStyles: true,
    useSharedStrings: false,
  });
  workbook.creator = 'gouji';
  workbook.lastModifiedBy = 'gouji';
  workbook.created = NO_TIME;
  workbook.modified = NO_TIME;
  fixEntryTimes(workbook);
  for (const sheet of SHEETS) await writeFigures(workbook, input, sheet);
  await writeChecks(workbook, input);
  writeNotes(workbook, NOTES_NAME);
  await workbook.commit();
}
