import { existsSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { lock } from '../../../src/archive/lock.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

const home = temporaryFolder();
const path = join(home, 'lock');

describe('lock', () => {
  it('is there while held, and gone when released', () => {
    const release = lock(home);
    expect(existsSync(path)).toBe(true);
    release();
    expect(existsSync(path)).toBe(false);
  });

  it('counts for nothing when its process is gone', () => {
    writeFileSync(path, `${hostname()} 999999999 1`);
    lock(home)();
    expect(existsSync(path)).toBe(false);
  });

  it('counts for nothing when another process bears the number now', () => {
    writeFileSync(path, `${hostname()} ${process.ppid} 1`);
    lock(home)();
    expect(existsSync(path)).toBe(false);
  });

  it('keeps out while a process on another machine may hold it', () => {
    writeFileSync(path, 'another-machine 1 1');
    expect(() => lock(home)).toThrow(/另一个 gouji 正在写/);
  });
});
