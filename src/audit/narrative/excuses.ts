import type { FigureIndex } from '../evaluate-relation.js';
import { type Reading, readingValue } from './readings.js';

/** Why a figure that is not the table's is held against nobody: it can only have been said of something else. */

/** Slips of the pen lose or add a digit; no mistake of 759 labelled ones is 19 times off. */
const FAR = 20;

/** A figure that fits no reading. */
export interface Stray {
  indicator: string;
  claimed: number;
  /** What the readings give. */
  told: readonly number[];
  /** Cells that its sentence names, too. */
  kin: (() => readonly Reading[]) | undefined;
}

/** 收到申请86214件 beside 257 in the table: applications for something else. Amounts may be told in another unit. */
const isFarOff = ({ indicator, claimed, told }: Stray): boolean =>
  !indicator.startsWith('proactive.') &&
  told.length > 0 &&
  told.every((table) => table > 0 && Math.max(claimed / table, table / claimed) > FAR);

/** Whether it is the figure of other business, or of another cell that is spoken of: 63 lawsuits after review, 14 more than those without. */
export const isOfOther = (stray: Stray, figures: FigureIndex): boolean =>
  stray.claimed > 0 &&
  (isFarOff(stray) ||
    (stray.kin?.() ?? []).some((reading) => readingValue(reading, figures) === stray.claimed));
