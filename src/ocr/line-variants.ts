import type { InkLine } from './engine.js';
import type { Grey } from './grey.js';
import { padGrey } from './resample.js';

/** Ink next to a pixel darkens it to this much short of its own level. */
const BOLD_STEP = 70;
/** Blurred strokes are thinner in contrast; this brings their darkness back. */
const SOFT_GAIN = 1.6;

/** The line with thicker strokes, which closes the gaps that a coarse bilevel scan leaves. */
export function boldLine(line: InkLine): InkLine {
  return { picture: bolden(withMargin(line.picture)), bodyHeight: line.bodyHeight + 2 };
}

/** The line with soft strokes, which hides the steps of a coarse bilevel scan. */
export function softLine(line: InkLine): InkLine {
  return { picture: soften(withMargin(line.picture)), bodyHeight: line.bodyHeight + 2 };
}

function withMargin(picture: Grey): Grey {
  const { width, height } = picture;
  return padGrey(picture, { width: width + 2, height: height + 2, left: 1, top: 1 });
}

function bolden(picture: Grey): Grey {
  return mapNeighbours(picture, (at) => {
    const beside = Math.min(at(-1, 0), at(1, 0), at(0, -1), at(0, 1));
    return Math.min(at(0, 0), beside + BOLD_STEP);
  });
}

function soften(picture: Grey): Grey {
  return mapNeighbours(picture, (at) => {
    const edges = at(-1, 0) + at(1, 0) + at(0, -1) + at(0, 1);
    const corners = at(-1, -1) + at(1, -1) + at(-1, 1) + at(1, 1);
    const mean = (4 * at(0, 0) + 2 * edges + corners) / 16;
    return Math.max(0, 255 - (255 - mean) * SOFT_GAIN);
  });
}

function mapNeighbours(
  { width, height, data }: Grey,
  value: (at: (dx: number, dy: number) => number) => number,
): Grey {
  const out = new Uint8Array(data.length);
  let x = 0;
  let y = 0;
  const at = (dx: number, dy: number): number => {
    const column = x + dx;
    const row = y + dy;
    const inside = column >= 0 && row >= 0 && column < width && row < height;
    return inside ? (data[row * width + column] as number) : 255;
  };
  for (y = 0; y < height; y++) {
    for (x = 0; x < width; x++) out[y * width + x] = value(at);
  }
  return { width, height, data: out };
}
