import type { ReportDocument } from '../../model/document.js';
import { CheckSheet, type LiveCheck } from './check-sheet.js';
import { FigureSheet } from './figure-sheet.js';
import { writeNotes } from './note-sheet.js';
import { blockHeight, buildBlock, type ReportBlock } from './report-block.js';
import { SHEET_ROWS } from './sheet-writer.js';
import { SHEETS, type SheetLayout } from './table-layout.js';
import { createWorkbookFile, type WorkbookFile } from './workbook-file.js';

const CHECKS_NAME = '检查';
const NOTES_NAME = '说明';

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
  build: () => ReportBlock;
}

/** Lays reports out one after the other, always in the same places. */
function createPlacer({ linkBase, sheetRows = SHEET_ROWS }: WorkbookInput) {
  const counters = SHEETS.map((sheet) => ({ sheet, rows: new RowCounter(sheet.name, sheetRows) }));
  return (document: ReportDocument): PlacedBlock[] =>
    counters.flatMap(({ sheet, rows }) => {
      const layout = sheet.byTemplate.get(document.meta.template);
      if (!layout) return [];
      const { name, firstRow } = rows.take(blockHeight(layout));
      const build = () => buildBlock({ document, sheet, layout, firstRow, linkBase });
      return [{ sheet, name, build }];
    });
}

async function writeFigures(file: WorkbookFile, input: WorkbookInput, wanted: SheetLayout) {
  const place = createPlacer(input);
  let open: { name: string; sheet: FigureSheet } | undefined;
  for await (const document of input.documents()) {
    for (const { sheet, name, build } of place(document)) {
      if (sheet !== wanted) continue;
      if (open?.name !== name) {
        open?.sheet.close();
        open = { name, sheet: new FigureSheet(file.workbook, sheet, name) };
      }
      open.sheet.write(build());
    }
    await file.drain();
  }
  open?.sheet.close();
}

function liveChecks(blocks: readonly PlacedBlock[]): Map<string, LiveCheck> {
  return new Map(
    blocks.flatMap(({ name, build }) => {
      const { checks, cells } = build();
      return [...checks].map(([id, at]) => [id, { ...at, cells, sheet: name }] as const);
    }),
  );
}

async function writeChecks(file: WorkbookFile, input: WorkbookInput): Promise<void> {
  const place = createPlacer(input);
  const rows = new RowCounter(CHECKS_NAME, input.sheetRows ?? SHEET_ROWS);
  let open: { name: string; sheet: CheckSheet } | undefined;
  for await (const document of input.documents()) {
    const { name } = rows.take(document.checks.length);
    if (open?.name !== name) {
      open?.sheet.close();
      open = { name, sheet: new CheckSheet(file.workbook, name, input.linkBase) };
    }
    open.sheet.write(document, liveChecks(place(document)));
    await file.drain();
  }
  open?.sheet.close();
}

/** Writes the workbook of a run: figures sheet by sheet, then all checks, then how to read it. */
export async function writeWorkbook(input: WorkbookInput): Promise<void> {
  const file = createWorkbookFile(input.path);
  for (const sheet of SHEETS) await writeFigures(file, input, sheet);
  await writeChecks(file, input);
  writeNotes(file.workbook, NOTES_NAME);
  await file.close();
}
