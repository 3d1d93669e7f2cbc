import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe } from '@jest/globals';

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)));
}

/**
 * `describe` for tests that drive outside programs. Where one is missing the block is skipped under a
 * name that says which; in CI a missing program is a failure, never a skip.
 */
export function describeWith(programs: string[], name: string, body: () => void): void {
  const missing = programs.filter((program) => !onPath(program));
  if (missing.length === 0) describe(name, body);
  else if (process.env['CI']) throw new Error(`CI lacks ${missing.join(', ')} for: ${name}`);
  else describe.skip(`${name} (needs ${missing.join(', ')})`, body);
}
