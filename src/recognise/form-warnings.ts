import type { Warning } from '../model/document.js';
import type { Form } from '../model/form.js';
import type { Cell } from '../model/table.js';
import { readFigure } from '../text/index.js';
import { prepareForm } from './prepared-form.js';
import type { ChosenForm } from './choose-form.js';
import type { FormReading } from './read-form.js';

/** Share of blank figures from which a form counts as half filled. */
const MANY_BLANKS = 0.25;

/** What is to be said about the form as a whole. */
export function formWarnings(reading: ChosenForm, year: number | null): Warning[] {
  return [
    ...(reading.told ? outdated(reading.form, year) : []),
    ...missingTables(reading),
    ...missingRows(reading),
    ...blanks(reading),
    ...missingUnits(reading),
  ];
}

function outdated(form: Form, year: number | null): Warning[] {
  const { from, to } = form.years;
  if (year === null || (year >= from && (to === undefined || year <= to))) return [];
  const years = to === undefined ? `${from}年起` : `${from}—${to}年`;
  return [
    {
      code: 'form.outdated',
      message: `${year}年度报告使用了适用于${years}的格式（${form.source}）`,
    },
  ];
}

function missingTables({ form, tables }: FormReading): Warning[] {
  return form.tables
    .filter((table) => !tables.has(table.id))
    .map((table) => ({ code: 'form.missingTable', message: `未找到“${table.title}”的表格` }));
}

function missingRows({ form, tables }: FormReading): Warning[] {
  return prepareForm(form).tables.flatMap((table) => {
    const printed = tables.get(table.id);
    if (!printed) return [];
    const lines = [...printed].some((line) => table.lines.includes(line))
      ? table.lines
      : (table.upright?.lines ?? []);
    const ids = new Set([...printed].map(({ id }) => id));
    const missing = lines.filter((line) => !line.optional && !ids.has(line.id));
    if (missing.length === 0) return [];
    const names = missing.map((line) => `“${line.label}”`).join('、');
    return [{ code: 'rows.missing', message: `表中未找到：${names}` }];
  });
}

/** One warning for the form where much of it is blank; else one for each table without any figure. */
function blanks({ form, placements, tables }: FormReading): Warning[] {
  const all = countBlanks([...placements.values()]);
  if (all.blank > 0 && all.blank >= all.cells * MANY_BLANKS) {
    const message =
      all.blank === all.cells
        ? '统计表没有填写任何数字'
        : `统计表${all.cells}个数据项中有${all.blank}个空白`;
    return [{ code: 'form.blank', message }];
  }
  return form.tables
    .filter((table) => tables.has(table.id))
    .filter((table) => {
      const { cells, blank } = countBlanks(cellsOf(table.id, placements));
      return cells > 0 && blank === cells;
    })
    .map((table) => ({ code: 'form.blank', message: `“${table.title}”没有填写任何数字` }));
}

function cellsOf(table: string, placements: FormReading['placements']): Cell[] {
  return [...placements].filter(([id]) => id.startsWith(`${table}.`)).map(([, cell]) => cell);
}

function countBlanks(cells: readonly Cell[]): { cells: number; blank: number } {
  const blank = cells.filter((cell) => readFigure(cell.text) === 'blank').length;
  return { cells: cells.length, blank };
}

/** Money without any unit: neither in the header, the label nor the cell. */
function missingUnits({ form, placements, units }: FormReading): Warning[] {
  const warnings: Warning[] = [];
  for (const [id, indicator] of prepareForm(form).indicators) {
    const cell = placements.get(id);
    if (indicator.kind !== 'amount' || !cell || units.has(id)) continue;
    const figure = readFigure(cell.text);
    if (typeof figure === 'string' || figure.unit !== '' || /^0+$/.test(figure.pieces.join(''))) {
      continue;
    }
    warnings.push({
      code: 'unit.missing',
      message: `“${indicator.rowLabel}”的“${withoutUnit(indicator.columnLabel)}”没有注明单位，按${indicator.unit}计`,
      page: cell.page,
    });
  }
  return warnings;
}

/** A label without the unit that the official form prints in brackets: the report does not print it. */
function withoutUnit(label: string): string {
  return label.replace(/（[^（）]*元）$/u, '');
}
