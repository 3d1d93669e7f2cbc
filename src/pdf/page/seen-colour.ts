import type { Paint } from './painted-page.js';

/** The colour that ink has on white paper: black at a tenth of its strength is a light grey. 0xRRGGBB. */
export function seenColour({ colour, alpha }: Paint): number | undefined {
  if (colour === undefined || alpha >= 1) return colour;
  const channel = (shift: number): number =>
    Math.round(255 - alpha * (255 - ((colour >> shift) & 0xff))) << shift;
  return channel(16) | channel(8) | channel(0);
}
