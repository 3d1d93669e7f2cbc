import type { Dash } from './dashes.js';
import type { InkView } from './ink-view.js';
import { inkOn } from './stroke-ink.js';
import type { Stroke } from './strokes.js';

/** A row that writing touches is a ruling where it is inked over this share, and crosses so many rulings or … */
const DENSE = 0.7;
const FEWEST_RULINGS = 4;
/** … has dashes of one length: this share of them to within that share of it, and so long, inches. */
const ALIKE_SHARE = 0.6;
const ALIKE = 0.2;
const LEAST_DASH = 0.06;

/**
 * Whether a long row of dashes is a ruling though writing touches it, as in tables without white over and under their
 * text: it runs through many rulings across it, or its dashes are all alike, as strokes of characters are not.
 */
export function isPlain(
  { chain, stroke }: { chain: readonly Dash[]; stroke: Stroke },
  ink: InkView,
  across: readonly Stroke[],
  dpi: number,
): boolean {
  if (inkOn(ink, stroke) < DENSE) return false;
  const crossed = across.filter(
    ({ at, from, to }) =>
      at > stroke.from && at < stroke.to && stroke.at >= from && stroke.at <= to,
  );
  return crossed.length >= FEWEST_RULINGS || areAlike(chain, dpi);
}

function areAlike(chain: readonly Dash[], dpi: number): boolean {
  const lengths = chain.map(({ from, to }) => to - from).sort((a, b) => a - b);
  const usual = lengths[lengths.length >> 1] as number;
  const alike = lengths.filter((length) => Math.abs(length - usual) <= ALIKE * usual);
  return usual >= LEAST_DASH * dpi && alike.length >= ALIKE_SHARE * lengths.length;
}
