import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { DigestStore } from '../../../src/archive/digest-store.js';
import { packDigest } from '../../../src/archive/packed-digest.js';
import type { Digest } from '../../../src/audit/index.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const home = temporaryFolder();
/** More than are kept in memory, and more bytes than one buffer. */
const MANY = 1200;

const digestOf = (number: number): Digest => ({
  file: `${number}.pdf`,
  sha256: String(number).padStart(64, '0'),
  agency: `${number % 7}县人民政府`,
  year: number % 3 === 0 ? null : 2000 + number,
  template: '2021',
  values: Float64Array.of(number, Number.NaN, Number.POSITIVE_INFINITY, 0.1),
  trust: Uint8Array.of(0, 1, 2),
  prose: number % 2 === 0 ? new Uint32Array(128).fill(number) : undefined,
});

const plain = ({ file, sha256, agency, year, template, values, trust, prose }: Digest): Digest => ({
  file,
  sha256,
  agency,
  year,
  template,
  values,
  trust,
  prose,
});

describe('DigestStore', () => {
  it('gives digests back exactly, in any order, while more come in', () => {
    const store = new DigestStore(home, (document) => `${document}.pdf`);
    for (let number = 0; number < MANY; number += 1) {
      const own = digestOf(number);
      store.add(packDigest(own), number);
      const earlier = store.at(number >> 1);
      expect(earlier && plain(earlier)).toEqual(digestOf(number >> 1));
    }
    for (let number = MANY - 1; number >= 0; number -= 1) {
      const back = store.at(number);
      expect(back && plain(back)).toEqual(digestOf(number));
    }
    expect(store.length).toBe(MANY);
    expect(store.at(MANY)).toBeUndefined();
    store.close();
  });

  it('leaves nothing behind', () => {
    expect(existsSync(join(home, 'digests'))).toBe(false);
  });
});
