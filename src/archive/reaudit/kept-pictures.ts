import { join } from 'node:path';
import { openPagePictures } from '../../export/index.js';
import type { Evidence } from '../../model/evidence.js';
import { settingsSchema } from '../../model/settings-schema.js';
import { fingerprint, programVersion } from '../fingerprint.js';
import { Ledger } from '../ledger.js';
import type { ReportFile } from './report-files.js';

/** Gives the pictures of a report's cells, as far as they are at hand. */
export interface PictureSource {
  of(report: ReportFile): Promise<Evidence[]>;
  close(): Promise<void>;
}

export const NO_PICTURES: PictureSource = {
  of: async () => [],
  close: async () => undefined,
};

/** The pictures that the run's own ledger keeps; undefined where it keeps none of the report. */
function fromLedger(home: string, settings: object) {
  const known = settingsSchema.safeParse(settings);
  if (!known.success) return async () => undefined;
  const ledger = new Ledger(home, fingerprint(programVersion(), known.data));
  return async ({ digest, firstPage }: ReportFile): Promise<Evidence[] | undefined> => {
    const entry = ledger.entry(digest.sha256);
    const own = entry?.processed.find(({ document }) => document.source.firstPage === firstPage);
    return own?.evidence;
  };
}

const isSame = (a: Evidence, b: Evidence): boolean => a.page === b.page && a.png === b.png;

/**
 * The pictures of a run: as its ledger keeps them, and as they stand in the audit.html that is being
 * replaced: of what was found across reports, and of everything where the output was moved without
 * its ledger or the program has changed since.
 */
export async function keptPictures(
  folder: string,
  home: string,
  settings: object,
): Promise<PictureSource> {
  const kept = fromLedger(home, settings);
  const page = await openPagePictures(join(folder, 'audit.html'));
  return {
    of: async (report) => {
      const own = (await kept(report)) ?? [];
      const shown = (await page?.of(report.digest.file)) ?? [];
      return [...own, ...shown.filter((one) => !own.some((other) => isSame(one, other)))];
    },
    close: async () => page?.close(),
  };
}
