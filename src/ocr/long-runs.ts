import type { InkRuns } from './ink-runs.js';

/** A long run of ink along one axis, pixels: `line` is its place across the axis. */
export interface LongRun {
  line: number;
  from: number;
  to: number;
}

/** What counts as one long run, pixels. */
export interface RunLimits {
  shortest: number;
  /** White that does not end a run. */
  hole: number;
}

/**
 * Long runs along the rows, ordered by row. Two rows are taken together, so that a ruling that
 * steps by a pixel stays whole; `line` is the upper one.
 */
export function longLevelRuns(ink: InkRuns, { shortest, hole }: RunLimits): LongRun[] {
  const { height, rows, from, to } = ink;
  const found: LongRun[] = [];
  for (let line = 0; line + 1 < height; line++) {
    const end = rows[line + 1] as number;
    const endBelow = rows[line + 2] as number;
    let run = rows[line] as number;
    let below = end;
    let start = -1;
    let last = -1;
    while (run < end || below < endBelow) {
      const upper =
        below >= endBelow || (run < end && (from[run] as number) <= (from[below] as number));
      const next = upper ? run++ : below++;
      const first = from[next] as number;
      if (start >= 0 && first - last > hole) {
        if (last - start > shortest) found.push({ line, from: start, to: last });
        start = first;
      } else if (start < 0) start = first;
      if ((to[next] as number) > last) last = to[next] as number;
    }
    if (start >= 0 && last - start > shortest) found.push({ line, from: start, to: last });
  }
  return found;
}

/** Long runs along the columns, ordered by column, two columns taken together; `line` is the left one. */
export function longUprightRuns(ink: InkRuns, { shortest, hole }: RunLimits): LongRun[] {
  const { width, height, rows, from, to } = ink;
  const found: LongRun[] = [];
  // For each pair of columns the run that is open: where it began and where it last met ink.
  const starts = new Int32Array(width).fill(-1);
  const lasts = new Int32Array(width);
  const close = (line: number): void => {
    const start = starts[line] as number;
    const last = lasts[line] as number;
    if (start >= 0 && last - start >= shortest) found.push({ line, from: start, to: last + 1 });
  };
  for (let y = 0; y < height; y++) {
    for (let run = rows[y] as number; run < (rows[y + 1] as number); run++) {
      const end = Math.min(to[run] as number, width - 1);
      for (let line = Math.max(0, (from[run] as number) - 1); line < end; line++) {
        if (starts[line] === -1 || y - (lasts[line] as number) > hole + 1) {
          close(line);
          starts[line] = y;
        }
        lasts[line] = y;
      }
    }
  }
  for (let line = 0; line < width; line++) close(line);
  return found.sort((a, b) => a.line - b.line || a.from - b.from);
}
