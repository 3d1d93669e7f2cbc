import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Fields of run.json that tell how a run went and not what it found; they differ from run to run. */
const HOW_IT_WENT = ['timings', 'stages'];
const COUNTS_OF_THIS_RUN = ['read', 'kept'];

/** Every output file with its text, to be compared whole. */
export function outputOf(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true }) as string[]) {
    if (name.startsWith('.gouji') || statSync(join(folder, name)).isDirectory()) continue;
    const text = readFileSync(join(folder, name), 'utf8');
    files[name] = name === 'run.json' ? whatItFound(text) : text;
  }
  return files;
}

function whatItFound(text: string): string {
  const run = JSON.parse(text) as Record<string, unknown> & { counts: Record<string, unknown> };
  for (const name of HOW_IT_WENT) delete run[name];
  for (const name of COUNTS_OF_THIS_RUN) delete run.counts[name];
  return JSON.stringify(run);
}
