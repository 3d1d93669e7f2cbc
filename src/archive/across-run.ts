import type { AcrossOptions, Digest } from '../audit/index.js';
import type { AcrossChecks } from './assemble.js';
import type { Ledger } from './ledger.js';
import type { Manifest } from './manifest.js';
import { unpackDigest } from './packed-digest.js';

/** Fewer reports than this cannot be held against each other. */
const FEWEST_REPORTS = 2;

/**
 * Reads the heads of a run's ledger entries once, keeps the digest of each report, and gives the
 * checks that hold reports against each other.
 */
export async function findAcrossChecks(
  manifest: Manifest,
  ledger: Ledger,
  options: AcrossOptions = {},
): Promise<AcrossChecks> {
  const digests: Digest[] = [];
  const places = new Uint32Array(manifest.length);
  for (let index = 0; index < manifest.length; index += 1) {
    places[index] = digests.length;
    const hash = manifest.hash(index);
    const head = hash === undefined ? undefined : await ledger.head(hash);
    if (!head) continue;
    const { name } = manifest.item(index);
    for (const packed of head.digests) digests.push(unpackDigest(packed, name));
  }
  if (digests.length < FEWEST_REPORTS) return () => [];
  const { checkAcross } = await import('../audit/index.js');
  const checksOf = checkAcross(digests, options);
  return (index, report) => checksOf((places[index] ?? 0) + report);
}
