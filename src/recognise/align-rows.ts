import { labelOf } from './label.js';
import { contextGain, type HeaderVote, lineLikeness } from './line-match.js';
import type { FormLine, PreparedTable } from './prepared-form.js';
import {
  LONGEST_RUN,
  mayBeOne,
  type PrintedRow,
  type RowRun,
  aloneRun,
  rowRun,
} from './printed-row.js';

/** A row of the form and where it is printed. */
export interface RowMatch {
  line: FormLine;
  run: RowRun;
  /** Index of the run's first row in the stream, and the first index behind it. */
  from: number;
  to: number;
  /** `label`: the label says so; `order`: only its place between its neighbours. */
  by: 'label' | 'order';
}

/** What it costs to leave out a row with figures, a row with a mere label, a line of the form. */
const SKIP_FIGURES = 0.3;
const SKIP_LABEL = 0.02;
const SKIP_LINE = 0.1;

interface Step {
  score: number;
  /** Rows that the step takes: 0 where it leaves out a line. */
  rows: number;
  run: RowRun | undefined;
}

/**
 * Aligns the rows of a stream with the lines of a form's table: both keep their order, and labels,
 * groups, ordinals and headers together decide (dynamic programming over rows × lines; a line may
 * take several rows where one was cut).
 */
export function alignRows(
  rows: readonly PrintedRow[],
  table: PreparedTable,
  headerVote: HeaderVote,
): RowMatch[] {
  const lines = table.lines;
  const steps: Step[][] = [[{ score: 0, rows: 0, run: undefined }]];
  for (let j = 1; j <= lines.length; j += 1)
    steps[0]?.push(skipLine(steps[0]?.[j - 1], lines[j - 1]));
  for (let i = 1; i <= rows.length; i += 1) {
    const runs = runsEndingAt(rows, i, table).map((run) => ({
      run,
      likeness: lineLikeness(run, table),
    }));
    const next: Step[] = [skipRow(steps[i - 1]?.[0], rows[i - 1])];
    for (let j = 1; j <= lines.length; j += 1) {
      const line = lines[j - 1];
      let best = better(skipRow(steps[i - 1]?.[j], rows[i - 1]), skipLine(next[j - 1], line));
      for (const { run, likeness } of runs) {
        const like = likeness[j - 1] ?? 0;
        if (like === 0 || !line) continue;
        const gain = like + contextGain(run, line, table, headerVote);
        if (gain <= 0) continue;
        const before = steps[i - run.rows.length]?.[j - 1]?.score ?? Number.NEGATIVE_INFINITY;
        best = better(best, { score: before + gain, rows: run.rows.length, run });
      }
      next.push(best);
    }
    steps.push(next);
  }
  return traceBack(steps, lines);
}

function runsEndingAt(rows: readonly PrintedRow[], end: number, table: PreparedTable): RowRun[] {
  const runs: RowRun[] = [];
  for (let length = 1; length <= Math.min(LONGEST_RUN, end); length += 1) {
    const pieces = rows.slice(end - length, end);
    const [only] = pieces;
    if (length === 1 && only) runs.push(aloneRun(only));
    else if (mayBeOne(pieces) && !pieces.slice(1).some((row) => holdsLabel(row, table)))
      runs.push(rowRun(pieces));
  }
  return runs;
}

/** A label with a number of its own, where another one may run into it: 理（七）总计. */
const NUMBERED = /[（(][一二三四五六七八九十]{1,3}[）)]\s*\p{Script=Han}.*$/su;

/** True for a row with the label of a line of the form behind one of another row: no further piece of that. */
function holdsLabel({ segment, row, first }: PrintedRow, table: PreparedTable): boolean {
  return segment.grid.row(row).some(({ cell }) => {
    const own = cell.row === row && cell.col < first ? NUMBERED.exec(cell.text) : null;
    if (!own || own.index === 0) return false;
    return table.lineKeys.has(labelOf(own[0]).key);
  });
}

function skipRow(before: Step | undefined, row: PrintedRow | undefined): Step {
  const cost = row?.hasFigures ? SKIP_FIGURES : row?.hasLabel ? SKIP_LABEL : 0;
  return { score: (before?.score ?? 0) - cost, rows: 1, run: undefined };
}

function skipLine(before: Step | undefined, line: FormLine | undefined): Step {
  return {
    score: (before?.score ?? 0) - (line?.optional ? 0 : SKIP_LINE),
    rows: 0,
    run: undefined,
  };
}

function better(a: Step, b: Step): Step {
  return b.score > a.score ? b : a;
}

function traceBack(steps: readonly Step[][], lines: readonly FormLine[]): RowMatch[] {
  const matches: RowMatch[] = [];
  let i = steps.length - 1;
  let j = lines.length;
  while (i > 0 || j > 0) {
    const step = steps[i]?.[j];
    const line = lines[j - 1];
    if (step?.run && line) {
      matches.push({ line, run: step.run, from: i - step.rows, to: i, by: 'label' });
      j -= 1;
    } else if (!step || step.rows === 0) j -= 1;
    i -= step?.rows ?? 0;
  }
  return matches.reverse();
}
