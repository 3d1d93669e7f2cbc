/** A decimal number as an integer count of its last decimal place. */
interface Scaled {
  units: bigint;
  decimals: number;
}

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

function toScaled(value: number): Scaled {
  const match = PLAIN.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const units = BigInt(`${sign}${whole}${fraction}`);
  const decimals = fraction.length - Number(exponent);
  return decimals >= 0
    ? { units, decimals }
    : { units: units * 10n ** BigInt(-decimals), decimals: 0 };
}

/** Adds figures as they are printed, digit by digit: 0.1 + 0.2 is 0.3. */
export function exactSum(values: readonly number[]): number {
  let sum = 0;
  let exact = true;
  for (const value of values) {
    sum += value;
    exact &&= Number.isSafeInteger(value) && Number.isSafeInteger(sum);
  }
  if (exact) return sum;
  const scaled = values.map(toScaled);
  const decimals = Math.max(...scaled.map((one) => one.decimals));
  const units = scaled.reduce(
    (total, one) => total + one.units * 10n ** BigInt(decimals - one.decimals),
    0n,
  );
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return Number(`${units < 0n ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`);
}
