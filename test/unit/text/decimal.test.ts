import { describe, expect, it } from '@jest/globals';
import { Decimal } from '../../../src/text/index.js';

const decimal = (text: string): Decimal => {
  const parsed = Decimal.parse(text);
  if (!parsed) throw new Error(text);
  return parsed;
};

describe('Decimal', () => {
  it.each([
    ['59237.2449', '59237.2449'],
    ['007', '7'],
    ['+3', '3'],
    ['-0.50', '-0.5'],
    ['-0', '0'],
    ['0.00', '0'],
    ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
  ])('reads %s as %s', (text, printed) => {
    expect(decimal(text).toString()).toBe(printed);
  });

  it.each(['', '.5', '5.', '1,234', '１', '1e3', '--3', ' 1'])('does not read %j', (text) => {
    expect(Decimal.parse(text)).toBeUndefined();
  });

  it('adds and subtracts without rounding', () => {
    expect(decimal('0.1').add(decimal('0.2')).toString()).toBe('0.3');
    expect(decimal('59237.2449').subtract(decimal('0.2449')).toString()).toBe('59237');
    expect(decimal('1').subtract(decimal('1.001')).toString()).toBe('-0.001');
  });

  it('compares by value', () => {
    expect(decimal('1.0').equals(decimal('1'))).toBe(true);
    expect(decimal('-1').compare(decimal('0.5'))).toBe(-1);
    expect(decimal('2').compare(decimal('1.99'))).toBe(1);
    expect(decimal('2').compare(decimal('2.00'))).toBe(0);
  });

  it('moves the point', () => {
    expect(decimal('251000').shift(-4).toString()).toBe('25.1');
    expect(decimal('160.5964').shift(4).toString()).toBe('1605964');
  });

  it('takes numbers as they print', () => {
    expect(Decimal.fromNumber(0.1).toString()).toBe('0.1');
    expect(Decimal.fromNumber(1e-7).toString()).toBe('0.0000001');
    expect(Decimal.fromNumber(1e21).toString()).toBe('1000000000000000000000');
    expect(() => Decimal.fromNumber(Number.NaN)).toThrow(RangeError);
  });

  it('knows what a JavaScript number can hold', () => {
    expect(decimal('123456789012345').isExact()).toBe(true);
    expect(decimal('1234567890123456').isExact()).toBe(false);
    expect(decimal('59237.2449').toNumber()).toBe(59237.2449);
  });
});
