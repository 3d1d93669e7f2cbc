import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from './lock.js';
import { makeFolder } from './make-folder.js';
import { MARKER, hasOwnMarker } from './own-marker.js';
import { RunError, outputError } from './run-error.js';

/** Where a run keeps what it needs to go on: inside the output folder, so that they stay together. */
const HOME = '.gouji';

/** An output folder that this process may write. */
export interface OutputFolder {
  path: string;
  /** Ledger, cache of hashes and lock. */
  home: string;
  release: () => void;
}

/** Makes the output folder ready, or throws a RunError that says why it cannot be used. */
export async function openOutputFolder(path: string): Promise<OutputFolder> {
  const home = join(path, HOME);
  try {
    if (!existsSync(home) && !hasOwnMarker(path)) await refuseForeign(path);
    makeFolder(path);
    return { path, home, release: lock(home) };
  } catch (error) {
    throw outputError(error, path);
  }
}

/** The output replaces what bears its names: it must not replace what somebody else put there. */
async function refuseForeign(path: string): Promise<void> {
  const { OUTPUT_NAMES } = await import('../export/index.js');
  const foreign = [...OUTPUT_NAMES, MARKER].find((name) => existsSync(join(path, name)));
  if (foreign === undefined) return;
  const file = join(path, foreign);
  throw new RunError(`${file} 不是 gouji 写的；请另选一个输出文件夹`, {
    english: `${file} was not written by gouji: choose another output folder`,
  });
}
