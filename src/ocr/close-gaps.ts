import { type Remnant, REMNANTS } from './remains.js';

/** Which edges of a grid are ruled: `level[j][i]` and `upright[i][j]` as in `Grid`. */
export interface Edges {
  level: boolean[][];
  upright: boolean[][];
}

/** What is left of a ruling along an edge: `line` and `edge` as in `Edges`. */
export type Remains = (axis: 'level' | 'upright', line: number, edge: number) => Remnant;

/** One edge that may be missing, and what must be left of it. */
interface Missing {
  axis: 'level' | 'upright';
  line: number;
  edge: number;
  least: 'some' | 'much';
}

/**
 * Rules the edges, in place, that rulings break off at. A coarse bilevel scan leaves thin rulings with gaps:
 * some of the ruling is left between two edges that are drawn, or at a crossing where another ruling ends on
 * nothing (cells are rectangles, so rulings end only on others), much of it next to one edge that is drawn, or most of
 * it anywhere on a line that is drawn elsewhere.
 */
export function closeGaps(edges: Edges, remains: Remains): void {
  do closeBeside(edges, remains);
  while (closeElsewhere(edges, remains));
}

function closeBeside(edges: Edges, remains: Remains): void {
  const { level, upright } = edges;
  const told = new Map<string, Remnant>();
  const remnantOf = ({ axis, line, edge }: Missing): Remnant => {
    const key = `${axis} ${line} ${edge}`;
    const remnant = told.get(key) ?? remains(axis, line, edge);
    told.set(key, remnant);
    return remnant;
  };
  for (let changed = true; changed; ) {
    const wanted = [...besideDrawn(level, 'level'), ...besideDrawn(upright, 'upright')];
    for (let row = 0; row < level.length; row++) {
      for (let column = 0; column < upright.length; column++) {
        wanted.push(...atLooseEnd(edges, row, column));
      }
    }
    const found = wanted.filter(
      (missing) => REMNANTS.indexOf(remnantOf(missing)) >= REMNANTS.indexOf(missing.least),
    );
    for (const { axis, line, edge } of found) (edges[axis][line] as boolean[])[edge] = true;
    changed = found.length > 0;
  }
}

/** Rules the edges of drawn lines of which most is left, and tells whether there was one. */
function closeElsewhere(edges: Edges, remains: Remains): boolean {
  let changed = false;
  for (const axis of ['level', 'upright'] as const) {
    for (const [line, ruled] of edges[axis].entries()) {
      if (!ruled.includes(true)) continue;
      for (const edge of ruled.keys()) {
        if (ruled[edge] || remains(axis, line, edge) !== 'most') continue;
        ruled[edge] = true;
        changed = true;
      }
    }
  }
  return changed;
}

/** So many edges of one ruling may be missing one behind the other. */
const LONGEST_GAP = 3;

/** Edges that are not ruled beside one of their line that is, or in a gap between two. */
function besideDrawn(lines: boolean[][], axis: Missing['axis']): Missing[] {
  return lines.flatMap((line, index) =>
    line.flatMap((ruled, edge): Missing[] => {
      if (ruled) return [];
      const before = edge - 1 - line.lastIndexOf(true, edge);
      const after = line.indexOf(true, edge) - edge - 1;
      const [hasBefore, hasAfter] = [before < edge, after >= 0];
      const isGap = hasBefore && hasAfter && before + 1 + after <= LONGEST_GAP;
      if (isGap) return [{ axis, line: index, edge, least: 'some' }];
      const isNext = (hasBefore && before === 0) || after === 0;
      return isNext ? [{ axis, line: index, edge, least: 'much' }] : [];
    }),
  );
}

/** The edges that are not ruled around a crossing where a ruling ends on nothing, or turns within the grid. */
function atLooseEnd({ level, upright }: Edges, row: number, column: number): Missing[] {
  const around: { axis: Missing['axis']; line: number; edge: number }[] = [
    { axis: 'level', line: row, edge: column - 1 },
    { axis: 'level', line: row, edge: column },
    { axis: 'upright', line: column, edge: row - 1 },
    { axis: 'upright', line: column, edge: row },
  ];
  const ruled = around.map(
    ({ axis, line, edge }) => (axis === 'level' ? level : upright)[line]?.[edge],
  );
  const drawn = around.filter((_, i) => ruled[i] === true);
  const turns =
    drawn.length === 2 && drawn[0]?.axis !== drawn[1]?.axis && !ruled.includes(undefined);
  if (drawn.length !== 1 && !turns) return [];
  return around
    .filter((_, i) => ruled[i] === false)
    .map((edge): Missing => ({ ...edge, least: 'some' }));
}
