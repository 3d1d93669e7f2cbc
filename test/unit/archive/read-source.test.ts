import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readSource } from '../../../src/archive/read-source.js';
import type { Locator } from '../../../src/archive/locator.js';
import { listZip } from '../../../src/archive/zip-archive.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { zipOf } from '../../support/zip-of.js';

const LIMIT = 1000;
const root = temporaryFolder();
const file = (path: string): Locator => ({ kind: 'file', path: Buffer.from(path) });
const codeOf = (locator: Locator): Promise<string> =>
  readSource(locator, LIMIT).then(
    () => 'read',
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );

describe('readSource on a disk', () => {
  it('reads a file and a zip entry', async () => {
    writeFileSync(join(root, 'a.pdf'), 'bytes of a');
    writeFileSync(join(root, 'a.zip'), zipOf([[Buffer.from('x.pdf'), 'bytes of x']]));
    const path = Buffer.from(join(root, 'a.zip'));
    const members = [];
    for await (const member of listZip(path)) members.push(member);
    expect(Buffer.from(await readSource(file(join(root, 'a.pdf')), LIMIT)).toString()).toBe(
      'bytes of a',
    );
    const [member] = members;
    if (!member) throw new Error('the archive has no member');
    const inside = await readSource({ kind: 'zip', path, ...member }, LIMIT);
    expect(Buffer.from(inside).toString()).toBe('bytes of x');
  });

  it('says what the file system refuses, and why', async () => {
    mkdirSync(join(root, 'folder.pdf'));
    writeFileSync(join(root, 'large.pdf'), 'x'.repeat(LIMIT + 1));
    execFileSync('mkfifo', [join(root, 'pipe.pdf')]);
    const long = Array.from({ length: 20 }, () => '很长的名字'.repeat(40)).join('/');
    expect(await codeOf(file(join(root, 'gone.pdf')))).toMatch(/^unreadableFile: 文件不存在/);
    expect(await codeOf(file(join(root, 'folder.pdf')))).toMatch(/^unreadableFile: /);
    expect(await codeOf(file(join(root, 'pipe.pdf')))).toBe('unreadableFile: 不是普通文件');
    expect(await codeOf(file(`${root}/${long}.pdf`))).toMatch(/^unreadableFile: 路径过长/);
    expect(await codeOf(file(join(root, 'large.pdf')))).toMatch(/^tooLarge: /);
  });

  it('refuses a zip entry that says it is too large, before unpacking it', async () => {
    const place = { offset: 0, compressedSize: 1, method: 8, flags: 0, crc32: 0 };
    const path = Buffer.from(join(root, 'a.zip'));
    const entry = Buffer.from('bomb.pdf');
    const bomb: Locator = { kind: 'zip', path, entry, place: { ...place, uncompressedSize: 1e12 } };
    expect(await codeOf(bomb)).toMatch(/^tooLarge: /);
  });
});

describe('readSource on the web', () => {
  const server = createServer((request, response) => {
    if (request.url === '/a.pdf') response.end('bytes on the web');
    else if (request.url === '/large.pdf') response.end('x'.repeat(LIMIT + 1));
    else response.writeHead(404).end();
  });
  let base = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
  });

  it('downloads, and says what went wrong', async () => {
    const url = (path: string): Locator => ({ kind: 'url', url: `${base}${path}` });
    expect(Buffer.from(await readSource(url('/a.pdf'), LIMIT)).toString()).toBe('bytes on the web');
    expect(await codeOf(url('/gone.pdf'))).toBe('unreadableFile: 无法下载：服务器回答 404');
    expect(await codeOf(url('/large.pdf'))).toMatch(/^tooLarge: /);
    expect(await codeOf({ kind: 'url', url: 'http://127.0.0.1:1/a.pdf' })).toMatch(
      /^unreadableFile: 无法下载/,
    );
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
    expect(await codeOf(url('/a.pdf'))).toMatch(
      /^unreadableFile: 无法下载：fetch failed（(?:ECONNREFUSED|UND_ERR_SOCKET)）$/,
    );
  });
});
