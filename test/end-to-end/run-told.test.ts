import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GOOD = 'samples/office-plain.pdf';

/** What a run says of a good file and a bad one: for people on stdout, for machines on stderr. */
describe('a run with --json-log', () => {
  const folder = temporaryFolder();
  const bad = join(folder, 'words.pdf');
  let stdout = '';
  let lines: Record<string, unknown>[] = [];

  beforeAll(() => {
    writeFileSync(bad, '年度报告在附件里，请查收。');
    const output = join(folder, 'out');
    const told = spawnSync(
      process.execPath,
      ['dist/cli/main.js', 'run', GOOD, bad, '-o', output, '--format', 'csv', '--json-log'],
      { encoding: 'utf8', cwd: ROOT },
    );
    stdout = told.stdout;
    lines = told.stderr
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  });

  it('logs nothing but JSON: what was found, each file, what came of it', () => {
    expect(lines[0]).toMatchObject({ msg: 'found', files: 2 });
    const files = lines.slice(1, -1);
    expect(files).toHaveLength(2);
    expect(files.find(({ file }) => file === GOOD)).toMatchObject({ msg: 'read', reports: 1 });
    expect(files.find(({ file }) => file === bad)).toMatchObject({
      msg: 'failed',
      failure: { code: 'notPdf' },
    });
    expect(lines.at(-1)).toMatchObject({
      msg: 'finished',
      files: 2,
      reports: 1,
      failures: { notPdf: 1 },
      pending: 0,
    });
  });

  it('ends with a summary: files, reports, failures by code', () => {
    expect(stdout).toContain('2 个文件，1 份报告');
    expect(stdout).toMatch(/未能处理 1 个文件：\n\s+1 {2}不是 PDF/);
  });
});
