import { Decimal } from '../text/index.js';

/** Adds figures as they are printed, digit by digit: 0.1 + 0.2 is 0.3. */
export function exactSum(values: readonly number[]): number {
  let sum = 0;
  let exact = true;
  for (const value of values) {
    sum += value;
    exact &&= Number.isSafeInteger(value) && Number.isSafeInteger(sum);
  }
  if (exact) return sum;
  return values
    .map((value) => Decimal.fromNumber(value))
    .reduce((total, value) => total.add(value), Decimal.ZERO)
    .toNumber();
}
