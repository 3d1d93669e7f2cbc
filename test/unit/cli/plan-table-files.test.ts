import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { planTableFiles } from '../../../src/cli/plan-table-files.js';

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'gouji-plan-'));
  await mkdir(join(home, 'in', 'sub'), { recursive: true });
  for (const name of ['b.pdf', 'a.PDF', 'notes.txt', 'sub/b.pdf']) {
    await writeFile(join(home, 'in', name), '');
  }
});
afterAll(() => rm(home, { recursive: true }));

describe('planTableFiles', () => {
  it('sends one file to the screen or to the file named', async () => {
    const source = join(home, 'in', 'b.pdf');
    expect(await planTableFiles([source], { format: 'csv' })).toEqual({ files: [{ source }] });
    expect(await planTableFiles([source], { format: 'csv', output: 'x.csv' })).toEqual({
      files: [{ source, target: 'x.csv' }],
    });
  });

  it('sends one file into a folder that is there', async () => {
    const source = join(home, 'in', 'b.pdf');
    expect(await planTableFiles([source], { format: 'csv', output: home })).toEqual({
      files: [{ source, target: join(home, 'b.csv') }],
    });
  });

  it('leaves a file that is not there to whoever reads it', async () => {
    const source = join(home, 'nowhere.pdf');
    expect(await planTableFiles([source], { format: 'csv' })).toEqual({ files: [{ source }] });
  });

  it('keeps the paths below a folder', async () => {
    const plan = await planTableFiles([join(home, 'in')], { format: 'md', output: 'out' });
    expect('files' in plan && plan.files.map(({ target }) => target)).toEqual([
      join('out', 'a.md'),
      join('out', 'b.md'),
      join('out', 'sub', 'b.md'),
    ]);
  });

  it('follows links to files, takes broken ones for files, and leaves hidden files', async () => {
    const linked = join(home, 'linked');
    await mkdir(linked);
    await symlink(join(home, 'in', 'b.pdf'), join(linked, 'good.pdf'));
    await symlink(join(home, 'none.pdf'), join(linked, 'lost.pdf'));
    await symlink(home, join(linked, 'loop.pdf'));
    await writeFile(join(linked, '._a.pdf'), '');
    const plan = await planTableFiles([linked], { format: 'md', output: 'out' });
    expect('files' in plan && plan.files.map(({ target }) => target)).toEqual([
      join('out', 'good.md'),
      join('out', 'lost.md'),
    ]);
  });

  it('says that a folder holds no PDF', async () => {
    await mkdir(join(home, 'empty'));
    const plan = await planTableFiles([join(home, 'empty')], { format: 'md', output: 'out' });
    expect(plan).toHaveProperty('fault');
  });

  it('wants a folder for several files', async () => {
    expect(await planTableFiles(['a.pdf', 'b.pdf'], { format: 'json' })).toHaveProperty('fault');
  });

  it('refuses two files whose output would be one', async () => {
    const inputs = [join(home, 'in', 'b.pdf'), join(home, 'in', 'sub', 'b.pdf')];
    expect(await planTableFiles(inputs, { format: 'json', output: 'out' })).toHaveProperty('fault');
  });
});
