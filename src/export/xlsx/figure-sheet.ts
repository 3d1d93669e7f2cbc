import type { ReportBlock } from './report-block.js';
import { columnName } from './address.js';
import { FAIL, PASS, UNVERIFIABLE } from './relation-formula.js';
import {
  BESIDE,
  besideColumn,
  FIRST_FIGURE_COLUMN,
  flagColumn,
  headerOf,
  LEADING_TITLES,
} from './sheet-columns.js';
import { SheetWriter } from './sheet-writer.js';
import { FAIL_STYLE, FIGURE_FAIL_STYLE, PASS_STYLE, UNVERIFIABLE_STYLE } from './styles.js';
import type { SheetLayout } from './table-layout.js';
import type { SteadyWriter } from './workbook-file.js';

/** Widths of LEADING_TITLES and BESIDE_TITLES, in half-width characters. */
const LEADING_WIDTHS = [26, 24, 7, 7, 7, 22, 44, 8];
const BESIDE_WIDTHS = [40, 9, 11];
const FIGURE_WIDTH = 13;
/** The file name and the agency stay in sight. */
const FROZEN_COLUMNS = 2;

/** Colours outcomes by what they say. */
export function highlightStatus(sheet: SheetWriter, first: number, ranges: string): void {
  const at = `${columnName(first)}2`;
  sheet.addHighlight(ranges, [
    [`${at}="${FAIL}"`, FAIL_STYLE],
    [`${at}="${UNVERIFIABLE}"`, UNVERIFIABLE_STYLE],
    [`${at}="${PASS}"`, PASS_STYLE],
  ]);
}

/** A sheet of figures: reports one below the other, each with its checks. */
export class FigureSheet {
  readonly #layout: SheetLayout;
  readonly #sheet: SheetWriter;

  constructor(workbook: SteadyWriter, layout: SheetLayout, name: string) {
    const { columns, besideCount } = layout;
    this.#layout = layout;
    this.#sheet = new SheetWriter(workbook, {
      name,
      titles: headerOf(layout),
      widths: [
        ...LEADING_WIDTHS,
        ...columns.map(() => FIGURE_WIDTH),
        ...Array.from({ length: besideCount }, () => BESIDE_WIDTHS).flat(),
        ...columns.map(() => FIGURE_WIDTH),
      ],
      hiddenFrom: flagColumn(layout),
      frozen: FROZEN_COLUMNS,
    });
  }

  write({ rows, highlights }: ReportBlock): void {
    for (const row of rows) this.#sheet.write(row);
    for (const { ranges, formula } of highlights) {
      this.#sheet.addHighlight(ranges, [[formula, FIGURE_FAIL_STYLE]]);
    }
  }

  close(): void {
    const { columns, besideCount } = this.#layout;
    const lastFigure = LEADING_TITLES.length + columns.length;
    const figures = this.#sheet.columnRange(FIRST_FIGURE_COLUMN, lastFigure);
    for (let index = 0; index < besideCount; index++) {
      const status = besideColumn(this.#layout, index) + BESIDE.status;
      highlightStatus(this.#sheet, status, this.#sheet.columnRange(status));
      this.#sheet.addHighlight(figures, [[`$${columnName(status)}2="${FAIL}"`, FIGURE_FAIL_STYLE]]);
    }
    highlightStatus(this.#sheet, FIRST_FIGURE_COLUMN, figures);
    this.#sheet.close();
  }
}
