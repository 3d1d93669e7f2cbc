import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything a run may leave in its output folder. What is not of this run is taken away with it. */
export const OUTPUT_NAMES = [
  'reports',
  'cells.csv',
  'reports.csv',
  'checks.csv',
  'failures.csv',
  'datapackage.json',
  'gouji.xlsx',
  'cells.parquet',
  'reports.parquet',
  'checks.parquet',
  'audit.html',
] as const;

/** Written last: where it is, the rest is whole and of the same run. */
export const MARKER_NAME = 'run.json';

/** Where a run builds its output until it is whole. */
const STAGING_NAME = '.gouji-unfinished';
const OLD_NAME = 'old';
const PARTS_NAME = 'parts';

export interface Staging {
  /** Folder to write into. */
  folder: string;
  /** Folder for what is on its way into the output's files; nothing of it stays. */
  parts: string;
  /** Puts everything in place of what the output folder held before. */
  publish(produced: ReadonlySet<string>): Promise<void>;
  /** Takes the unfinished output away; the output folder stays as it was. */
  discard(): Promise<void>;
}

/**
 * Opens an empty folder in the output folder, which is there already: on the same disk as the finished
 * output, so that moving is renaming.
 */
export async function openStaging(output: string): Promise<Staging> {
  const folder = join(output, STAGING_NAME);
  await rm(folder, { recursive: true, force: true });
  const parts = join(folder, PARTS_NAME);
  await mkdir(parts, { recursive: true });
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return {
    folder,
    parts,
    discard,
    publish: async (produced) => {
      await rm(join(output, MARKER_NAME), { force: true });
      const old = join(folder, OLD_NAME);
      await mkdir(old);
      for (const name of OUTPUT_NAMES) {
        await moveIfThere(join(output, name), join(old, name));
        if (produced.has(name)) await rename(join(folder, name), join(output, name));
      }
      await rename(join(folder, MARKER_NAME), join(output, MARKER_NAME));
      await discard();
    },
  };
}

async function moveIfThere(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
