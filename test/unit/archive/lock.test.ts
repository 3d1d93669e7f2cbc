import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
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

  it('of several that find a dead holder, lets one have the folder', () => {
    const held = mkdtempSync(join(home, 'held-'));
    writeFileSync(join(held, 'lock'), `${hostname()} 999999999 1`);
    writeFileSync(join(held, `lock-${hostname()}-999999999-1`), 'another-machine 2 2');
    expect(() => lock(held)).toThrow(/another-machine 2 2/);
  });

  it('goes past any number of dead holders, and leaves none behind', () => {
    const held = mkdtempSync(join(home, 'held-'));
    const [first, second] = [`${hostname()} 999999998 1`, `${hostname()} 999999999 1`];
    writeFileSync(join(held, 'lock'), first);
    writeFileSync(join(held, `lock-${first.replaceAll(' ', '-')}`), second);
    const release = lock(held);
    expect(readdirSync(held)).toHaveLength(3);
    release();
    expect(readdirSync(held)).toEqual([]);
  });

  it('counts for nothing when its process died before it could write', () => {
    const held = mkdtempSync(join(home, 'held-'));
    writeFileSync(join(held, 'lock'), '');
    lock(held)();
    expect(readdirSync(held)).toEqual([]);
  });
});
