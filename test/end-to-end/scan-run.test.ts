import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reading } from '../../src/model/page.js';

const CLI = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const SCAN = fileURLToPath(new URL('../../samples/scan-with-hidden-text.pdf', import.meta.url));
const run = promisify(execFile);

interface PrintedCell {
  id: string;
  value: number | null;
  method: string;
  readings?: Reading[];
}

describe('a scan over a bad text layer, through the command line', () => {
  let folder: string;
  let cells: PrintedCell[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gouji-scan-'));
    await run(process.execPath, [CLI, 'run', SCAN, '-o', folder, '--jobs', '1']);
    const { stdout } = await run('find', [join(folder, 'reports'), '-name', '*.json']);
    const [path] = stdout.trim().split('\n');
    ({ cells } = JSON.parse(await readFile(path as string, 'utf8')));
  });

  afterAll(() => rm(folder, { recursive: true }));

  it('gives the figures of the picture', async () => {
    const expected = JSON.parse(
      await readFile(SCAN.replace(/\.pdf$/, '.expected.json'), 'utf8'),
    ) as { cells: Record<string, number> };
    const found = Object.fromEntries(cells.map(({ id, value }) => [id, value]));
    expect(found).toMatchObject(expected.cells);
  });

  it('keeps readings of two kinds with every figure', () => {
    const figures = cells.filter(({ value }) => value !== null);
    expect(figures.length).toBeGreaterThan(100);
    for (const { method, readings = [] } of figures) {
      expect(method).toBe('ocr');
      expect(new Set(readings.map(({ engine }) => engine)).size).toBeGreaterThanOrEqual(2);
    }
  });

  it('is told as what it is where OCR is turned off', async () => {
    const off = run(process.execPath, [
      CLI,
      'run',
      SCAN,
      '-o',
      join(folder, 'off'),
      '--ocr',
      'never',
    ]);
    const { stdout } = await off.catch((error: { stdout: string }) => error);
    expect(stdout).toContain('--ocr never');
  });
});
