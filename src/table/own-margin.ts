import { isWide } from '../geometry/writing.js';
import type { TextRow } from './align-rows.js';
import type { Chunk } from './chunks.js';
import { hasOwnNumber } from './own-number.js';

/** Signs and units fill no cell: labels have so many characters at least. */
const LEAST_LENGTH = 3;
/** Labels of one cell begin at one place, to this (ems). */
const SAME_START = 0.3;
/** They reach its right side where less than this (ems) is left to it: no room for one more character. */
const REACH = 1.1;
/** So many of them reach it at least, where it is one. */
const LEAST_REACHING = 3;

/**
 * True where Chinese labels that begin at one place reach one right side, `over` among them: they fill
 * a cell that is narrower than the column they stand in, and `chunk`, right under it, goes on with it
 * where it has no number of its own.
 */
export function fillsOwnCell(lines: TextRow[], over: Chunk, chunk: Chunk): boolean {
  const near = SAME_START * chunk.fontSize;
  if (Math.abs(over.x0 - chunk.x0) > near) return false;
  if (hasOwnNumber(chunk.text) || Array.from(over.text).length < LEAST_LENGTH) return false;
  if (!isWide(over.text.slice(-1)) || !isWide(chunk.text.slice(0, 1))) return false;
  const peers: number[] = [];
  let right = 0;
  for (const { placed } of lines) {
    for (const { chunk: peer } of placed) {
      if (peer.numeric || Math.abs(peer.x0 - over.x0) > near) continue;
      peers.push(peer.x1);
      right = Math.max(right, peer.x1);
    }
  }
  const reaches = (x1: number): boolean => right - x1 < REACH * chunk.fontSize;
  return reaches(over.x1) && peers.filter(reaches).length >= LEAST_REACHING;
}
