import type { Figure } from '../model/document.js';
import type { Indicator } from '../model/form.js';
import type { Cell } from '../model/table.js';
import {
  type Decimal,
  mendMarks,
  partLone,
  type PrintedFigure,
  readFigure,
} from '../text/index.js';
import { inUnit } from './in-unit.js';
import { joinPieces } from './join-pieces.js';

/** In a column of changes these words say that there was none. */
const NO_CHANGE = /^\s*(?:持平|无变化|不变|无增减)\s*$/u;

/**
 * What a cell says about an indicator. No cell is `absent`; a cell is `blank`, a `number` in the
 * indicator's unit, or `unreadable`, never anything in between.
 * @param printedUnit the unit that the table's header or label states, empty where it states none
 * @param parted whether the report's figures part thousands: a worn mark before three digits then parts them in an amount, too
 */
export function normaliseFigure(
  indicator: Indicator,
  cell: Cell | null,
  printedUnit = '',
  parted = false,
): Figure {
  if (!cell) return absentFigure(indicator.id);
  const place = placeOf(indicator.id, cell);
  const text = cell.method === 'ocr' ? mend(cell.text, indicator, parted) : cell.text;
  const printed = readFigure(text);
  if (printed === 'blank') {
    return cell.unmapped ? { ...place, state: 'unreadable' } : { ...place, state: 'blank' };
  }
  if (printed === 'words') {
    const none = indicator.kind === 'change' && NO_CHANGE.test(cell.text);
    return none ? { ...place, state: 'number', value: 0 } : { ...place, state: 'unreadable' };
  }
  const value = valueOf(indicator, printed, cell, printedUnit);
  if (value === undefined) return { ...place, state: 'unreadable', remark: printed.remark };
  return {
    ...place,
    state: 'number',
    value: value.toNumber(),
    remark: printed.remark,
    ...(cell.unmapped || text !== cell.text ? { doubtful: true } : {}),
  };
}

function mend(text: string, { kind }: Indicator, parted: boolean): string {
  if (kind !== 'amount') return mendMarks(text, true);
  return mendMarks(parted ? partLone(text) : text, false);
}

function valueOf(
  indicator: Indicator,
  printed: PrintedFigure,
  cell: Cell,
  printedUnit: string,
): Decimal | undefined {
  const digits = joinPieces(printed.pieces, cell);
  if (!digits) return undefined;
  const signed = printed.negative ? digits.negate() : digits;
  const value = inUnit(signed, printed.unit || printedUnit, indicator.unit);
  return value?.isExact() ? value : undefined;
}

function absentFigure(id: string): Figure {
  return {
    id,
    state: 'absent',
    value: null,
    raw: '',
    remark: '',
    page: null,
    x0: null,
    top: null,
    x1: null,
    bottom: null,
    method: null,
    confidence: null,
  };
}

function placeOf(id: string, cell: Cell): Omit<Figure, 'state'> {
  return {
    id,
    value: null,
    raw: cell.text,
    remark: '',
    page: cell.page,
    x0: cell.x0,
    top: cell.top,
    x1: cell.x1,
    bottom: cell.bottom,
    method: cell.method,
    confidence: cell.confidence,
    ...(cell.readings ? { readings: cell.readings } : {}),
  };
}
