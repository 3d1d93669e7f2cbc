import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openStaging } from '../../../src/export/staging.js';

let output: string;

beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), 'gouji-staging-'));
});

afterEach(() => rm(output, { recursive: true, force: true }));

describe('openStaging', () => {
  it('shows nothing until it is published, then everything', async () => {
    const staging = await openStaging(output);
    await writeFile(join(staging.folder, 'cells.csv'), 'new');
    await writeFile(join(staging.folder, 'run.json'), '{}');
    expect(await readdir(output)).toEqual(['.gouji-unfinished']);
    await staging.publish(new Set(['cells.csv']));
    expect((await readdir(output)).sort()).toEqual(['cells.csv', 'run.json']);
  });

  it('takes away what an earlier run left and this one does not write, and nothing else', async () => {
    await writeFile(join(output, 'audit.html'), 'old');
    await writeFile(join(output, 'cells.csv'), 'old');
    await writeFile(join(output, 'notes.txt'), 'mine');
    const staging = await openStaging(output);
    await writeFile(join(staging.folder, 'cells.csv'), 'new');
    await writeFile(join(staging.folder, 'run.json'), '{}');
    await staging.publish(new Set(['cells.csv']));
    expect((await readdir(output)).sort()).toEqual(['cells.csv', 'notes.txt', 'run.json']);
    expect(await readFile(join(output, 'cells.csv'), 'utf8')).toBe('new');
  });

  it('leaves the output folder as it was when discarded', async () => {
    await writeFile(join(output, 'cells.csv'), 'old');
    const staging = await openStaging(output);
    await writeFile(join(staging.folder, 'cells.csv'), 'half');
    await staging.discard();
    expect(await readdir(output)).toEqual(['cells.csv']);
    expect(await readFile(join(output, 'cells.csv'), 'utf8')).toBe('old');
  });

  it('clears what a killed run left behind', async () => {
    await writeFile(join((await openStaging(output)).folder, 'cells.csv'), 'half');
    const { folder } = await openStaging(output);
    expect(await readdir(folder)).toEqual(['parts']);
  });
});
