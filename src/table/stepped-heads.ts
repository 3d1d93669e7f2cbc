import type { Mark } from '../geometry/marks.js';
import { marksToRows, rowToText } from '../geometry/writing.js';
import { isNumeric } from './chunks.js';
import type { Edge, Edges } from './edges.js';

/** Uprights of one table end together, to so many points. */
const SAME_END = 2;
/** A table of heads has so many uprights at least, and so many storeys under the first at most. */
const LEAST_UPRIGHTS = 6;
const MOST_STEPS = 3;
/** Storeys are so high at least (points): a line of text. */
const STOREY = 6;

/**
 * Adds the borders that a table without level rules leaves to the eye: its uprights begin lower under
 * heads over several columns, and all end at its foot, right above which a row of nothing but figures
 * stands under its heads.
 */
export function addSteps({ horizontal, vertical }: Edges, marks: Mark[]): Edges {
  const added = familiesOf(vertical).flatMap((uprights) => {
    const inside = horizontal.filter((edge) => crosses(edge, uprights));
    return inside.length > 0 ? [] : stepsOf(uprights, marks);
  });
  return added.length === 0
    ? { horizontal, vertical }
    : { horizontal: [...horizontal, ...added].sort((a, b) => a.at - b.at), vertical };
}

/** Uprights that end together, begin at different heights, and are many. */
function familiesOf(vertical: Edge[]): Edge[][] {
  const families: Edge[][] = [];
  for (const edge of vertical) {
    const own = families.find((other) => Math.abs((other[0] as Edge).to - edge.to) <= SAME_END);
    if (own) own.push(edge);
    else families.push([edge]);
  }
  return families.filter((family) => family.length >= LEAST_UPRIGHTS);
}

/** True for a level edge between the head and the foot of uprights. */
function crosses({ at, from, to }: Edge, uprights: Edge[]): boolean {
  const top = Math.min(...uprights.map((edge) => edge.from));
  const { to: bottom } = uprights[0] as Edge;
  return (
    at > top + STOREY / 2 &&
    at < bottom - STOREY / 2 &&
    uprights.some((edge) => edge.at > from && edge.at < to)
  );
}

function stepsOf(uprights: Edge[], marks: Mark[]): Edge[] {
  const steps = new Map<string, Edge>();
  for (const { at, from } of uprights) {
    const left = uprights.findLast((edge) => edge.at < at && edge.from < from - STOREY);
    const right = uprights.find((edge) => edge.at > at && edge.from < from - STOREY);
    if (left && right)
      steps.set(`${left.at} ${Math.round(from)}`, { at: from, from: left.at, to: right.at });
  }
  const heights = new Set([...steps.values()].map(({ at }) => Math.round(at)));
  if (heights.size === 0 || heights.size > MOST_STEPS) return [];
  const rows = rowBorders(uprights, marks);
  if (rows.length === 0) return [];
  const [first, last] = [uprights[0] as Edge, uprights.at(-1) as Edge];
  const top = Math.min(first.from, last.from);
  const across = [top, ...rows, first.to].map((at) => ({ at, from: first.at, to: last.at }));
  return [...steps.values(), ...across];
}

/**
 * Heights at which the rows of figures at the foot of uprights begin; none where words stand among the
 * figures, or a label reaches over a border.
 */
function rowBorders(uprights: Edge[], marks: Mark[]): number[] {
  const [first, second, last] = [uprights[0], uprights[1], uprights.at(-1)] as [Edge, Edge, Edge];
  const top = Math.min(...uprights.map((edge) => edge.from));
  const own = marks.filter(
    ({ glyph }) =>
      glyph.x0 >= first.at &&
      glyph.x1 <= last.at &&
      glyph.top >= top &&
      glyph.bottom <= first.to + SAME_END,
  );
  const isLabel = ({ glyph }: Mark): boolean => glyph.x1 < second.at;
  const labelled = own.some((mark) => isLabel(mark) && mark.glyph.text.length > 0);
  const lines = marksToRows(labelled ? own.filter((mark) => !isLabel(mark)) : own);
  const borders: number[] = [];
  for (let at = lines.length - 1; at > 0 && isOfFigures(lines[at] as Mark[]); at--) {
    const over = Math.max(...(lines[at - 1] as Mark[]).map(({ glyph }) => glyph.bottom));
    const under = Math.min(...(lines[at] as Mark[]).map(({ glyph }) => glyph.top));
    borders.unshift((over + under) / 2);
  }
  const isCut = (y: number): boolean => own.some(({ glyph }) => glyph.top < y && glyph.bottom > y);
  return borders.some(isCut) || borders.length === lines.length - 1 ? [] : borders;
}

const isOfFigures = (line: Mark[]): boolean => rowToText(line).split(/\s+/u).every(isNumeric);
