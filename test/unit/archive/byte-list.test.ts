import { describe, expect, it } from '@jest/globals';
import { ByteList } from '../../../src/archive/byte-list.js';

const listOf = (...items: string[]): ByteList => {
  const list = new ByteList();
  for (const item of items) list.push(Buffer.from(item));
  return list;
};

describe('ByteList', () => {
  it('gives back what was put in, over many blocks', () => {
    const list = new ByteList();
    const long = Buffer.alloc(3 << 20, 7);
    for (let at = 0; at < 5000; at += 1) list.push(Buffer.from(`报告 ${at} ${'x'.repeat(500)}`));
    list.push(long);
    list.push(Buffer.alloc(0));
    expect(list.length).toBe(5002);
    expect(list.at(4321).toString()).toBe(`报告 4321 ${'x'.repeat(500)}`);
    expect(list.at(5000).equals(long)).toBe(true);
    expect(list.at(5001).length).toBe(0);
    expect(() => list.at(5002)).toThrow(RangeError);
  });

  it('sorts by bytes and drops what is there twice', () => {
    const list = listOf('b', 'a', '中', 'a', 'B', 'ab');
    const sorted = Array.from(list.sortedIndexes(), (index) => list.at(index).toString());
    expect(sorted).toEqual(['B', 'a', 'ab', 'b', '中']);
  });

  it('has an order even when empty', () => {
    expect(new ByteList().sortedIndexes().length).toBe(0);
  });
});
