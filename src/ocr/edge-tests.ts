import type { PlacedEdge, Remnant } from './remains.js';
import type { Stroke } from './strokes.js';

/** Whether a piece of an upright line stands free of other ink, as no stroke of a character does. */
export type IsFree = (at: number, from: number, to: number, thickness: number) => boolean;

/** Whether an edge that no stroke covers shows all the same. */
export type IsFaint = (at: number, from: number, to: number) => boolean;

/** What is asked of the ink along the pieces of a grid's lines. */
export interface EdgeTests {
  /** Asked about short upright edges only. */
  isFree: IsFree;
  isFaint: { level: IsFaint; upright: IsFaint };
  /** The same of a line of which nothing else is known: it is fainter than any stroke of a character. */
  isUnseen: { level: IsFaint; upright: IsFaint };
  /** Whether a short piece of a line shows at all. */
  shows: { level: IsFaint; upright: IsFaint };
  /** What is left of a ruling on an edge. */
  remains: { level: (edge: PlacedEdge) => Remnant; upright: (edge: PlacedEdge) => Remnant };
  /** Rows of dots that may be rulings where the ink of the edges says so. */
  dots: { level: Stroke[]; upright: Stroke[] };
}

/** Where only the strokes are known. */
export const NO_INK: EdgeTests = {
  dots: { level: [], upright: [] },
  isUnseen: { level: () => false, upright: () => false },
  shows: { level: () => false, upright: () => false },
  remains: { level: () => 'nothing', upright: () => 'nothing' },
  isFree: () => true,
  isFaint: { level: () => false, upright: () => false },
};
