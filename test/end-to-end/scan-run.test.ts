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

  it('warns where the engine asked for by name is not installed', async () => {
    const hook = `import { register } from 'node:module';
      register('data:text/javascript,' + encodeURIComponent(
        "export const resolve = (name, context, next) => {" +
        "if (name === 'onnxruntime-node') throw new Error('not installed');" +
        "return next(name, context); };"));`;
    const lacking = join(folder, 'lacking');
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(hook)}`;
    await run(
      process.execPath,
      [CLI, 'run', SCAN, '-o', lacking, '--jobs', '1', '--engine', 'paddle'],
      { env: { ...process.env, NODE_OPTIONS } },
    );
    const { stdout } = await run('find', [join(lacking, 'reports'), '-name', '*.json']);
    const { warnings } = JSON.parse(await readFile(stdout.trim(), 'utf8')) as {
      warnings: { code: string; message: string }[];
    };
    expect(warnings).toContainEqual(
      expect.objectContaining({ code: 'ocr.engine', message: expect.stringContaining('PP-OCR') }),
    );
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
