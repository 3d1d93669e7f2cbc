import type { InkView } from './ink-view.js';

/** Half the width of the band that a ruling's dots lie in, and where the bands beside it begin and end, inches. */
const BAND = 0.008;
const BESIDE_FROM = 0.02;
const BESIDE_TO = 0.045;
/** Some ink in at least this share of the cuts through the band. */
const LEAST_INK = 0.12;
/** More ink than this, as a share of the cuts, is a solid stroke: of a ruling that is found as such, or of a character. */
const MOST_INK = 0.6;
/** The band holds at least this many times the ink of as wide a band beside it. */
const CONTRAST = 4;
/** Parts of an edge that must each hold ink. */
const PARTS = 4;

/**
 * Whether an edge along the view's axis shows as a row of dots: a bilevel scan leaves no more of a hairline. The ink
 * must keep to one line, all along it, with next to none on either side.
 */
export function isFaintEdge(
  ink: InkView,
  at: number,
  from: number,
  to: number,
  dpi: number,
): boolean {
  const half = Math.max(1, Math.round(BAND * dpi));
  const place = Math.round(at);
  const band = { from: place - half, to: place + half + 1 };
  const near = Math.round(BESIDE_FROM * dpi);
  const far = Math.round(BESIDE_TO * dpi);
  const beside =
    countInk(ink, { from: place - far, to: place - near }, from, to) +
    countInk(ink, { from: place + near + 1, to: place + far + 1 }, from, to);
  const scale = (band.to - band.from) / (2 * (far - near));
  const inside = countInk(ink, band, from, to);
  if (inside < CONTRAST * beside * scale) return false;
  const step = (to - from) / PARTS;
  const parts = Array.from({ length: PARTS }, (_, i) =>
    cutShare(ink, band, from + i * step, from + (i + 1) * step),
  );
  const share = parts.reduce((sum, part) => sum + part, 0) / PARTS;
  return share >= LEAST_INK && share <= MOST_INK && parts.every((part) => part > 0);
}

interface Band {
  from: number;
  to: number;
}

function countInk(ink: InkView, band: Band, from: number, to: number): number {
  const { data, breadth, along, across } = ink;
  let count = 0;
  for (let y = Math.max(0, band.from); y < Math.min(breadth, band.to); y++) {
    for (let x = Math.round(from); x < to; x++) count += data[y * across + x * along] ?? 0;
  }
  return count;
}

/** Share of the cuts across a band that meet ink. */
function cutShare(ink: InkView, band: Band, from: number, to: number): number {
  const { data, breadth, along, across } = ink;
  let inked = 0;
  for (let x = Math.round(from); x < to; x++) {
    for (let y = Math.max(0, band.from); y < Math.min(breadth, band.to); y++) {
      if (data[y * across + x * along] !== 1) continue;
      inked++;
      break;
    }
  }
  return inked / Math.max(1, to - from);
}
