import type { Run } from '../model/page.js';

/** Luminance (0 black to 1 white) from which text is light. */
const LIGHT = 0.55;

/** What tells the hand of one writer from another's on a page: size and colour. */
export function styleOf(run: Run): string {
  return `${run.fontSize.toFixed(1)} ${run.colour ?? ''}`;
}

/** True for a colour that is nearer to the paper's than to ink. */
export function isLight(colour: number): boolean {
  return luminanceOf(colour) >= LIGHT;
}

/** Relative luminance after ITU-R BT.601, of a colour 0xRRGGBB. */
export function luminanceOf(colour: number): number {
  const red = (colour >> 16) & 0xff;
  const green = (colour >> 8) & 0xff;
  return (0.299 * red + 0.587 * green + 0.114 * (colour & 0xff)) / 255;
}

/** Text lighter than this is white: it stands in the dark fields of heads. */
export const WHITE = 0.97;
