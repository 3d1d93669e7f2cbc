import { foldText } from '../text/index.js';
import type { RowRun } from './printed-row.js';

/** 万 and 元 with what OCR reads into a speck between them. */
const LARGE = /([亿万])\S{0,2}元/;
/** 元 by itself: behind 千, or a 万 that was not read, it is another unit. */
const SINGLE = /(?:^|[^\u4e00-\u9fff]|单位|人民币|[额费款])元/;
/** A cell of the unit column holds a unit and nothing else. */
const ONLY_UNIT = /^\(?(?:单位:?)?(亿元|万元|元)\)?$/;

/** Unit of money that a column's header states, or a label or a unit cell of the row; empty for none. */
export function printedUnit(header: string, run: RowRun): string {
  const named = unitNamed(foldText(header));
  if (named !== '') return named;
  for (const { segment, row, first } of run.rows) {
    for (const { cell } of segment.grid.row(row)) {
      if (cell.col >= first) continue;
      const folded = foldText(cell.text);
      const unit = ONLY_UNIT.exec(folded)?.[1] ?? /[(:](亿元|万元|元)\)?$/.exec(folded)?.[1];
      // OCR loses the 万 of 万元 sooner than a publisher prints another unit than the form.
      if (unit === '元' && cell.method === 'ocr') continue;
      if (unit !== undefined) return unit;
    }
  }
  return '';
}

function unitNamed(header: string): string {
  const large = LARGE.exec(header)?.[1];
  if (large !== undefined) return `${large}元`;
  return SINGLE.test(header) ? '元' : '';
}
