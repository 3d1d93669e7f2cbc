import type { AcrossOptions, Digest } from '../audit/index.js';
import type { Check } from '../model/document.js';
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
  const places = new Uint32Array(manifest.length + 1);
  for (let index = 0; index < manifest.length; index += 1) {
    const hash = manifest.hash(index);
    const head = hash === undefined ? undefined : await ledger.head(hash);
    const { name } = manifest.item(index);
    for (const packed of head?.digests ?? []) digests.push(unpackDigest(packed, name));
    places[index + 1] = digests.length;
  }
  if (digests.length < FEWEST_REPORTS) return () => [];
  const { checkAcross } = await import('../audit/index.js');
  const checksOf = checkAcross(digests, options);
  return (index) => {
    const checks: Check[][] = [];
    const end = places[index + 1] ?? 0;
    for (let place = places[index] ?? 0; place < end; place += 1) checks.push(checksOf(place));
    return checks;
  };
}
