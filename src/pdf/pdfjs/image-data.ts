/** pdf.js' kind of image whose pixels carry transparency: four bytes each, red to alpha. */
const RGBA = 3;

/** Alpha below this (of 255) lets something through. */
const OPAQUE_ALPHA = 250;

/** True where every pixel of a decoded image hides what lies below. */
export function isOpaque(image: unknown): boolean {
  const { kind, data } = (image ?? {}) as { kind?: number; data?: Uint8Array };
  if (kind !== RGBA || !data) return true;
  for (let i = 3; i < data.length; i += 4) if ((data[i] as number) < OPAQUE_ALPHA) return false;
  return true;
}
