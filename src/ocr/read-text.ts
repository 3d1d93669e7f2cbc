import { type EngineReading, type InkLine, NOTHING } from './engine.js';
import type { Engines } from './read-figures.js';
import { type Read, readInStrips, TEXT_GAP } from './strip.js';

/** Lines narrower than this many heights are read in strips: alone they come back blank. */
const NARROW = 3.5;

/** A short line of characters has one for each height of its width; one that has less by so much lacks one. */
const LACKING = 0.5;
/** Copies of such a line in the strip that is asked once more, and the white between them, pixels. */
const COPIES = 3;
const COPY_GAP = 24;
const CHARACTERS = /^\p{Script=Han}+$/u;

/** Reads lines of any text with the engine that knows Chinese best. */
export async function readText(engines: Engines, lines: InkLine[]): Promise<EngineReading[]> {
  const { paddle, tesseract } = engines;
  if (paddle === undefined) return tesseract?.readText(lines) ?? lines.map(() => NOTHING);
  const narrow = lines.map(isNarrow);
  const short = lines.filter((_, i) => narrow[i]);
  const inStrips = await readLacking(
    paddle.readText,
    short,
    await readInStrips(paddle.readText, short, TEXT_GAP),
  );
  const alone = await paddle.readText(lines.filter((_, i) => !narrow[i]));
  let strip = 0;
  let single = 0;
  return lines.map((_, i) => (narrow[i] ? inStrips[strip++] : alone[single++]) as EngineReading);
}

/** Short lines of which the model left a character out (元 for 万元), read again as strips of copies of themselves. */
async function readLacking(
  read: Read,
  lines: InkLine[],
  readings: EngineReading[],
): Promise<EngineReading[]> {
  const lacking = lines.map((line, i) => lacksCharacter(line, readings[i] as EngineReading));
  const copies = lines.flatMap((line, i) =>
    lacking[i] ? Array.from({ length: COPIES }, () => line) : [],
  );
  if (copies.length === 0) return readings;
  const again = await readInStrips(read, copies, COPY_GAP);
  let first = -COPIES;
  return readings.map((reading, i) => {
    if (!lacking[i]) return reading;
    first += COPIES;
    return fullerOf(reading, again.slice(first, first + COPIES));
  });
}

function lacksCharacter({ picture, bodyHeight }: InkLine, { text }: EngineReading): boolean {
  const plain = text.trim();
  return CHARACTERS.test(plain) && [...plain].length < picture.width / bodyHeight - LACKING;
}

/** The surest of the readings that have all the characters of the first one and more; the first one where none has. */
function fullerOf(reading: EngineReading, others: readonly EngineReading[]): EngineReading {
  const plain = reading.text.trim();
  const [surest] = others
    .filter(({ text }) => CHARACTERS.test(text.trim()) && isWithin(plain, text.trim()))
    .sort((a, b) => b.confidence - a.confidence);
  return surest ?? reading;
}

/** Whether a longer text has the characters of a shorter one in their order. */
function isWithin(shorter: string, longer: string): boolean {
  const rest = [...shorter];
  for (const character of longer) if (character === rest[0]) rest.shift();
  return rest.length === 0 && longer.length > shorter.length;
}

function isNarrow({ picture, bodyHeight }: InkLine): boolean {
  return picture.width < NARROW * bodyHeight;
}
