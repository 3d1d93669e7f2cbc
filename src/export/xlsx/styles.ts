import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { Look } from './content.js';

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } });
/** The workbook's own font; a style that names a colour must name it too. */
const FONT: Partial<Font> = { name: 'Calibri', family: 2, size: 11 };
const colour = (argb: string): Partial<Font> => ({ ...FONT, color: { argb } });
const CENTRED: Partial<Alignment> = { horizontal: 'center', vertical: 'middle' };

/** Named styles of cells; one object each, so that the workbook stores each once. */
export const STYLES: Readonly<Record<Look, Partial<Style>>> = {
  plain: {},
  figure: { alignment: { horizontal: 'right' } },
  missing: { alignment: CENTRED, font: colour('FF9E9E9E') },
  unreadable: { alignment: CENTRED, font: colour('FFB26A00') },
  difference: { alignment: { horizontal: 'right' }, font: colour('FF616161') },
  status: { alignment: CENTRED },
  link: { font: { ...colour('FF1155CC'), underline: true }, alignment: CENTRED },
  caption: { font: colour('FF616161') },
  helper: { font: colour('FF9E9E9E') },
};

const RULE: Partial<Borders> = { bottom: { style: 'thin', color: { argb: 'FF607D8B' } } };

export const HEADER_STYLE: Partial<Style> = {
  font: { ...FONT, bold: true },
  fill: solid('FFECEFF1'),
  alignment: { ...CENTRED, wrapText: true },
  border: RULE,
};

/** Fills of conditional formats; a pattern fill takes its background colour there. */
const conditional = (argb: string): Partial<Style> => ({
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } as Fill,
});

export const FAIL_STYLE: Partial<Style> = {
  ...conditional('FFFFCDD2'),
  font: { color: { argb: 'FFB71C1C' }, bold: true },
};
export const FIGURE_FAIL_STYLE: Partial<Style> = conditional('FFFFEBEE');
export const UNVERIFIABLE_STYLE: Partial<Style> = conditional('FFFFF3E0');
export const PASS_STYLE: Partial<Style> = { font: { color: { argb: 'FF2E7D32' } } };
