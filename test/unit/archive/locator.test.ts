import { describe, expect, it } from '@jest/globals';
import type { Locator } from '../../../src/archive/locator.js';
import { bytesToLocator, locatorName, locatorToBytes } from '../../../src/archive/locator.js';

const FILE: Locator = { kind: 'file', path: Buffer.from('archive/a.pdf') };
const URL: Locator = { kind: 'url', url: 'https://example.org/报告.pdf' };
const ZIP: Locator = {
  kind: 'zip',
  path: Buffer.from('archive/b.zip'),
  entry: Buffer.from([0xc4, 0xea, 0xb1, 0xa8]),
  place: {
    offset: 5_000_000_000,
    compressedSize: 10,
    uncompressedSize: 20,
    method: 8,
    flags: 2048,
    crc32: 4_294_967_295,
  },
};

describe('locators', () => {
  it.each([
    ['a file', FILE],
    ['a web address', URL],
    ['a zip entry', ZIP],
  ])('come back whole from their bytes: %s', (_, locator) => {
    expect(bytesToLocator(locatorToBytes(locator))).toEqual(locator);
  });

  it('are named as people know them', () => {
    expect([FILE, URL, ZIP].map(locatorName)).toEqual([
      'archive/a.pdf',
      'https://example.org/报告.pdf',
      'archive/b.zip/年报',
    ]);
  });
});
