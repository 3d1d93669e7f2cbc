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
});
