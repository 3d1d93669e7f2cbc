import type { Cause, Check, ReportDocument, Suspect } from '../../model/document.js';
import { indicatorsOfTemplate } from '../catalogue.js';
import { addressOf, columnName, sheetPrefix } from './address.js';
import { type CheckCells, STATUS_TEXT } from './block-checks.js';
import type { Content, ContentRow } from './content.js';
import { highlightStatus } from './figure-sheet.js';
import { pageLink } from './page-link.js';
import { FAIL, type FigureCells, sideFormula, UNVERIFIABLE } from './relation-formula.js';
import { SheetWriter } from './sheet-writer.js';
import type { SteadyWriter } from './workbook-file.js';

/** Title and width of each column. */
const COLUMNS: readonly (readonly [title: string, width: number])[] = [
  ['文件', 26],
  ['机关', 24],
  ['年度', 7],
  ['页码', 7],
  ['核对项', 30],
  ['名称', 40],
  ['核对结果', 11],
  ['左边', 10],
  ['右边', 10],
  ['差额', 9],
  ['严重程度', 10],
  ['原因', 14],
  ['可疑指标', 40],
  ['说明', 80],
];
const STATUS_COLUMN = 7;
const FROZEN_COLUMNS = 2;

const CAUSE_TEXT: Readonly<Record<Cause, string>> = {
  source: '报告本身有误',
  reading: '可能读错',
  unknown: '不能断定',
};
const SEVERITY_TEXT = { error: '错误', warning: '提示' } as const;

/** A check's cells on the sheet that holds its figures. */
export interface LiveCheck extends CheckCells {
  /** Name of that sheet. */
  sheet: string;
  cells: FigureCells;
}

function suspectText({ id, expected }: Suspect, template: string): string {
  const indicator = indicatorsOfTemplate(template).get(id);
  const label = indicator ? `${indicator.rowLabel}·${indicator.columnLabel}` : id;
  return expected === null ? label : `${label}（应为 ${expected}）`;
}

function outcome(check: Check, row: number, live: LiveCheck | undefined): Content[] {
  const { status, left, right, difference } = check;
  if (!live) {
    return [
      { value: STATUS_TEXT[status], look: 'status' },
      ...[left, right, difference].map((value): Content => ({ value, look: 'difference' })),
    ];
  }
  const prefix = sheetPrefix(live.sheet);
  const told = (formula: string): string =>
    `IF(${columnName(STATUS_COLUMN)}${row}="${UNVERIFIABLE}","",${formula})`;
  const side = (terms: typeof live.relation.left, value: number | null): Content => ({
    value: value ?? '',
    formula: told(sideFormula(terms, live.cells, prefix)),
    look: 'difference',
  });
  return [
    { value: STATUS_TEXT[status], formula: prefix + addressOf(live.status), look: 'status' },
    side(live.relation.left, left),
    side(live.relation.right, right),
    {
      value: difference ?? '',
      formula: told(prefix + addressOf(live.difference)),
      look: 'difference',
    },
  ];
}

/** The cause holds only while the check fails. */
function causeContent({ cause, status }: Check, row: number): Content {
  const text = cause === null ? '' : CAUSE_TEXT[cause];
  const formula = `IF(${columnName(STATUS_COLUMN)}${row}="${FAIL}","${text}","")`;
  return { value: status === 'fail' ? text : '', formula };
}

/** 检查: every check of every report; the outcome of the tallies follows the sheets of figures. */
export class CheckSheet {
  readonly #sheet: SheetWriter;
  readonly #linkBase: string;

  constructor(workbook: SteadyWriter, name: string, linkBase: string) {
    this.#linkBase = linkBase;
    this.#sheet = new SheetWriter(workbook, {
      name,
      titles: COLUMNS.map(([title]) => title),
      widths: COLUMNS.map(([, width]) => width),
      frozen: FROZEN_COLUMNS,
    });
  }

  write(document: ReportDocument, live: ReadonlyMap<string, LiveCheck>): void {
    const { source, meta, cells, checks } = document;
    const pages = new Map(cells.map(({ id, page }) => [id, page]));
    for (const check of checks) {
      const row = this.#sheet.nextRow;
      const page = check.operands.map((id) => pages.get(id) ?? null).find((at) => at !== null);
      const contents: Content[] = [
        { value: source.file },
        { value: meta.agency },
        { value: meta.year },
        pageLink(this.#linkBase, source.file, page ?? null),
        { value: check.check, look: 'caption' },
        { value: check.title },
        ...outcome(check, row, live.get(check.check)),
        { value: SEVERITY_TEXT[check.severity] },
        causeContent(check, row),
        { value: check.suspects.map((one) => suspectText(one, meta.template)).join('；') },
        { value: check.message },
      ];
      const contentRow: ContentRow = new Map(contents.map((one, index) => [index + 1, one]));
      this.#sheet.write(contentRow);
    }
  }

  close(): void {
    highlightStatus(this.#sheet, STATUS_COLUMN, this.#sheet.columnRange(STATUS_COLUMN));
    this.#sheet.close();
  }
}
