import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { makeFolder } from '../../../src/archive/make-folder.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const folder = temporaryFolder();

describe('makeFolder', () => {
  it('makes every folder that is missing', () => {
    const path = join(folder, 'a', 'b', 'c');
    makeFolder(path);
    expect(statSync(path).isDirectory()).toBe(true);
  });

  it('leaves a folder that is there as it is', () => {
    const path = join(folder, 'old');
    mkdirSync(path);
    writeFileSync(join(path, 'file'), '');
    makeFolder(path);
    expect(existsSync(join(path, 'file'))).toBe(true);
  });

  it('refuses the name of a file, and a place below one', () => {
    const path = join(folder, 'file');
    writeFileSync(path, '');
    const taken: unknown = expect.objectContaining({ code: 'EEXIST' });
    expect(() => makeFolder(path)).toThrow(taken as Error);
    expect(() => makeFolder(join(path, 'below'))).toThrow(taken as Error);
  });

  it('comes back where the system knows of no folder that could be made', () => {
    expect(() => makeFolder('/proc/no-such-folder/below')).toThrow(/ENOENT|EACCES|EPERM/);
  });
});
