import { type Correction, correctedValue } from '../../audit/index.js';
import type { CorrectionPlaces } from './report-files.js';

/** A correction that could not be put on top of anything, and why. */
export interface RefusedCorrection {
  correction: Correction;
  reason: 'value' | 'id' | 'file' | 'several';
}

const keyOf = ({ file, id }: Correction): string => `${file}\n${id}`;

/** Parts the corrections whose figure stands in several reports, and others of the same figure, from the rest. */
export function setAside(
  corrections: readonly Correction[],
  { ambiguous }: CorrectionPlaces,
): { kept: Correction[]; aside: Correction[] } {
  const keys = new Set(corrections.filter((_, place) => ambiguous.has(place)).map(keyOf));
  return {
    kept: corrections.filter((one) => !keys.has(keyOf(one))),
    aside: corrections.filter((one) => keys.has(keyOf(one))),
  };
}

/** Of several corrections of one figure the last one counts; the others are not refused for it. */
export function findRefused(
  corrections: readonly Correction[],
  { applied, refused }: CorrectionPlaces,
): RefusedCorrection[] {
  const done = new Set(corrections.filter((_, place) => applied.has(place)).map(keyOf));
  const known = new Set(
    corrections.filter((_, place) => applied.has(place) || refused.has(place)).map(keyOf),
  );
  return corrections.flatMap((correction): RefusedCorrection[] => {
    const key = keyOf(correction);
    if (correctedValue(correction.value) === undefined) return [{ correction, reason: 'value' }];
    if (done.has(key)) return [];
    return [{ correction, reason: known.has(key) ? 'id' : 'file' }];
  });
}
