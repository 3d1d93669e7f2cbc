import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Decimal, editDistance, foldText, similarity } from '../../src/text/index.js';

const label = fc.string({
  unit: fc.constantFrom('总', '计', '其', '他', '结', '果', 'a', '（', '1'),
  maxLength: 12,
});
const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });

function fromCents(value: bigint): Decimal {
  const digits = String(value < 0n ? -value : value).padStart(3, '0');
  const parsed = Decimal.parse(
    `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`,
  );
  if (!parsed) throw new Error(String(value));
  return parsed;
}

describe('text', () => {
  it('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('a limit that is wide enough does not change the distance', () => {
    fc.assert(
      fc.property(label, label, fc.nat(12), (a, b, limit) => {
        const distance = editDistance(a, b);
        const limited = editDistance(a, b, limit);
        expect(Math.min(distance, limit + 1)).toBe(Math.min(limited, limit + 1));
      }),
    );
  });

  it('similarity is symmetric, within 0 and 1, and 1 for equals only', () => {
    fc.assert(
      fc.property(label, label, (a, b) => {
        const found = similarity(a, b);
        expect(found).toBe(similarity(b, a));
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found === 1).toBe(a === b);
      }),
    );
  });

  it('decimals add like integers', () => {
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const sum = fromCents(a).add(fromCents(b));
        expect(sum.equals(fromCents(a + b))).toBe(true);
        expect(sum.subtract(fromCents(b)).equals(fromCents(a))).toBe(true);
        expect(Math.sign(fromCents(a).compare(fromCents(b)))).toBe(a < b ? -1 : Number(a > b));
      }),
    );
  });

  it('decimals print as they parse', () => {
    fc.assert(
      fc.property(cents, (a) => {
        const once = fromCents(a);
        expect(Decimal.parse(once.toString())?.equals(once)).toBe(true);
      }),
    );
  });
});
