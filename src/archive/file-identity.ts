import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import type { Locator } from './locator.js';
import { IDENTITY_BYTES } from './manifest.js';

/**
 * A file changed this recently, in milliseconds, may change again without its times telling: the
 * clocks of file systems tick as slowly as every two seconds.
 */
const SETTLED = 2_000;

const NO_IDENTITY = Buffer.alloc(IDENTITY_BYTES);

/**
 * Sixteen bytes that stay the same as long as the file does: of its size, times and inode. All zero
 * where they cannot be known or trusted: on the web, for a missing file, for one changed just now.
 */
export function fileIdentity(locator: Locator, now: number): Buffer {
  if (locator.kind === 'url') return NO_IDENTITY;
  let state;
  try {
    state = statSync(locator.path, { bigint: true, throwIfNoEntry: false });
  } catch {
    return NO_IDENTITY;
  }
  if (!state || Number(state.ctimeMs) > now - SETTLED) return NO_IDENTITY;
  const { size, mtimeNs, ctimeNs, ino } = state;
  const hash = createHash('sha256').update(`${size} ${mtimeNs} ${ctimeNs} ${ino}`);
  return hash.digest().subarray(0, IDENTITY_BYTES);
}

export const isKnown = (identity: Buffer): boolean => !identity.equals(NO_IDENTITY);
