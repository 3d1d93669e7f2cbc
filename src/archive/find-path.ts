import { readdirSync, statSync } from 'node:fs';
import { joinPath } from './walk-folder.js';

const REPLACEMENT = '\uFFFD';

/**
 * The bytes of a path given as text. Node decodes arguments as UTF-8, so a name in another encoding
 * arrives with U+FFFD in it; the entry it stands for is then looked up folder by folder. A path that
 * fits nothing is returned as it is, and opening it says why.
 */
export function findPath(text: string): Buffer {
  const plain = Buffer.from(text);
  if (!text.includes(REPLACEMENT) || exists(plain)) return plain;
  let path: Buffer = Buffer.from(text.startsWith('/') ? '/' : '.');
  for (const part of text.split('/').filter((one) => one !== '')) {
    const name = part.includes(REPLACEMENT) ? entryLike(path, part) : Buffer.from(part);
    if (!name) return plain;
    path = path.toString('latin1') === '.' ? name : joinPath(path, name);
  }
  return path;
}

function entryLike(folder: Buffer, lossy: string): Buffer | undefined {
  try {
    return readdirSync(folder, { encoding: 'buffer' }).find((name) => name.toString() === lossy);
  } catch {
    return undefined;
  }
}

function exists(path: Buffer): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}
