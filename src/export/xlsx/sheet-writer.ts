import type { CellValue, ConditionalFormattingRule, Worksheet } from 'exceljs';
import { columnName } from './address.js';
import type { Content, ContentRow } from './content.js';
import { HEADER_STYLE, STYLES } from './styles.js';
import type { SteadyWriter } from './workbook-file.js';

/** Rows that a sheet of an .xlsx file can hold. */
export const SHEET_ROWS = 1_048_576;

export interface SheetHead {
  name: string;
  titles: readonly string[];
  /** Widths in characters of the default font, of which a Chinese one takes two. */
  widths: readonly number[];
  /** Columns from 1 that are not shown. */
  hiddenFrom?: number;
  /** Columns that stay when the sheet is scrolled sideways. */
  frozen: number;
}

/** UTF-16 units that a cell or a note can hold; Excel takes a file with more for damaged. */
const LONGEST_TEXT = 32_767;
/** No characters, so XML forbids them; PDFs print them all the same. exceljs drops control characters itself. */
const FORBIDDEN = /[\uFFFE\uFFFF]/g;

const storable = (text: string): string => text.slice(0, LONGEST_TEXT).replace(FORBIDDEN, '\uFFFD');

function toCellValue({ value, formula }: Content): CellValue {
  const plain = typeof value === 'string' ? storable(value) : value;
  return formula === undefined ? plain : { formula, result: plain ?? '' };
}

/** A sheet written from top to bottom, one header row and then contents. */
export class SheetWriter {
  readonly #sheet: Worksheet;
  readonly #head: SheetHead;
  readonly #workbook: SteadyWriter;
  #row = 1;

  constructor(workbook: SteadyWriter, head: SheetHead) {
    const { name, titles, widths, frozen, hiddenFrom = Number.POSITIVE_INFINITY } = head;
    this.#head = head;
    this.#workbook = workbook;
    this.#sheet = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', xSplit: frozen, ySplit: 1 }],
      pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    this.#sheet.columns = widths.map((width, index) => ({
      width,
      hidden: index + 1 >= hiddenFrom,
    }));
    const header = this.#sheet.getRow(1);
    for (const [index, title] of titles.entries()) {
      const cell = header.getCell(index + 1);
      cell.value = title;
      cell.style = HEADER_STYLE;
    }
    header.commit();
  }

  /** The next row to be written, from 1. */
  get nextRow(): number {
    return this.#row + 1;
  }

  write(contents: ContentRow): void {
    this.#row += 1;
    const row = this.#sheet.getRow(this.#row);
    for (const [column, content] of contents) {
      const cell = row.getCell(column);
      cell.value = toCellValue(content);
      if (content.look) cell.style = STYLES[content.look];
      if (content.note !== undefined) cell.note = storable(content.note);
    }
    row.commit();
  }

  /** Styles cells while a formula holds, the first that does; formulas are written for the first cell. */
  addHighlight(ranges: string, conditions: readonly (readonly [string, object])[]): void {
    const rules = conditions.map(([formula, style]) => ({
      type: 'expression',
      formulae: [formula],
      dxfId: this.#workbook.conditionalStyle(style),
    }));
    this.#sheet.addConditionalFormatting({
      ref: ranges,
      rules: rules as unknown as ConditionalFormattingRule[],
    });
  }

  /** The cells of a column below the header. */
  columnRange(column: number, last = column): string {
    return `${columnName(column)}2:${columnName(last)}${Math.max(2, this.#row)}`;
  }

  close(): void {
    const last = columnName(this.#head.titles.length);
    this.#sheet.autoFilter = `A1:${last}${this.#row}`;
    this.#sheet.commit();
  }
}
