import { readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
// Past the index, which loads far more: a command for one file is mostly its start.
import { errorCode, fileError } from '../archive/file-error.js';
import { findPath } from '../archive/find-path.js';
import { makeFolder } from '../archive/make-folder.js';
import { DocumentFailure } from '../model/failure.js';

/** The bytes of a file that the user named. Throws DocumentFailure that says why there are none. */
export async function readNamedFile(path: string): Promise<Uint8Array> {
  try {
    return await readFile(findPath(path));
  } catch (error) {
    throw fileError(error);
  }
}

/** Writes a file, and the folders that it is to stand in. Throws DocumentFailure where it cannot be. */
export async function writeNamedFile(path: string, contents: string | Uint8Array): Promise<void> {
  try {
    makeFolder(dirname(path));
    await writeFile(path, contents);
  } catch (cause) {
    const message = `无法写入 ${path}（${errorCode(cause)}）`;
    throw new DocumentFailure('unreadableFile', message, { cause });
  }
}
