// The tables of the forms as grids that every producer can set: rows of cells with spans.
// A cell: { text, rowSpan, colSpan, kind: 'caption' | 'head' | 'label' | 'figure', upright }.
import { APPLICANTS, GRANTED, OUTCOMES, PROACTIVE, resultGroups } from './labels.mjs';
import { printFigure } from './print-figure.mjs';
import { STATISTICS } from './statistics.mjs';

const cell = (kind, text, colSpan = 1, rowSpan = 1) => ({ kind, text, colSpan, rowSpan });
const LABEL_EDITS = {
  halfWidth: (text) => text.replaceAll('（', '(').replaceAll('）', ')'),
  straightQuotes: (text) => text.replace(/[“”]/g, '"'),
  cornerQuotes: (text) => text.replace('“', '「').replace('”', '」'),
  spaced: (text) => text.replace(/^(（.）|\(.\))/, '$1 ').replace(/^(\d)\./, '$1. '),
  fullStop: (text) => text.replace(/^(\d)\./, '$1．'),
  ideographic: (text) => text.replace(/^(\d)\./, '$1、'),
  shortLaw: (text) => text.replace('法律行政法规', '法律法规'),
  comma: (text) => text.replace('不补正、', '不补正，').replace('费用、', '费用，'),
};

function makePrinter(report) {
  const { style } = report;
  const edit = (text) => (style.labels ?? []).reduce((t, name) => LABEL_EDITS[name](t), text);
  const figure = (id) => {
    const printed = report.prints?.[id];
    return cell('figure', printed ?? printFigure(report.cells[id] ?? null, style));
  };
  return { label: (text, ...spans) => cell('label', edit(text), ...spans), edit, figure };
}

/** Breaks put into column titles, as narrow columns have them. */
const broken = (style, text) =>
  style.brokenHeads && text.length >= 4 ? `${text.slice(0, 2)}\n${text.slice(2)}` : text;

/** A figure over several columns: one merged cell, or, where the style says so, left in the last of them. */
function spread(style, figure, span) {
  if (!style.splitDecisions || span === 1) return [{ ...figure, colSpan: span }];
  return [...Array.from({ length: span - 1 }, () => cell('figure', '')), figure];
}

function proactiveBlock(report, block, columns) {
  const { label, edit, figure } = makePrinter(report);
  const span = Math.floor((columns - 1) / block.columns.length);
  const spare = columns - 1 - span * block.columns.length;
  const spanOf = (index) => span + (index === block.columns.length - 1 ? spare : 0);
  const head = [
    cell('head', '信息内容'),
    ...block.columns.map(([, title], i) =>
      cell('head', broken(report.style, report.columnTitles?.[title] ?? title), spanOf(i)),
    ),
  ];
  const rows = block.rows.map(([row, text]) => [
    label(report.rowLabels?.[text] ?? text),
    ...block.columns.flatMap(([column], i) =>
      spread(report.style, figure(`proactive.${row}.${column}`), spanOf(i)),
    ),
  ]);
  return [[cell('caption', edit(block.caption), columns)], head, ...rows];
}

/** Table 二: one table, or one for each block. */
export function proactiveTables(report) {
  const official = PROACTIVE[report.template];
  const blocks = report.style.blockOrder?.map((index) => official[index]) ?? official;
  const columns = 4;
  if (report.style.proactive === 'four') {
    return blocks.map((block) => {
      const own = block.columns.length + 1;
      return { widths: even(own), headRows: 0, rows: proactiveBlock(report, block, own) };
    });
  }
  const rows = blocks.flatMap((block) => proactiveBlock(report, block, columns));
  return [{ widths: even(columns), headRows: 0, rows }];
}

const even = (count) => Array.from({ length: count }, () => 1 / count);

const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

function requestHead(style, edit) {
  const name = (index) => broken(style, APPLICANTS[index][1]);
  return [
    [cell('head', edit(CORNER), 3, 3), cell('head', '申请人情况', 7)],
    [cell('head', name(0), 1, 2), cell('head', '法人或其他组织', 5), cell('head', '总计', 1, 2)],
    [1, 2, 3, 4, 5].map((index) => cell('head', name(index))),
  ];
}

/** Rows of 三、本年度办理结果 without its own label: [cells before the figures, row id]. */
function resultLines(report, { label, edit }) {
  const { style, template } = report;
  const lines = GRANTED.map(([id, text]) => [[label(text, 2)], id]);
  for (const [group, rows] of resultGroups(template, style.otherRows)) {
    rows.forEach(([id, text], index) => {
      const upright = Boolean(style.uprightGroups);
      const before = index === 0 ? [{ ...label(group, 1, rows.length), upright }] : [];
      lines.push([[...before, label(text)], id]);
    });
  }
  if (style.otherRows === 'emptySub') {
    lines.push([[label('（六）其他处理'), cell('label', '')], 'other.subtotal']);
  } else if (style.otherRows === 'single' || template === '2019') {
    lines.push([[label('（六）其他处理', 2)], 'other.subtotal']);
  }
  lines.push([[cell('label', edit('（七）总计'), 2)], 'processed']);
  return lines;
}

/** Table 三. */
export function requestTable(report) {
  const printer = makePrinter(report);
  const { style } = report;
  const figures = (row) => APPLICANTS.map(([party]) => printer.figure(`requests.${row}.${party}`));
  const lines = resultLines(report, printer);
  const results = lines.map(([before, id], index) => {
    const side = { ...printer.label('三、本年度办理结果', 1, lines.length), upright: true };
    return [...(index === 0 ? [side] : []), ...before, ...figures(id)];
  });
  const [a, b, c, each] = style.requestWidths ?? [0.07, 0.13, 0.31, 0.07];
  return {
    widths: [a, b, c, ...APPLICANTS.map(() => each)],
    headRows: 3,
    rows: [
      ...requestHead(style, printer.edit),
      [printer.label('一、本年新收政府信息公开申请数量', 3), ...figures('received')],
      [printer.label('二、上年结转政府信息公开申请数量', 3), ...figures('carriedOver')],
      ...results,
      [printer.label('四、结转下年度继续办理', 3), ...figures('carriedForward')],
    ],
  };
}

/** Table 四. */
export function disputeTable(report) {
  const { figure } = makePrinter(report);
  const outcomes = () => OUTCOMES.map(([, title]) => cell('head', broken(report.style, title)));
  const own = OUTCOMES.map(([, title]) => cell('head', broken(report.style, title), 1, 2));
  const track = (id) => OUTCOMES.map(([outcome]) => figure(`disputes.${id}.${outcome}`));
  return {
    widths: even(15),
    headRows: 3,
    rows: [
      [cell('head', '行政复议', 5), cell('head', '行政诉讼', 10)],
      [...own, cell('head', '未经复议直接起诉', 5), cell('head', '复议后起诉', 5)],
      [...outcomes(), ...outcomes()],
      [
        ...track('reconsideration'),
        ...track('directLitigation'),
        ...track('litigationAfterReconsideration'),
      ],
    ],
  };
}

/** 政府信息公开情况统计表 of 2014, with 序号 before the indicators where the style asks for it. */
export function statisticsTable(report) {
  const { label, figure } = makePrinter(report);
  const { style } = report;
  let number = 0;
  const ordinal = (id) => (style.ordinals ? [cell('label', id ? String((number += 1)) : '')] : []);
  const local = ([text, unit, printed]) => [
    ...ordinal(text),
    label(text),
    cell('label', unit),
    cell('figure', printed),
  ];
  const rows = STATISTICS.flatMap(([id, text, unit]) => [
    [
      ...ordinal(id),
      label(text),
      cell('label', unit),
      id ? figure(`statistics.${id}`) : cell('figure', style.headingMark ?? '——'),
    ],
    ...(report.localRows?.[id] ?? []).map(local),
  ]);
  const head = [...(style.ordinals ? ['序号'] : []), '统计指标', '单位', '统计数'];
  return {
    widths: style.ordinals ? [0.08, 0.68, 0.1, 0.14] : [0.74, 0.11, 0.15],
    headRows: 1,
    rows: [head.map((text) => cell('head', text)), ...rows],
  };
}
