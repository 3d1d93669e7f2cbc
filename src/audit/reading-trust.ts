import type { Cause, Figure } from '../model/document.js';
import type { Reading } from '../model/page.js';
import type { Grade } from '../model/form.js';
import { readingValues } from './reading-values.js';

/** An engine surer than this of a figure is rarely wrong (0 to 1). */
const SURE = 0.9;
/** Below this confidence (0 to 1) a reading is as likely wrong as the print. */
const UNSURE = 0.7;

/** The engines that read figures; each in several ways, `paddle-cell`, `paddle-strip`, … */
const ENGINES = ['tesseract', 'paddle', 'digits'];

/** Whether an engine was asked and read nothing at all: opinions of the other one alone are one opinion. */
const isSilent = (readings: readonly Reading[], engine: string): boolean => {
  const own = readings.filter((reading) => reading.engine.startsWith(engine));
  return own.length > 0 && own.every(({ text }) => text === '');
};

/** How far our reading of a figure can be believed: `firm` was read alike by all, `weak` was not. */
export type Trust = 'firm' | 'fair' | 'weak';

export function readingTrust(figure: Figure | undefined): Trust {
  if (!figure || figure.state === 'absent') return 'fair';
  if (figure.correction) return 'firm';
  if (figure.doubtful || figure.state === 'unreadable') return 'weak';
  const ways = figure.readings ? readingValues(figure).length : 1;
  if (figure.method === 'text') return ways > 1 ? 'weak' : 'firm';
  const confidence = figure.confidence ?? 0;
  if (confidence < UNSURE) return 'weak';
  const readings = figure.readings ?? [];
  // Engines that are unsure together are no surer for it: thin strokes are lost to all of them.
  const sure = readings.some((reading) => reading.confidence >= SURE);
  const heard = !ENGINES.some((engine) => isSilent(readings, engine));
  const agreed = readings.length > 1 && ways === 1 && heard;
  return agreed && sure && confidence >= SURE ? 'firm' : 'fair';
}

/**
 * Whose fault a failing relation is. The suspects decide; where all that the relation needs was
 * read firmly it is the publisher's, and where a suspect was read weakly it is ours.
 */
export function findCause(
  suspects: readonly (Figure | undefined)[],
  operands: readonly (Figure | undefined)[],
): Cause {
  const trusts = operands.map(readingTrust);
  if (trusts.every((trust) => trust === 'firm')) return 'source';
  if (suspects.some((figure) => readingTrust(figure) === 'weak')) return 'reading';
  if (suspects.length === 0 && trusts.includes('weak')) return 'reading';
  if (suspects.length > 0 && suspects.every((figure) => readingTrust(figure) === 'firm')) {
    return trusts.includes('weak') ? 'unknown' : 'source';
  }
  return 'unknown';
}

/** The same for a relation of a form: one that is only likely is a question to the publisher, not yet a fault. */
export function findCauseOf(
  grade: Grade,
  suspects: readonly (Figure | undefined)[],
  operands: readonly (Figure | undefined)[],
): Cause {
  const cause = findCause(suspects, operands);
  return grade === 'plausibility' && cause === 'source' ? 'unknown' : cause;
}
