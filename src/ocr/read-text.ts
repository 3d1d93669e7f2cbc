import { type EngineReading, type InkLine, NOTHING } from './engine.js';
import type { Engines } from './read-figures.js';
import { readInStrips, TEXT_GAP } from './strip.js';

/** Lines narrower than this many heights are read in strips: alone they come back blank. */
const NARROW = 3.5;

/** Reads lines of any text with the engine that knows Chinese best. */
export async function readText(engines: Engines, lines: InkLine[]): Promise<EngineReading[]> {
  const { paddle, tesseract } = engines;
  if (paddle === undefined) return tesseract?.readText(lines) ?? lines.map(() => NOTHING);
  const narrow = lines.map(isNarrow);
  const inStrips = await readInStrips(
    paddle.readText,
    lines.filter((_, i) => narrow[i]),
    TEXT_GAP,
  );
  const alone = await paddle.readText(lines.filter((_, i) => !narrow[i]));
  let strip = 0;
  let single = 0;
  return lines.map((_, i) => (narrow[i] ? inStrips[strip++] : alone[single++]) as EngineReading);
}

function isNarrow({ picture, bodyHeight }: InkLine): boolean {
  return picture.width < NARROW * bodyHeight;
}
