import { mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorCode } from './file-error.js';

/**
 * Makes a folder with all folders above it that are missing, one at a time. Node's recursive `mkdir`
 * would never return where the system answers ENOENT although the folder above is there: it goes
 * up and down for ever, deaf to signals (below /proc, and on some network disks).
 *
 * @throws the system's error where one cannot be made; EEXIST where a file bears the name
 */
export function makeFolder(path: string): void {
  const folder = resolve(path);
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been quicker.
    if (errorCode(error) !== 'EEXIST' || !isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
