import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { DocumentFailure } from '../model/failure.js';
import { fetchSource } from './fetch-source.js';
import { fileError } from './file-error.js';
import type { Locator } from './locator.js';
import { READ_AT_ONCE } from './open-flags.js';
import { readZipMember } from './zip-archive.js';

/** SHA-256 in hexadecimal. */
export const contentHash = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * The bytes a locator stands for. Throws DocumentFailure: unreadableFile for what the file system
 * or the network refuses and for a file that changes while it is read, tooLarge above `limit` bytes.
 */
export async function readSource(locator: Locator, limit: number): Promise<Uint8Array> {
  try {
    if (locator.kind === 'url') return await fetchSource(locator.url, limit);
    if (locator.kind === 'zip') return await readZipMember(locator.path, locator.place, limit);
    return await readWholeFile(locator.path, limit);
  } catch (error) {
    throw fileError(error);
  }
}

async function readWholeFile(path: Buffer, limit: number): Promise<Uint8Array> {
  const file = await open(path, READ_AT_ONCE);
  try {
    const before = await file.stat({ bigint: true });
    if (!before.isFile()) throw new DocumentFailure('unreadableFile', '不是普通文件');
    if (before.size > BigInt(limit)) {
      throw new DocumentFailure('tooLarge', `文件有 ${before.size} 字节，超过上限 ${limit}`);
    }
    const bytes = await readBytes(file, Number(before.size));
    if (
      bytes.length !== Number(before.size) ||
      changed(before, await file.stat({ bigint: true }))
    ) {
      throw new DocumentFailure('unreadableFile', '文件在读取期间被改动');
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Up to `size` bytes, fewer where the file has become shorter. */
async function readBytes(file: FileHandle, size: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(size);
  let filled = 0;
  while (filled < size) {
    const { bytesRead } = await file.read(bytes, filled, size - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

const changed = (before: BigIntStats, after: BigIntStats): boolean =>
  before.size !== after.size || before.mtimeNs !== after.mtimeNs;
