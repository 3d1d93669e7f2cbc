import { readdir, stat } from 'node:fs/promises';
import type { DocumentFailure } from '../model/failure.js';
import { fileError } from './file-error.js';

const SLASH = Buffer.from('/');
const PDF = Buffer.from('.pdf');
const ZIP = Buffer.from('.zip');

/** A file found, or a folder that could not be listed. */
export type Found = { path: Buffer } | { path: Buffer; failure: DocumentFailure };

/**
 * Every PDF and zip archive below a folder. Folder by folder with plain readdir: the recursive
 * modes of opendir lose entries on Node 20. Links to files are followed, links to folders are not,
 * so that no loop can arise. Hidden entries are left out.
 */
export async function* walkFolder(folder: Buffer): AsyncGenerator<Found> {
  const waiting = [folder];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    let entries;
    try {
      entries = await readdir(path, { encoding: 'buffer', withFileTypes: true });
    } catch (error) {
      yield { path, failure: fileError(error) };
      continue;
    }
    for (const entry of entries) {
      if (entry.name[0] === 0x2e) continue;
      const inside = joinPath(path, entry.name);
      if (entry.isDirectory()) waiting.push(inside);
      else if (isArchiveOrPdf(entry.name) && (await isFile(entry, inside))) yield { path: inside };
    }
  }
}

export const joinPath = (folder: Buffer, name: Uint8Array): Buffer =>
  folder.at(-1) === SLASH[0] ? Buffer.concat([folder, name]) : Buffer.concat([folder, SLASH, name]);

export const isZip = (name: Uint8Array): boolean => endsWith(name, ZIP);

const isArchiveOrPdf = (name: Uint8Array): boolean => endsWith(name, PDF) || isZip(name);

/** ASCII letters of either case. */
function endsWith(name: Uint8Array, suffix: Buffer): boolean {
  if (name.length <= suffix.length) return false;
  const tail = Buffer.from(name.subarray(name.length - suffix.length));
  return tail.toString('latin1').toLowerCase() === suffix.toString('latin1');
}

interface KindOfEntry {
  isFile(): boolean;
  isSymbolicLink(): boolean;
}

/** A broken link counts as a file: its name then shows up among the failures instead of nowhere. */
async function isFile(entry: KindOfEntry, path: Buffer): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return (await stat(path)).isFile();
  } catch {
    return true;
  }
}
