import type { Decimal } from '../text/index.js';

/** Units of money -> power of ten of one 元. */
const MONEY = new Map([
  ['元', 0],
  ['万元', 4],
  ['亿元', 8],
]);

/**
 * A figure printed in one unit, in another. A printed unit that is missing, or that counts things
 * where things are asked for, changes nothing; undefined where money meets a count.
 */
export function inUnit(value: Decimal, printed: string, wanted: string): Decimal | undefined {
  const from = MONEY.get(printed);
  const to = MONEY.get(wanted);
  if (printed === '') return value;
  if (from === undefined && to === undefined) return value;
  if (from === undefined || to === undefined) return undefined;
  return value.shift(from - to);
}
