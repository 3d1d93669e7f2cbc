import type { Warning } from '../model/document.js';
import type { Form } from '../model/form.js';
import { readFigure } from '../text/index.js';
import { prepareForm } from './prepared-form.js';
import type { FormReading } from './read-form.js';

/** Share of blank figures from which a form counts as half filled. */
const MANY_BLANKS = 0.25;

/** What is to be said about the form as a whole. */
export function formWarnings(reading: FormReading, year: number | null): Warning[] {
  return [
    ...outdated(reading.form, year),
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
    const missing = lines.filter((line) => !line.optional && !printed.has(line));
    if (missing.length === 0) return [];
    const names = missing.map((line) => `“${line.label}”`).join('、');
    return [{ code: 'rows.missing', message: `表中未找到：${names}` }];
  });
}

function blanks({ placements }: FormReading): Warning[] {
  const cells = [...placements.values()];
  const blank = cells.filter((cell) => readFigure(cell.text) === 'blank').length;
  if (blank === 0 || blank < cells.length * MANY_BLANKS) return [];
  const message =
    blank === cells.length
      ? '统计表没有填写任何数字'
      : `统计表${cells.length}个数据项中有${blank}个空白`;
  return [{ code: 'form.blank', message }];
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
      message: `“${indicator.rowLabel}”的“${indicator.columnLabel}”没有注明单位，按${indicator.unit}计`,
      page: cell.page,
    });
  }
  return warnings;
}
