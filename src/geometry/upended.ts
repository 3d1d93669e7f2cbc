import type { Run } from '../model/page.js';
import { boxAround } from './box.js';
import { isWide } from './writing.js';

/** Glyphs of one column stand no further apart than so many ems, and overlap by no more. */
const MOST_GAP = 0.4;
/** Their left sides agree within so many ems. */
const SAME_COLUMN = 0.3;

/**
 * Columns of Chinese characters that stand on their heads, drawn from the foot upwards: what a
 * browser makes of upright writing that is turned round, for heads to be read with the head tilted
 * left. Each column becomes one run that reads upwards, as writing turned by a quarter does; all
 * other runs stay as they are. `runs` are in the order they were drawn, of a page that stands upright.
 */
export function joinUpended(runs: Run[]): Run[] {
  if (!runs.some(isUpended)) return runs;
  const columns: Run[][] = [];
  for (const run of runs) {
    const column = columns[columns.length - 1];
    const last = column?.[column.length - 1];
    if (column && last && isUpended(last) && isUpended(run) && goesOn(last, run)) column.push(run);
    else columns.push([run]);
  }
  return columns.map((column) => (column.length > 1 ? toRun(column) : (column[0] as Run)));
}

function isUpended(run: Run): boolean {
  return run.direction === 180 && run.glyphs.length === 1 && isWide(run.text);
}

function goesOn(below: Run, run: Run): boolean {
  const size = below.fontSize;
  return (
    Math.abs(run.fontSize - size) < 0.01 * size &&
    Math.abs(run.x0 - below.x0) < SAME_COLUMN * size &&
    Math.abs(below.top - run.bottom) < MOST_GAP * size
  );
}

function toRun(column: Run[]): Run {
  return {
    ...(column[0] as Run),
    ...boxAround(column),
    text: column.map((run) => run.text).join(''),
    glyphs: column.flatMap((run) => run.glyphs),
    direction: 270,
  };
}
