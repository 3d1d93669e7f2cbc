import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { discover } from '../../../src/archive/discover.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { zipOf } from '../../support/zip-of.js';

const root = temporaryFolder();
const inRoot = (...parts: string[]): string => join(root, ...parts);

mkdirSync(inRoot('区', 'empty'), { recursive: true });
mkdirSync(inRoot('.hidden'));
mkdirSync(inRoot('[2024]'));
for (const name of ['b.pdf', 'a.PDF', 'notes.txt', '.secret.pdf'])
  writeFileSync(inRoot(name), name);
writeFileSync(inRoot('区', 'c.pdf'), 'c');
writeFileSync(inRoot('.hidden', 'd.pdf'), 'd');
writeFileSync(inRoot('[2024]', 'e.pdf'), 'e');
symlinkSync(inRoot('b.pdf'), inRoot('link.pdf'));
symlinkSync(root, inRoot('区', 'loop'));
symlinkSync('nowhere', inRoot('broken.pdf'));
writeFileSync(
  Buffer.concat([Buffer.from(`${root}/`), Buffer.from([0xc4, 0xea]), Buffer.from('.pdf')]),
  'gbk',
);
writeFileSync(
  inRoot('z.zip'),
  zipOf([
    [Buffer.from([0xc4, 0xea, 0xb1, 0xa8, 0x2f, 0x31, 0x2e, 0x70, 0x64, 0x66]), 'in GBK'],
    [Buffer.from('年报/2.pdf'), 'in UTF-8'],
    [Buffer.from('read.me'), 'no report'],
    [Buffer.from('__MACOSX/._2.pdf'), 'no report'],
  ]),
);
writeFileSync(inRoot('bad.zip'), 'no zip');

async function namesOf(...inputs: string[]): Promise<string[]> {
  const manifest = await discover(inputs);
  return Array.from({ length: manifest.length }, (_, index) => {
    const failure = manifest.failure(index);
    const name = manifest.item(index).name.replace(`${root}/`, '');
    return failure ? `${name}: ${failure.code}` : name;
  });
}

const EVERYTHING = [
  '[2024]/e.pdf',
  'a.PDF',
  'b.pdf',
  'bad.zip: unreadableFile',
  'broken.pdf',
  'link.pdf',
  'z.zip/年报/1.pdf',
  'z.zip/年报/2.pdf',
  '年.pdf',
  '区/c.pdf',
];

describe('discover', () => {
  it('finds every PDF below a folder, in zip archives and under names that are no UTF-8', async () => {
    expect((await namesOf(root)).toSorted()).toEqual(EVERYTHING.toSorted());
  });

  it('lists in the order of the bytes, whatever the order of the arguments', async () => {
    const backwards = await namesOf(inRoot('区'), inRoot('b.pdf'), inRoot('a.PDF'));
    expect(backwards).toEqual(['a.PDF', 'b.pdf', '区/c.pdf']);
  });

  it('lists once what several arguments name', async () => {
    expect(await namesOf(inRoot('b.pdf'), inRoot('*.pdf'), `${root}//./b.pdf`)).toEqual([
      'b.pdf',
      'link.pdf',
      '年.pdf',
    ]);
  });

  it('takes a path that exists as it stands, brackets and all', async () => {
    expect(await namesOf(inRoot('[2024]'))).toEqual(['[2024]/e.pdf']);
  });

  it('finds the file behind an argument that was no UTF-8', async () => {
    expect(await namesOf(inRoot('\uFFFD\uFFFD.pdf'))).toEqual(['年.pdf']);
  });

  it('keeps what does not exist, so that the run can say so', async () => {
    expect(await namesOf(inRoot('gone.pdf'), inRoot('*.doc'))).toEqual([
      '*.doc: unreadableFile',
      'gone.pdf',
    ]);
  });

  it('takes a list of paths from standard input', async () => {
    async function* list(): AsyncGenerator<Buffer> {
      yield Buffer.from(`${inRoot('b.pdf')}\n${inRoot('区')}\n`);
    }
    const manifest = await discover(['-'], list());
    expect(manifest.length).toBe(2);
  });
});
