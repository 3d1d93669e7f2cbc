import { describe, expect, it } from '@jest/globals';
import { mendMarks, partLone, partThousands } from '../../../src/text/index.js';

describe('marks that a scan wore', () => {
  it('part thousands in whole figures, and before another mark in amounts', () => {
    expect(mendMarks('1.234', true)).toBe('1,234');
    expect(mendMarks('1.234', false)).toBe('1.234');
    expect(mendMarks('1.234.56', false)).toBe('1,234.56');
  });

  it('part an amount where the whole figures of the report are parted', () => {
    expect(partThousands([['12'], ['1,204'], ['3']])).toBe(true);
    expect(partThousands([['12'], ['1.204']])).toBe(true);
    expect(partThousands([['1,204'], ['2310']])).toBe(false);
    expect(partThousands([['12'], ['304']])).toBe(false);
    expect(partThousands([['1,204'], ['2310', '23', '2.310']])).toBe(true);
    expect(partThousands([['1,204'], ['2310', '2.810']])).toBe(false);
    expect(partLone('36.339')).toBe('36,339');
    expect(['36.34', '3634.339', '0.5'].map(partLone)).toEqual(['36.34', '3634.339', '0.5']);
  });
});
