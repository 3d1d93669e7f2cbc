import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { holdAgainstEachOther } from './across-run.js';
import { assemble } from './assemble.js';
import type { Assembly } from './assemble.js';
import { DigestStore } from './digest-store.js';
import { findFinished, forgetFinished, outputStamp, saveFinished } from './finished.js';
import { dropOtherVersions } from './ledger.js';
import type { OutputFolder } from './output-folder.js';
import type { RunOutcome } from './run-outcome.js';

/**
 * Builds the output, unless it stands there already, made from the same.
 *
 * @param key fingerprint of program version and settings
 */
export async function writeOutput(
  assembly: Assembly,
  { home, path }: OutputFolder,
  key: string,
): Promise<RunOutcome> {
  const stamp = outputStamp(assembly.manifest, { key, output: assembly.output });
  const finished = assembly.partial ? undefined : findFinished(home, path, stamp);
  if (finished) return finished;
  forgetFinished(home);
  const outcome = await build(assembly, home);
  if (assembly.partial) return outcome;
  flushDisk(path);
  await saveFinished(home, path, stamp, outcome);
  await dropOtherVersions(home, dirname(key));
  return outcome;
}

async function build(assembly: Assembly, home: string): Promise<RunOutcome> {
  const { manifest } = assembly;
  const store = new DigestStore(home, (document) => manifest.item(document).name);
  try {
    const across = await holdAgainstEachOther(manifest, assembly.ledger, store);
    return await assemble(assembly, across);
  } finally {
    store.close();
  }
}

/**
 * Puts the output on the disk before the run calls it finished, so that a power cut cannot leave
 * empty files that look done. One call for the whole file system, where the system has it.
 */
function flushDisk(folder: string): void {
  spawnSync('sync', ['-f', folder], { stdio: 'ignore' });
}
