import type { Evidence } from '../../model/evidence.js';
import { settingsSchema } from '../../model/settings-schema.js';
import { fingerprint, programVersion } from '../fingerprint.js';
import { Ledger } from '../ledger.js';

/** Gives the pictures of a report's cells, as far as they are at hand. */
export type PictureSource = (sha256: string, firstPage: number) => Promise<Evidence[]>;

export const NO_PICTURES: PictureSource = async () => [];

/** The pictures that the run's own ledger keeps; none where the output was moved without it. */
export function keptPictures(home: string, settings: object): PictureSource {
  const known = settingsSchema.safeParse(settings);
  if (!known.success) return NO_PICTURES;
  const ledger = new Ledger(home, fingerprint(programVersion(), known.data));
  return async (sha256, firstPage) => {
    const entry = await ledger.entry(sha256);
    const own = entry?.processed.find(({ document }) => document.source.firstPage === firstPage);
    return own?.evidence ?? [];
  };
}
