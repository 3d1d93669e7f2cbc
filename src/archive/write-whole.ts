import { open, rename, rm } from 'node:fs/promises';

let written = 0;

/**
 * Writes a file whole or not at all: into a temporary neighbour that is on the disk before it takes
 * the name. A crash or a full disk leaves the old file, or none.
 */
export async function writeWhole(path: string, bytes: Uint8Array | string): Promise<void> {
  written += 1;
  const temporary = `${path}.${process.pid}-${written}.tmp`;
  try {
    const file = await open(temporary, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
