const PATTERN = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** The most digits that a JavaScript number holds exactly, whatever they are. */
const EXACT_DIGITS = 15;

/** An exact decimal number: `units` × 10^−`scale`, kept without trailing zeros behind the point. */
export class Decimal {
  static readonly ZERO = new Decimal(0n, 0);

  private constructor(
    readonly units: bigint,
    readonly scale: number,
  ) {}

  /** Reads `-12.50`; undefined for anything that is not plain digits with an optional sign and point. */
  static parse(text: string): Decimal | undefined {
    const match = PATTERN.exec(text);
    if (!match) return undefined;
    const [, sign, whole = '', fraction = ''] = match;
    const units = BigInt(whole + fraction);
    return Decimal.of(sign === '-' ? -units : units, fraction.length);
  }

  /** The decimal that a number prints as: 0.1 is one tenth. Throws RangeError for NaN and infinities. */
  static fromNumber(value: number): Decimal {
    const [mantissa = '', exponent = '0'] = String(value).split('e');
    const parsed = Decimal.parse(mantissa);
    if (!parsed) throw new RangeError(`no decimal: ${value}`);
    return parsed.shift(Number(exponent));
  }

  private static of(units: bigint, scale: number): Decimal {
    let [digits, places] = [units, scale];
    while (places > 0 && digits % 10n === 0n) {
      digits /= 10n;
      places -= 1;
    }
    return new Decimal(digits, places);
  }

  /** Times ten to the power of `places`. */
  shift(places: number): Decimal {
    const scale = this.scale - places;
    if (scale >= 0) return Decimal.of(this.units, scale);
    return Decimal.of(this.units * 10n ** BigInt(-scale), 0);
  }

  add(other: Decimal): Decimal {
    const scale = Math.max(this.scale, other.scale);
    return Decimal.of(this.unitsAt(scale) + other.unitsAt(scale), scale);
  }

  negate(): Decimal {
    return Decimal.of(-this.units, this.scale);
  }

  subtract(other: Decimal): Decimal {
    return this.add(other.negate());
  }

  /** Below 0 where this is the smaller one, 0 where both are equal, above 0 otherwise. */
  compare(other: Decimal): number {
    const scale = Math.max(this.scale, other.scale);
    const difference = this.unitsAt(scale) - other.unitsAt(scale);
    return difference < 0n ? -1 : Number(difference > 0n);
  }

  equals(other: Decimal): boolean {
    return this.units === other.units && this.scale === other.scale;
  }

  isInteger(): boolean {
    return this.scale === 0;
  }

  isNegative(): boolean {
    return this.units < 0n;
  }

  /** True where `toNumber` loses nothing: 15 significant digits at most. */
  isExact(): boolean {
    return digitsOf(this.units).replace(/0+$/, '').length <= EXACT_DIGITS;
  }

  toNumber(): number {
    return Number(this.toString());
  }

  toString(): string {
    const digits = digitsOf(this.units).padStart(this.scale + 1, '0');
    const sign = this.units < 0n ? '-' : '';
    if (this.scale === 0) return sign + digits;
    return `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
  }

  private unitsAt(scale: number): bigint {
    return this.units * 10n ** BigInt(scale - this.scale);
  }
}

function digitsOf(units: bigint): string {
  return String(units < 0n ? -units : units);
}
