import { type CellsByPage, cellsInQuestion } from '../audit/index.js';
import type { Box } from '../model/box.js';
import type { Check } from '../model/document.js';
import type { Evidence } from '../model/evidence.js';
import type { Mentions } from '../model/mentions.js';
import type { Settings } from '../model/settings.js';
import type { ReportToSend } from './render-batch.js';
import type { WorkerPool } from './worker-pool.js';

/** Where the pictures of a document come from. */
export interface PictureMaker {
  /** Where the document's bytes are found, see locator.ts. */
  key: Uint8Array;
  settings: Settings;
  pool: () => Pick<WorkerPool, 'picture'>;
}

/** What other reports say of a report. */
export interface SaidByOthers {
  checks: readonly Check[];
  mentions: Mentions | undefined;
}

/**
 * Adds to a report the pictures of cells that only other reports put in question, such as figures
 * that do not go on from last year's: nobody knew of them when its file was read.
 */
export async function withMorePictures(
  report: ReportToSend,
  { checks, mentions }: SaidByOthers,
  { key, settings, pool }: PictureMaker,
): Promise<ReportToSend> {
  const { whole } = report;
  if (!whole) return report;
  const told = { ...report, whole: { ...whole, ...(mentions ? { mentions } : {}) } };
  const asked = cellsInQuestion(whole.document.cells, checks, mentions?.spokenOf);
  const cells = notShown(asked, whole.evidence);
  if (cells.length === 0) return told;
  const { attachment } = whole.document.source;
  const more = await pool().picture({
    kind: 'picture',
    key,
    settings,
    what: { attachment, cells },
  });
  return { ...told, whole: { ...told.whole, evidence: [...whole.evidence, ...more] } };
}

const holds = (outer: Box, inner: Box): boolean =>
  outer.x0 <= inner.x0 &&
  outer.top <= inner.top &&
  outer.x1 >= inner.x1 &&
  outer.bottom >= inner.bottom;

/** Pages with a cell that no picture shows whole. */
function notShown(cells: CellsByPage, evidence: readonly Evidence[]): CellsByPage {
  return cells.filter(([page, boxes]) =>
    boxes.some((box) => !evidence.some((one) => one.page === page && holds(one.box, box))),
  );
}
