import type { AcrossOptions } from '../audit/index.js';
import type { Check } from '../model/document.js';
import type { DigestStore } from './digest-store.js';
import type { Ledger } from './ledger.js';
import type { Manifest } from './manifest.js';
import type { AcrossChecks } from './rendered-batches.js';

/** Fewer reports than this cannot be held against each other. */
const FEWEST_REPORTS = 2;

/**
 * Reads the heads of a run's ledger entries once, puts the digest of each report into the store, which
 * must stay open, and gives the
 * checks that hold reports against each other.
 */
export async function findAcrossChecks(
  manifest: Manifest,
  ledger: Ledger,
  store: DigestStore,
  options: AcrossOptions = {},
): Promise<AcrossChecks> {
  const places = new Uint32Array(manifest.length + 1);
  for (let index = 0; index < manifest.length; index += 1) {
    const hash = manifest.hash(index);
    const head = hash === undefined ? undefined : ledger.head(hash);
    for (const packed of head?.digests ?? []) store.add(packed, index);
    places[index + 1] = store.length;
  }
  if (store.length < FEWEST_REPORTS) return () => [];
  const { checkAcross } = await import('../audit/index.js');
  const checksOf = checkAcross(store, options);
  return (index) => {
    const checks: Check[][] = [];
    const end = places[index + 1] ?? 0;
    for (let place = places[index] ?? 0; place < end; place += 1) checks.push(checksOf(place));
    return checks;
  };
}
