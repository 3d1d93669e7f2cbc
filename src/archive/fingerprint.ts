import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../model/settings.js';

const require = createRequire(import.meta.url);

/** The version that package.json states. */
export const packageVersion = (): string =>
  (require('../../package.json') as { version: string }).version;

/**
 * The program's version down to its code: a build with another rule must not take over what an
 * older one read. The same on every machine with the same build.
 */
export function programVersion(): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(require.resolve('../../package.json')));
  for (const path of codeFiles(fileURLToPath(new URL('..', import.meta.url)))) {
    hash.update(readFileSync(path));
  }
  return `${packageVersion()}-${hash.digest('hex').slice(0, 12)}`;
}

function* codeFiles(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* codeFiles(path);
    else if (/\.[jt]s$/.test(entry.name)) yield path;
  }
}

/** What, besides its bytes, a document's result depends on: a path of two parts, version and settings. */
export function fingerprint(version: string, settings: Settings): string {
  const plain = JSON.stringify(sorted(settings));
  return join(version, createHash('sha256').update(plain).digest('hex').slice(0, 12));
}

/** The same settings give the same text, in whatever order they were given. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
