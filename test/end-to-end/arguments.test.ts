import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/temporary-folder.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SAMPLE = join(ROOT, 'samples/office-plain.pdf');
const folder = temporaryFolder();

const run = (...args: string[]) =>
  spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    encoding: 'utf8',
    cwd: folder,
  });

function gouji(...args: string[]): { status: number | null; stderr: string } {
  const { status, stderr } = run(...args);
  return { status, stderr };
}

describe('--help', () => {
  it.each([[], ['run'], ['audit'], ['tables'], ['draw'], ['schema'], ['worker']])(
    'is Chinese throughout: %s',
    (...command) => {
      const { status, stdout } = run(...command, '--help');
      expect(status).toBe(0);
      expect(stdout).toContain('显示帮助');
      expect(stdout).not.toMatch(/Usage|Arguments|Options|Commands|display|default|choices/);
    },
  );
});

describe('arguments that make no sense', () => {
  it.each([
    ['run', ''],
    ['run', SAMPLE, '-o', ''],
    ['submit', ''],
    ['draw', SAMPLE, '--page', '1', '--reader', 'foxit'],
    ['draw', SAMPLE, '--page', '1', '--ocr', 'yes'],
  ])('are told in a line, with code 2: %s %s %s %s %s %s', (...args) => {
    const { status, stderr } = gouji(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .*\n$/);
    expect(existsSync(join(folder, 'run.json'))).toBe(false);
  });
});

describe('gouji draw', () => {
  it('makes the folder of its picture, and says in a line where it cannot write', () => {
    const target = join(folder, 'pictures/page.png');
    expect(gouji('draw', SAMPLE, '--page', '1', '-o', target)).toEqual({ status: 0, stderr: '' });
    expect(existsSync(target)).toBe(true);
    const inside = join(target, 'page.png');
    expect(gouji('draw', SAMPLE, '--page', '1', '-o', inside)).toEqual({
      status: 1,
      stderr: expect.stringMatching(/^.*无法写入 .*（E[A-Z]+）\n$/),
    });
  });
});
