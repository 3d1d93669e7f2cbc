import { type Component, findComponents } from './components.js';
import { type DashedAxis, type DashedStrokes, findDashedStrokes } from './dashes.js';
import { eraseStrokes } from './erase-strokes.js';
import type { Mask } from './grey.js';
import { alongColumns, alongRows } from './ink-view.js';
import type { Stroke } from './strokes.js';

/** The last dash of a row may end in a corner so far behind the others, inches. */
const CORNER = 0.2;

/**
 * Rulings drawn as rows of dashes. Dashes that cross hang together and are dashes of neither axis: where there are such
 * rulings along one axis, those of the other are looked for in the ink without them.
 * @param inked the components of `ink`
 */
export function findCrossingDashes(
  ink: Mask,
  inked: Component[],
  axes: { level: DashedAxis; upright: DashedAxis },
  dpi: number,
): DashedStrokes {
  const dashed = findDashedStrokes(inked, axes, dpi);
  const again = (axis: 'level' | 'upright', across: readonly Stroke[]): Stroke[] => {
    if (across.length === 0) return dashed[axis];
    const other = axis === 'level' ? 'upright' : 'level';
    const known = { ...axes[other], strokes: [...axes[other].strokes, ...across] };
    const pieces = piecesWithout(ink, axis, across, dpi);
    return findDashedStrokes(pieces, { ...axes, [other]: known }, dpi)[axis];
  };
  const upright = again('upright', dashed.level);
  return { ...dashed, level: again('level', upright), upright };
}

/** The pieces of ink that strokes across an axis leave. */
function piecesWithout(
  ink: Mask,
  axis: 'level' | 'upright',
  across: readonly Stroke[],
  dpi: number,
): Component[] {
  const rest = { ...ink, data: ink.data.slice() };
  const taken = { ...ink, data: new Uint8Array(ink.data.length) };
  const [along, length] = axis === 'upright' ? [alongRows, ink.width] : [alongColumns, ink.height];
  const reaching = across.map((stroke) => ({
    ...stroke,
    from: Math.max(0, Math.round(stroke.from - CORNER * dpi)),
    to: Math.min(length, Math.round(stroke.to + CORNER * dpi)),
  }));
  eraseStrokes(along(rest), along(taken), reaching, dpi);
  return findComponents(rest);
}
