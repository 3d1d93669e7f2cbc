import { describe, expect, it } from '@jest/globals';
import { decodeName } from '../../../src/archive/decode-name.js';

describe('decodeName', () => {
  it.each([
    ['UTF-8', Buffer.from('洪泽区年报.pdf'), '洪泽区年报.pdf'],
    ['GBK', Buffer.from([0xc4, 0xea, 0xb1, 0xa8, 0x2e, 0x70, 0x64, 0x66]), '年报.pdf'],
    ['neither', Buffer.from([0x61, 0xff, 0xfe]), 'a\\xff\\xfe'],
    ['ASCII', Buffer.from('a b.pdf'), 'a b.pdf'],
  ])('reads a name in %s', (_, bytes, name) => {
    expect(decodeName(bytes)).toBe(name);
  });
});
