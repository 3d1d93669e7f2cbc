import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** See export/: stands where a folder holds a whole output. */
export const MARKER = 'run.json';

/** Whether a folder's run.json is there and tells of a run of gouji: other programs may use that name. */
export function hasOwnMarker(folder: string): boolean {
  try {
    const run = JSON.parse(readFileSync(join(folder, MARKER), 'utf8')) as Record<string, unknown>;
    return (
      typeof run['version'] === 'string' && isObject(run['settings']) && isObject(run['counts'])
    );
  } catch {
    return false;
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
