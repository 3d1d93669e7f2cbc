import { close as closeFd, open as openFd } from 'node:fs';
import { promisify } from 'node:util';
import type { Entry, ZipFile } from 'yauzl';
import { DocumentFailure } from '../model/failure.js';
import { decodeName } from './decode-name.js';
import type { ZipPlace } from './locator.js';
import { errorCode } from './file-error.js';
import { READ_AT_ONCE } from './open-flags.js';

const open = promisify(openFd);
const close = promisify(closeFd);

/** Info-ZIP Unicode Path: version (1), CRC of the plain name (4), then the name in UTF-8. */
const UNICODE_PATH_FIELD = 0x7075;
const UNICODE_PATH_HEADER = 5;

/** A PDF inside a zip archive. */
export interface ZipMember {
  /** As stored: UTF-8 or, from Chinese Windows, GBK. */
  entry: Buffer;
  place: ZipPlace;
}

/** Lists the PDFs of a zip archive, one at a time, whatever the archive's size. */
export async function* listZip(path: Buffer): AsyncGenerator<ZipMember> {
  const zip = await openZip(path);
  try {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (isReport(decodeName(name))) yield { entry: name, place: placeOf(entry) };
    }
  } finally {
    zip.close();
  }
}

/** Reads one PDF out of a zip archive. Throws DocumentFailure for more than `limit` bytes. */
export async function readZipMember(
  path: Buffer,
  place: ZipPlace,
  limit: number,
): Promise<Uint8Array> {
  if (place.uncompressedSize > limit) {
    throw new DocumentFailure(
      'tooLarge',
      `解压后有 ${place.uncompressedSize} 字节，超过上限 ${limit}`,
    );
  }
  const entry = await entryAt(place);
  if (entry.isEncrypted()) throw new DocumentFailure('encrypted', '压缩包中的文件设有密码');
  const zip = await openZip(path);
  try {
    const stream = await zip.openReadStreamPromise(entry);
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return Buffer.concat(parts);
  } finally {
    zip.close();
  }
}

/** yauzl takes no path in bytes, so the file is opened here. */
async function openZip(path: Buffer): Promise<ZipFile> {
  const { default: yauzl } = await import('yauzl');
  const fd = await open(path, READ_AT_ONCE);
  try {
    return await yauzl.fromFdPromise(fd, {
      lazyEntries: true,
      decodeStrings: false,
      autoClose: false,
    });
  } catch (error) {
    await close(fd);
    if (errorCode(error) !== undefined) throw error;
    throw new DocumentFailure('unreadableFile', '压缩包损坏或不完整', { cause: error });
  }
}

/** With decodeStrings off, yauzl gives the name as a Buffer under a type that says string. */
function nameOf(entry: Entry): Buffer {
  const unicode = entry.extraFields.find((field) => field.id === UNICODE_PATH_FIELD);
  return unicode ? unicode.data.subarray(UNICODE_PATH_HEADER) : entry.fileNameRaw;
}

const isReport = (name: string): boolean =>
  /\.pdf$/i.test(name) && !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name);

const placeOf = (entry: Entry): ZipPlace => ({
  offset: entry.relativeOffsetOfLocalHeader,
  compressedSize: entry.compressedSize,
  uncompressedSize: entry.uncompressedSize,
  method: entry.compressionMethod,
  flags: entry.generalPurposeBitFlag,
  crc32: entry.crc32,
});

async function entryAt(place: ZipPlace): Promise<Entry> {
  const { default: yauzl } = await import('yauzl');
  const entry = Object.create(yauzl.Entry.prototype) as Entry;
  entry.relativeOffsetOfLocalHeader = place.offset;
  entry.compressedSize = place.compressedSize;
  entry.uncompressedSize = place.uncompressedSize;
  entry.compressionMethod = place.method;
  entry.generalPurposeBitFlag = place.flags;
  entry.crc32 = place.crc32;
  return entry;
}
