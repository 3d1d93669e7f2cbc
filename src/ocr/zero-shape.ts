import type { Grey } from './grey.js';
import { cropToInk } from './ink-box.js';

/** Smaller ink shows no shape, pixels. */
const LEAST_HEIGHT = 12;
/** Width of a 0 in heights. */
const NARROWEST = 0.4;
const WIDEST = 0.95;
/** The hole of a 0 is this high, in heights of the ink (those of 4, 6 and 9 are lower), and lies in the middle to within this. */
const HOLE_HEIGHT = 0.5;
const OFF_MIDDLE = 0.08;
/** It is an oval: so much of its box is hole, and it is nowhere much wider than in its middle (as two holes of an 8 that ran together). */
const HOLE_SHARE = 0.62;
const HOLE_WAIST = 0.85;
/** So much of the box of the ink lies within its outline: an oval, not a square. */
const LEAST_FILL = 0.6;
const MOST_FILL = 0.93;
/** Outline and mirrored outline agree in this share of their pixels. */
const SYMMETRY = 0.88;

/** Whether a picture holds the ink of a 0 and nothing else, by its shape alone; where in doubt it does not. */
export function looksLikeZero(picture: Grey): boolean {
  const ink = cropToInk(picture);
  if (ink === undefined) return false;
  const { width, height } = ink;
  if (height < LEAST_HEIGHT || width < NARROWEST * height || width > WIDEST * height) return false;
  return isRing(ink) || isRing(thicken(ink));
}

/** Whether ink is an oval with an oval hole. */
function isRing(ink: Grey): boolean {
  const outside = fillFromEdge(ink);
  const hole = ink.data.map((dark, i) => (dark === 0 && outside[i] === 0 ? 1 : 0));
  const inside = outside.map((out) => 1 - out);
  return isOval({ ...ink, data: hole }) && isRound({ ...ink, data: inside });
}

/** Ink a pixel larger on each side, which closes the gaps that black and white leaves in thin strokes. */
function thicken(ink: Grey): Grey {
  const [width, height] = [ink.width + 2, ink.height + 2];
  const data = new Uint8Array(width * height);
  ink.data.forEach((dark, i) => {
    if (dark === 0) return;
    const x = i % ink.width;
    const y = (i - x) / ink.width;
    for (let row = y; row < y + 3; row++) data.fill(1, row * width + x, row * width + x + 3);
  });
  return { width, height, data };
}

/** 1 for what is light and reached from the edge of the picture. */
function fillFromEdge({ width, height, data }: Grey): Uint8Array {
  const outside = new Uint8Array(data.length);
  const open: number[] = [];
  const visit = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height) return;
    const i = y * width + x;
    if (data[i] === 1 || outside[i] === 1) return;
    outside[i] = 1;
    open.push(i);
  };
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) visit(x, y);
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) visit(x, y);
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    const x = i % width;
    const y = (i - x) / width;
    visit(x - 1, y);
    visit(x + 1, y);
    visit(x, y - 1);
    visit(x, y + 1);
  }
  return outside;
}

/** Whether the hole is one tall oval in the middle of the ink. */
function isOval({ width, height, data }: Grey): boolean {
  const rows = Array.from({ length: height }, (_, y) =>
    data.subarray(y * width, (y + 1) * width).reduce((sum, one) => sum + one, 0),
  );
  const first = rows.findIndex((row) => row > 0);
  const last = rows.findLastIndex((row) => row > 0);
  if (first < 0) return false;
  const tall = last + 1 - first;
  const wide = Math.max(...rows);
  const area = rows.reduce((sum, row) => sum + row, 0);
  const middle = rows[Math.round((first + last) / 2)] as number;
  return (
    tall >= HOLE_HEIGHT * height &&
    Math.abs(first + last + 1 - height) <= 2 * OFF_MIDDLE * height &&
    area >= HOLE_SHARE * wide * tall &&
    middle >= HOLE_WAIST * wide
  );
}

/** Whether the outline is a round one, the same left and right, up and down. */
function isRound({ width, height, data }: Grey): boolean {
  let filled = 0;
  let level = 0;
  let upright = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = data[y * width + x] as number;
      filled += here;
      level += here === data[y * width + width - 1 - x] ? 1 : 0;
      upright += here === data[(height - 1 - y) * width + x] ? 1 : 0;
    }
  }
  const all = width * height;
  return (
    filled >= LEAST_FILL * all &&
    filled <= MOST_FILL * all &&
    Math.min(level, upright) >= SYMMETRY * all
  );
}
