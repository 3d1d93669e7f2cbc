import { describe, expect, it } from '@jest/globals';
import { assert, integer, property, string } from 'fast-check';
import { parseChineseNumeral } from '../../src/text/chinese-numeral.js';

const PLAIN = [...'零一二三四五六七八九'];
const FORMAL = [...'零壹贰叁肆伍陆柒捌玖'];

function spellBelowTenThousand(value: number, digits: string[], units: string[]): string {
  let text = '';
  let gap = false;
  for (const place of [3, 2, 1, 0]) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? digits[0] : ''}${digits[digit]}${units[place]}`;
      gap = false;
    }
  }
  return text;
}

/** Spells a whole number as the textbooks do. */
function spell(value: number, digits = PLAIN, units = ['', '十', '百', '千']): string {
  if (value === 0) return digits[0] ?? '';
  let text = '';
  for (const [size, name] of [
    [1e8, '亿'],
    [1e4, '万'],
    [1, ''],
  ] as const) {
    const part = Math.floor(value / size) % 10_000;
    if (part === 0) continue;
    if (text !== '' && part < 1000) text += digits[0];
    text += spellBelowTenThousand(part, digits, units) + name;
  }
  return text;
}

describe('Chinese numerals', () => {
  it('round trip from number to words and back', () => {
    assert(
      property(integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(parseChineseNumeral(spell(value))).toEqual({ value, approximate: false });
        expect(parseChineseNumeral(spell(value, FORMAL, ['', '拾', '佰', '仟']))?.value).toBe(
          value,
        );
      }),
    );
  });

  it('round trip digit by digit, with separators, and in 万', () => {
    assert(
      property(integer({ min: 1000, max: 9_999_999 }), (value) => {
        const digits = [...String(value)].map((digit) => PLAIN[Number(digit)]).join('');
        expect(parseChineseNumeral(digits)?.value).toBe(value);
        expect(parseChineseNumeral(value.toLocaleString('en-US'))?.value).toBe(value);
        expect(parseChineseNumeral(`${value / 100}万`)?.value).toBe(value * 100);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    assert(
      property(string(), (text) => {
        expect(() => parseChineseNumeral(text)).not.toThrow();
      }),
    );
  });
});
