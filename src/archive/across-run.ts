import type { AcrossOptions, Digest } from '../audit/index.js';
import { checkAcross, digest } from '../audit/index.js';
import type { AcrossChecks } from './assemble.js';
import type { Ledger } from './ledger.js';
import type { Manifest } from './manifest.js';

/** Fewer reports than this cannot be held against each other. */
const FEWEST_REPORTS = 2;

/**
 * Reads what the ledger holds of a run once, keeps a digest of each report, and gives the checks that
 * hold reports against each other.
 */
export async function findAcrossChecks(
  manifest: Manifest,
  ledger: Ledger,
  options: AcrossOptions = {},
): Promise<AcrossChecks> {
  const digests: Digest[] = [];
  const places = new Map<number, number>();
  for (let index = 0; index < manifest.length; index += 1) {
    const hash = manifest.hash(index);
    const entry = hash === undefined ? undefined : await ledger.entry(hash);
    if (!entry) continue;
    places.set(index, digests.length);
    const { name } = manifest.item(index);
    for (const { document } of entry.processed) {
      digests.push({ ...digest(document), file: name });
    }
  }
  if (digests.length < FEWEST_REPORTS) return () => [];
  const checksOf = checkAcross(digests, options);
  return (index, report) => {
    const place = places.get(index);
    return place === undefined ? [] : checksOf(place + report);
  };
}
