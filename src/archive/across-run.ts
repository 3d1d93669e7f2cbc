import type { AcrossOptions } from '../audit/index.js';
import type { DigestStore } from './digest-store.js';
import type { Ledger } from './ledger.js';
import type { Manifest } from './manifest.js';
import type { AcrossRun } from './rendered-batches.js';

/** Fewer reports than this cannot be held against each other. */
const FEWEST_REPORTS = 2;

/**
 * Reads the heads of a run's ledger entries once, puts the digest of each report into the store, which
 * must stay open, and gives what the reports say of each other.
 */
export async function holdAgainstEachOther(
  manifest: Manifest,
  ledger: Ledger,
  store: DigestStore,
  options: AcrossOptions = {},
): Promise<AcrossRun> {
  const places = new Uint32Array(manifest.length + 1);
  for (let index = 0; index < manifest.length; index += 1) {
    const hash = manifest.hash(index);
    const head = hash === undefined ? undefined : ledger.head(hash);
    for (const packed of head?.digests ?? []) store.add(packed, index);
    places[index + 1] = store.length;
  }
  if (store.length < FEWEST_REPORTS) return { checksOf: () => [], mentionsOf: () => [] };
  const { checkAcross } = await import('../audit/index.js');
  const { checksOf, mentionsOf } = checkAcross(store, options);
  const forReports =
    <T>(of: (place: number) => T) =>
    (index: number): T[] => {
      const [start = 0, end = 0] = places.subarray(index, index + 2);
      return Array.from({ length: end - start }, (_, at) => of(start + at));
    };
  return { checksOf: forReports(checksOf), mentionsOf: forReports(mentionsOf) };
}
