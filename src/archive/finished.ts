import { createHash } from 'node:crypto';
import { opendirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest.js';
import { MARKER } from './own-marker.js';
import type { RunOutcome } from './run-outcome.js';
import { writeWhole } from './write-whole.js';

const NAME = 'finished.json';
/** Of a file's state: sums of them stay whole numbers. */
const HASH_BYTES = 6;

interface Finished {
  stamp: string;
  /** Output file -> its size and time of change, as the run left it. */
  files: Record<string, string>;
  outcome: RunOutcome;
}

/** A hash of all that the output is made from: what was read, under which names, and how. */
export function outputStamp(manifest: Manifest, rest: object): string {
  const hash = createHash('sha256').update(JSON.stringify(rest));
  for (let index = 0; index < manifest.length; index += 1) {
    hash.update(manifest.key(index));
    hash.update(`\n${manifest.hash(index) ?? ''}\n`);
    const failure = manifest.failure(index);
    if (failure) hash.update(JSON.stringify(failure));
  }
  return hash.digest('hex');
}

/** What the last run found, where the output would be the same and is still as that run left it. */
export function findFinished(home: string, folder: string, stamp: string): RunOutcome | undefined {
  let finished;
  try {
    finished = JSON.parse(readFileSync(join(home, NAME), 'utf8')) as Finished;
  } catch {
    return undefined;
  }
  if (finished.stamp !== stamp) return undefined;
  return sameFiles(finished.files, outputFiles(folder, Object.keys(finished.files)))
    ? finished.outcome
    : undefined;
}

/** Remembers a whole output, so that the next run need not build it again. */
export async function saveFinished(
  home: string,
  folder: string,
  stamp: string,
  outcome: RunOutcome,
): Promise<void> {
  const { OUTPUT_NAMES } = await import('../export/index.js');
  const files = outputFiles(folder, [...OUTPUT_NAMES, MARKER]);
  const finished: Finished = { stamp, files, outcome };
  await writeWhole(join(home, NAME), JSON.stringify(finished));
}

export const forgetFinished = (home: string): void => rmSync(join(home, NAME), { force: true });

function outputFiles(folder: string, names: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of names) {
    const path = join(folder, name);
    const state = statSync(path, { throwIfNoEntry: false });
    if (!state) continue;
    files[name] = state.isDirectory() ? folderState(path) : `${state.size} ${state.mtimeMs}`;
  }
  return files;
}

/**
 * The state of every file of a folder in one word: the sum of a hash for each, so that neither their
 * order nor their number matters.
 */
function folderState(folder: string): string {
  let sum = 0;
  let count = 0;
  for (const name of namesIn(folder)) {
    const state = statSync(join(folder, name), { throwIfNoEntry: false });
    const word = `${name}\n${state?.size} ${state?.mtimeMs}`;
    const hash = createHash('sha256').update(word).digest().readUIntBE(0, HASH_BYTES);
    sum = (sum + hash) % 2 ** (8 * HASH_BYTES);
    count += 1;
  }
  return `${count} ${sum}`;
}

function* namesIn(folder: string): Generator<string> {
  const open = opendirSync(folder);
  try {
    for (let entry = open.readSync(); entry; entry = open.readSync()) yield entry.name;
  } finally {
    open.closeSync();
  }
}

const sameFiles = (a: Record<string, string>, b: Record<string, string>): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
