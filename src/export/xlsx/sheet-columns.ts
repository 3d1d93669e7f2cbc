import type { SheetLayout } from './table-layout.js';

/** Columns before the figures, from 1. */
export const LEADING = {
  file: 1,
  agency: 2,
  year: 3,
  template: 4,
  page: 5,
  group: 6,
  label: 7,
  unit: 8,
} as const;

export const LEADING_TITLES = ['文件', '机关', '年度', '格式', '页码', '类别', '指标', '单位'];

export const FIRST_FIGURE_COLUMN = LEADING_TITLES.length + 1;

/** What a check beside a row takes: what is checked, the difference, the outcome. */
export const BESIDE = { title: 0, difference: 1, status: 2 } as const;
export const BESIDE_TITLES = ['核对内容', '差额', '核对结果'];

/** First column of the check beside a row; `index` from 0. */
export const besideColumn = ({ columns }: SheetLayout, index: number): number =>
  FIRST_FIGURE_COLUMN + columns.length + index * BESIDE_TITLES.length;

/** First of the hidden columns that tell blank totals over filled parts, one for each column of figures. */
export const flagColumn = (sheet: SheetLayout): number => besideColumn(sheet, sheet.besideCount);

/** The header, in the order of the columns. */
export const headerOf = (sheet: SheetLayout): string[] => [
  ...LEADING_TITLES,
  ...sheet.columns,
  ...Array.from({ length: sheet.besideCount }, () => BESIDE_TITLES).flat(),
  ...sheet.columns.map((column) => `空白标记：${column}`),
];
