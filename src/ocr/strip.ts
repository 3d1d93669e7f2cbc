import { type EngineReading, type InkLine, NOTHING } from './engine.js';
import type { Grey } from './grey.js';
import { resample } from './resample.js';

/** Height that pieces get in a strip, pixels. */
const STRIP_HEIGHT = 36;
/** White between two figures, pixels: enough that an engine sees them apart. */
export const FIGURE_GAP = 24;
/** White between two short texts: a model that takes narrow text sees these narrower, too. */
export const TEXT_GAP = 64;
/** A character whose middle is farther than this from any piece, pixels, stands in the white. */
const WHITE = 18;
/** A strip is no wider than this, pixels. */
const STRIP_WIDTH = 1100;

/** Several short lines side by side in one picture. */
export interface Strip {
  line: InkLine;
  /** Index of each piece in the list that was packed, and where it stands, as shares of the strip's width. */
  pieces: { index: number; from: number; to: number }[];
}

/**
 * Packs short lines into strips, in their order, with `gap` pixels of white around each. A strip is
 * an opinion of its own: it fails differently.
 */
export function packStrips(lines: InkLine[], gap: number): Strip[] {
  const strips: Strip[] = [];
  let group: { index: number; picture: Grey }[] = [];
  let width = gap;
  const close = (): void => {
    if (group.length > 0) strips.push(drawStrip(group, width, gap));
    group = [];
    width = gap;
  };
  lines.forEach((line, index) => {
    const picture = scaleToStrip(line);
    if (width + picture.width + gap > STRIP_WIDTH) close();
    group.push({ index, picture });
    width += picture.width + gap;
  });
  close();
  return strips;
}

function scaleToStrip({ picture, bodyHeight }: InkLine): Grey {
  const scale = STRIP_HEIGHT / Math.max(bodyHeight, picture.height);
  return resample(
    picture,
    Math.max(1, Math.round(picture.width * scale)),
    Math.max(1, Math.round(picture.height * scale)),
  );
}

function drawStrip(group: { index: number; picture: Grey }[], width: number, gap: number): Strip {
  const data = new Uint8Array(width * STRIP_HEIGHT).fill(255);
  let left = gap;
  const pieces = group.map(({ index, picture }) => {
    const top = (STRIP_HEIGHT - picture.height) >> 1;
    for (let y = 0; y < picture.height; y++) {
      const row = picture.data.subarray(y * picture.width, (y + 1) * picture.width);
      data.set(row, (top + y) * width + left);
    }
    const piece = { index, from: left / width, to: (left + picture.width) / width };
    left += picture.width + gap;
    return piece;
  });
  return {
    line: { picture: { width, height: STRIP_HEIGHT, data }, bodyHeight: STRIP_HEIGHT },
    pieces,
  };
}

/**
 * Gives each piece of a strip the characters that stand over it. What stands in the white between
 * them was made up by the engine.
 */
export function unpackStrip(strip: Strip, reading: EngineReading): EngineReading[] {
  const parts = strip.pieces.map(
    (): EngineReading => ({
      ...NOTHING,
      centres: [],
      sureness: [],
    }),
  );
  const farthest = WHITE / strip.line.picture.width;
  [...reading.text].forEach((character, i) => {
    const at = reading.centres[i] as number;
    const nearest = nearestPiece(strip, at, farthest);
    if (nearest === undefined) return;
    const { from, to } = strip.pieces[nearest] as Strip['pieces'][number];
    const part = parts[nearest] as EngineReading;
    part.text += character;
    part.centres.push(Math.min(1, Math.max(0, (at - from) / (to - from))));
    part.sureness.push(reading.sureness[i] as number);
    part.confidence = Math.min(...part.sureness);
  });
  return parts;
}

/** The piece that is no farther from a place than `farthest`, all as shares of the strip's width. */
function nearestPiece({ pieces }: Strip, at: number, farthest: number): number | undefined {
  let best: number | undefined;
  let least = farthest;
  pieces.forEach(({ from, to }, i) => {
    const distance = Math.max(from - at, at - to);
    if (distance <= least) {
      least = distance;
      best = i;
    }
  });
  return best;
}

/** A way to read lines. */
export type Read = (lines: InkLine[]) => Promise<EngineReading[]>;

/** Reads short lines packed into strips. */
export async function readInStrips(
  read: Read,
  lines: InkLine[],
  gap: number,
): Promise<EngineReading[]> {
  const strips = packStrips(lines, gap);
  const readings = await read(strips.map((strip) => strip.line));
  const found: EngineReading[] = [];
  strips.forEach((strip, s) => {
    const parts = unpackStrip(strip, readings[s] as EngineReading);
    strip.pieces.forEach((piece, i) => {
      found[piece.index] = parts[i] as EngineReading;
    });
  });
  return found;
}
