import { existsSync, mkdirSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { encodeEntry } from '../../../src/archive/entry.js';
import { packDigest } from '../../../src/archive/packed-digest.js';
import { reportLine } from '../../../src/archive/report-line.js';
import { digest } from '../../../src/audit/index.js';
import { Ledger, dropOtherVersions } from '../../../src/archive/ledger.js';
import { sketchDocument } from '../../support/report-document.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const home = temporaryFolder();
const HASH = 'ab'.repeat(32);

const processed = {
  document: sketchDocument({ figures: { 'requests.received.total': 7 } }),
  evidence: [{ page: 1, box: { x0: 1, top: 2, x1: 3, bottom: 4 }, png: 'iVBORw0KGgo=' }],
};
const HEAD = {
  milliseconds: 12,
  cpu: 10,
  stages: { read: 12 },
  reports: [reportLine(processed.document)],
  digests: [packDigest(digest(processed.document))],
};

describe('Ledger', () => {
  it('gives back what was put, head and documents', async () => {
    const ledger = new Ledger(home, '1/a');
    expect(ledger.has(HASH)).toBe(false);
    expect(await ledger.entry(HASH)).toBeUndefined();
    await ledger.put(HASH, encodeEntry(HEAD, [processed]));
    expect(ledger.has(HASH)).toBe(true);
    const entry = await ledger.entry(HASH);
    expect(entry?.processed).toEqual([processed]);
    expect(entry?.head).toMatchObject(HEAD);
    expect(entry?.head.reports).toEqual([
      expect.objectContaining({ agency: '泉城县人民政府', year: 2023, template: '2021' }),
    ]);
  });

  it('keeps what checks across reports need in the head', async () => {
    const head = await new Ledger(home, '1/a').head(HASH);
    expect(head?.digests).toEqual([packDigest(digest(processed.document))]);
  });

  it('keeps results of other settings apart', async () => {
    expect(new Ledger(home, '1/b').has(HASH)).toBe(false);
  });

  it('takes away an entry that the disk has spoilt, so that the document is read again', async () => {
    const ledger = new Ledger(home, '1/spoilt');
    await ledger.put(HASH, encodeEntry(HEAD, [processed]));
    truncateSync(join(home, 'results/1/spoilt/ab', HASH), 300);
    expect(await ledger.entry(HASH)).toBeUndefined();
    expect(ledger.has(HASH)).toBe(false);
  });

  it('leaves no temporary file behind', async () => {
    const ledger = new Ledger(home, '1/c');
    await Promise.all(
      ['01', '02', '03'].map((end) => ledger.put(`cd${end}`, encodeEntry(HEAD, []))),
    );
    expect(readdirSync(join(home, 'results/1/c/cd')).toSorted()).toEqual(['cd01', 'cd02', 'cd03']);
  });

  it('forgets on demand, and drops what other versions left', async () => {
    const ledger = new Ledger(home, '1/a');
    await ledger.clear();
    expect(ledger.has(HASH)).toBe(false);
    mkdirSync(join(home, 'results/0/a'), { recursive: true });
    await dropOtherVersions(home, '1');
    expect(existsSync(join(home, 'results/0'))).toBe(false);
    expect(existsSync(join(home, 'results/1/c'))).toBe(true);
  });
});
