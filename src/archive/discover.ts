import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { DocumentFailure } from '../model/failure.js';
import { failureRecord } from './failure-record.js';
import { fileError } from './file-error.js';
import { findPath } from './find-path.js';
import { isUrl } from './locator.js';
import { Manifest } from './manifest.js';
import { readPathList } from './path-list.js';
import { isZip, walkFolder } from './walk-folder.js';
import { listZip } from './zip-archive.js';

/** The argument that stands for a list of paths on standard input. */
const STDIN = '-';

/**
 * Finds every document that the arguments name: files, folders, globs, zip archives, web addresses
 * and `-` for a list of paths on `input`. Nothing is read but folders and zip tables of contents;
 * what cannot be listed is in the manifest as a failure.
 */
export async function discover(
  inputs: string[],
  input: AsyncIterable<Uint8Array> = process.stdin,
): Promise<Manifest> {
  const manifest = new Manifest();
  for (const argument of inputs) {
    if (argument === STDIN) {
      for await (const path of readPathList(input)) await addPath(manifest, path);
    } else if (isUrl(argument)) {
      manifest.add({ kind: 'url', url: argument });
    } else {
      await addArgument(manifest, argument);
    }
  }
  manifest.sort();
  return manifest;
}

/** A path that exists is taken as it stands, so that brackets in a name are no pattern. */
async function addArgument(manifest: Manifest, argument: string): Promise<void> {
  const path = findPath(argument.includes('\0') ? argument : posix.normalize(argument));
  if (await exists(path)) return addPath(manifest, path);
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(argument)) return addPath(manifest, path);
  const found = await glob(argument, {
    expandDirectories: false,
    absolute: posix.isAbsolute(argument),
  });
  if (found.length === 0) {
    const failure = new DocumentFailure('unreadableFile', '没有文件符合这个模式');
    manifest.addFailure({ kind: 'file', path }, failureRecord(failure));
  }
  for (const one of found) await addPath(manifest, findPath(one));
}

async function addPath(manifest: Manifest, path: Buffer): Promise<void> {
  if (isUrl(path)) return manifest.add({ kind: 'url', url: path.toString() });
  if (!(await isFolder(path))) return addFile(manifest, path);
  for await (const found of walkFolder(path)) {
    if (!('failure' in found)) await addFile(manifest, found.path);
    else {
      manifest.addFailure({ kind: 'file', path: found.path }, failureRecord(found.failure));
    }
  }
}

async function addFile(manifest: Manifest, path: Buffer): Promise<void> {
  if (!isZip(path)) return manifest.add({ kind: 'file', path });
  try {
    for await (const member of listZip(path)) manifest.add({ kind: 'zip', path, ...member });
  } catch (error) {
    manifest.addFailure({ kind: 'file', path }, failureRecord(fileError(error)));
  }
}

async function isFolder(path: Buffer): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

const exists = (path: Buffer): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
