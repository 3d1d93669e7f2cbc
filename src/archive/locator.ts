import { decodeName } from './decode-name.js';

/** Parts the fields of a zip entry's locator; no path can hold it. */
const NUL = 0;

/** Where a zip entry lies in its archive, enough to read it without the archive's list of contents. */
export interface ZipPlace {
  /** Of the local header, bytes from the start of the archive. */
  offset: number;
  compressedSize: number;
  uncompressedSize: number;
  method: number;
  flags: number;
  crc32: number;
}

/** Where a document's bytes are found. Paths are bytes: not every name on a disk is valid UTF-8. */
export type Locator =
  | { kind: 'file'; path: Buffer }
  | { kind: 'zip'; path: Buffer; entry: Buffer; place: ZipPlace }
  | { kind: 'url'; url: string };

/** A locator as bytes that sort by name and travel between machines. */
export function locatorToBytes(locator: Locator): Buffer {
  if (locator.kind === 'url') return Buffer.from(locator.url);
  if (locator.kind === 'file') return locator.path;
  const { offset, compressedSize, uncompressedSize, method, flags, crc32 } = locator.place;
  const place = [offset, compressedSize, uncompressedSize, method, flags, crc32].join(' ');
  const nul = Buffer.of(NUL);
  return Buffer.concat([locator.path, nul, locator.entry, nul, Buffer.from(place)]);
}

export function bytesToLocator(bytes: Buffer): Locator {
  const first = bytes.indexOf(NUL);
  if (first < 0) return isUrl(bytes) ? { kind: 'url', url: bytes.toString() } : fileAt(bytes);
  const last = bytes.lastIndexOf(NUL);
  const [offset = 0, compressedSize = 0, uncompressedSize = 0, method = 0, flags = 0, crc32 = 0] =
    bytes
      .subarray(last + 1)
      .toString('latin1')
      .split(' ')
      .map(Number);
  return {
    kind: 'zip',
    path: bytes.subarray(0, first),
    entry: bytes.subarray(first + 1, last),
    place: { offset, compressedSize, uncompressedSize, method, flags, crc32 },
  };
}

const fileAt = (path: Buffer): Locator => ({ kind: 'file', path });

const URL_START = /^(?:https?|s3):\/\//;

/** Whether an argument names a document on the web rather than on a disk. */
export const isUrl = (argument: string | Buffer): boolean =>
  URL_START.test(typeof argument === 'string' ? argument : argument.toString('latin1', 0, 8));

/** What the document is called in every output: its path as given, or `archive.zip/entry.pdf`. */
export function locatorName(locator: Locator): string {
  if (locator.kind === 'url') return locator.url;
  const path = decodeName(locator.path);
  return locator.kind === 'file' ? path : `${path}/${decodeName(locator.entry)}`;
}
