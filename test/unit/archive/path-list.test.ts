import { describe, expect, it } from '@jest/globals';
import { readPathList } from '../../../src/archive/path-list.js';

async function* inParts(...parts: (string | Buffer)[]): AsyncGenerator<Buffer> {
  for (const part of parts) yield Buffer.from(part);
}

async function pathsOf(...parts: (string | Buffer)[]): Promise<string[]> {
  const paths = [];
  for await (const path of readPathList(inParts(...parts))) paths.push(path.toString('latin1'));
  return paths;
}

describe('readPathList', () => {
  it('takes one path a line, however the stream is cut', async () => {
    expect(await pathsOf('a.p', 'df\nb c.pdf\r\n\nd', '.pdf')).toEqual([
      'a.pdf',
      'b c.pdf',
      'd.pdf',
    ]);
  });

  it('takes paths parted by NUL, so that a name may hold a line break', async () => {
    expect(await pathsOf('a\nb.pdf\0c.pdf\0')).toEqual(['a\nb.pdf', 'c.pdf']);
  });

  it('keeps bytes that are no UTF-8', async () => {
    expect(await pathsOf(Buffer.from([0xc4, 0xea, 0x0a]))).toEqual(['\u00c4\u00ea']);
  });

  it('takes a single path without a line end', async () => {
    expect(await pathsOf('only.pdf')).toEqual(['only.pdf']);
  });

  it('takes a list with a byte order mark, as Windows programs write it', async () => {
    const names = '年报.pdf\r\nb.pdf\r\n';
    const inUtf8 = ['年报.pdf', 'b.pdf'].map((name) => Buffer.from(name).toString('latin1'));
    expect(await pathsOf(Buffer.from([0xef]), Buffer.from([0xbb, 0xbf, 0x61]))).toEqual(['a']);
    expect(await pathsOf(`\uFEFF${names}`)).toEqual(inUtf8);
    const utf16 = Buffer.from(`\uFEFF${names}`, 'utf16le');
    expect(await pathsOf(utf16)).toEqual(inUtf8);
    expect(await pathsOf(utf16.subarray(0, 5), utf16.subarray(5))).toEqual(inUtf8);
    expect(await pathsOf(Buffer.from(utf16).swap16())).toEqual(inUtf8);
    expect(await pathsOf('a')).toEqual(['a']);
  });
});
