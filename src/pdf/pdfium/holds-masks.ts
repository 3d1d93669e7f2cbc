/** Keys of what may let something shine through an image. */
const KEYS = ['/SMask', '/Mask', '/ImageMask'];

/**
 * Whether any image of a file may be masked. An image is a stream, and streams stand in the file by themselves, so that the keys of
 * their dictionaries can be found without reading them; one written with escapes (`/S#4Dask`) is not, and no program
 * writes it so.
 */
export function holdsMasks(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return KEYS.some((key) => file.includes(key, 0, 'latin1'));
}
