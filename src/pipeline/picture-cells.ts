import type { CellsByPage } from '../audit/index.js';
import type { Evidence } from '../model/evidence.js';
import type { Settings } from '../model/settings.js';
import { openPdf } from '../pdf/index.js';
import { evidenceOf } from './evidence-of.js';

/** Where cells of a report are that was read before. */
export interface CellsToPicture {
  /** The attachment of the file that holds the report, where one does. */
  attachment?: string | undefined;
  cells: CellsByPage;
}

/**
 * Pictures of cells of a file that was read before: what other reports say may put figures in
 * question that were beyond doubt when the file was read. Throws DocumentFailure.
 */
export async function pictureCells(
  bytes: Uint8Array,
  { attachment, cells }: CellsToPicture,
  settings: Settings,
): Promise<Evidence[]> {
  const pdf = await openPdf(bytes, { reader: settings.reader, limits: settings.limits });
  try {
    if (attachment === undefined) return await evidenceOf(pdf, cells, (page) => pdf.readPage(page));
    const attached = pdf.attachments().find(({ name }) => name === attachment);
    return attached ? await pictureCells(attached.bytes, { cells }, settings) : [];
  } finally {
    pdf.close();
  }
}
