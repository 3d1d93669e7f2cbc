import { lastTrack, tracksIn } from './dispute-tracks.js';
import type { Reading } from './readings.js';
import { disputeMeasure, requestMeasure, type Outcome } from './readings.js';
import { rowsOfReasons } from './reasons.js';
import { RESULT_NAMES } from './result-names.js';

/**
 * Cells that a sentence names beside the one that a figure was read as. Whoever wrote it may have meant
 * one of them: a figure that is theirs accuses nobody.
 */

const DISPUTE = /^disputes\.(\w+)\.(\w+)$/;
const BY_APPLICANT = /^requests\.(received|carriedOver|carriedForward|processed)\.(?!total$)(\w+)$/;
const GROUP = /^requests\.(denied|unavailable|notProcessed|other)\.total$/;

/** Rows that hold applicants, and what names them. */
const ROWS: readonly [words: RegExp, row: string][] = [
  [/结转下年/, 'carriedForward'],
  [/上年结转/, 'carriedOver'],
  [/办结|答复/, 'processed'],
  [/收到|受理|新收/, 'received'],
];

/** The same outcome of the other kinds of disputes that are spoken of, unless the figure's own words name one. */
function otherTracks(outcome: Outcome, words: string, spoken: string): Reading[] {
  if (lastTrack(words) !== undefined) return [];
  const tracks = tracksIn(spoken);
  return tracks.length < 2
    ? []
    : [...tracks, 'litigation' as const].flatMap(
        (track) => disputeMeasure(track, outcome).readings,
      );
}

/** The same applicants in the other rows that are spoken of. */
const otherRows = (applicant: string, spoken: string): Reading[] =>
  ROWS.filter(([words]) => words.test(spoken)).map(([, row]) => [`requests.${row}.${applicant}`]);

/** What a figure may be, too, by all that stands around its own words; `spoken` is the sentence up to the next full stop. */
export function kinOf(indicator: string, words: string, spoken: string): Reading[] {
  const outcome = DISPUTE.exec(indicator)?.[2];
  if (outcome !== undefined) return otherTracks(outcome as Outcome, words, spoken);
  const applicant = BY_APPLICANT.exec(indicator)?.[2];
  if (applicant !== undefined) return otherRows(applicant, spoken);
  const group = GROUP.exec(indicator)?.[1];
  if (group !== undefined) {
    const rows = rowsOfReasons(spoken).filter((row) => row.startsWith(`${group}.`));
    const misc = group === 'other' && rows.length > 0 ? ['other.misc'] : [];
    return [...rows, ...misc].map((row) => [`requests.${row}.total`]);
  }
  if (indicator !== 'requests.processed.total') return [];
  return RESULT_NAMES.filter(([name]) => words.includes(name)).flatMap(
    ([, kind]) => requestMeasure(kind).readings,
  );
}
