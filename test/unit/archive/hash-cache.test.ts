import { describe, expect, it } from '@jest/globals';
import { HashCache, saveHashCache } from '../../../src/archive/hash-cache.js';
import { Manifest } from '../../../src/archive/manifest.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const home = temporaryFolder();
const FILES = 3000;
const name = (at: number): Buffer => Buffer.from(`文件夹/报告 ${String(at).padStart(5, '0')}.pdf`);
const hashOf = (at: number): string => at.toString(16).padStart(64, '0');
const identityOf = (at: number): Buffer => Buffer.alloc(16, (at % 200) + 1);

async function save(): Promise<void> {
  const manifest = new Manifest();
  for (let at = 0; at < FILES; at += 1) manifest.add({ kind: 'file', path: name(at) });
  manifest.sort();
  for (let at = 0; at < FILES; at += 1) {
    manifest.setHash(at, hashOf(at));
    if (at !== 7) manifest.setIdentity(at, identityOf(at));
  }
  await saveHashCache(home, manifest);
}

describe('HashCache', () => {
  it('knows the unchanged files of the last run, through gaps and newcomers', async () => {
    await save();
    const cache = new HashCache(home);
    expect(cache.hash(Buffer.from('a new file'), identityOf(0))).toBeUndefined();
    expect(cache.hash(name(3), identityOf(3))).toBe(hashOf(3));
    expect(cache.hash(name(4), identityOf(5))).toBeUndefined();
    expect(cache.hash(name(7), Buffer.alloc(16))).toBeUndefined();
    expect(cache.hash(name(8), Buffer.alloc(16))).toBeUndefined();
    expect(cache.hash(name(FILES - 1), identityOf(FILES - 1))).toBe(hashOf(FILES - 1));
    expect(cache.hash(name(FILES), identityOf(0))).toBeUndefined();
    cache.close();
  });

  it('knows nothing where there is no cache', () => {
    const cache = new HashCache(temporaryFolderName());
    expect(cache.hash(name(3), identityOf(3))).toBeUndefined();
  });
});

const temporaryFolderName = (): string => `${home}/none`;
