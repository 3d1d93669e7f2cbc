import type { Box } from '../model/box.js';
import type { Run, Ruling } from '../model/page.js';
import { boxAround, holdsCentre } from './box.js';
import { isBlank } from './marks.js';
import { repeatedStyles } from './repeated-marks.js';
import { isLight, luminanceOf, styleOf, WHITE } from './run-style.js';
import { medianOf } from './sorted.js';

/** Watermarks are set larger than the body text by this factor at least. */
const LARGER = 1.5;
/** Without a known colour only text larger by this factor is believed to be a watermark. */
const MUCH_LARGER = 3;
/** Channels (0 to 255) of a colour that is no grey differ by more than this. */
const COLOURFUL = 60;
/** Points by which a glyph must reach over a ruling on both sides to be crossed by it. */
const CROSSING = 2;

/**
 * Runs without watermarks and stamps: large light or coloured text that rulings or other texts cross, as no
 * text of the page is, huge pale text, light text that says the same all over it, coloured text upon the glyphs of other text, large coloured signs (the star of a seal), and level leftovers of writing that is otherwise askew (the circle of a seal). All
 * runs in the style (size and colour) of such a one go with it.
 */
export function dropWatermarks(runs: Run[], all: Run[], rulings: Ruling[]): Run[] {
  const body = medianOf(runs.map((run) => run.fontSize));
  const styles = new Set<string>();
  for (const run of runs) {
    if (styles.has(styleOf(run)) || !isOverlaid(run, body)) continue;
    if (isPale(run, body) || isCrossed(run, rulings) || liesUponText(run, runs))
      styles.add(styleOf(run));
  }
  for (const style of [...slantedStyles(all), ...repeatedStyles(runs)]) styles.add(style);
  const seals = sealsOf(all);
  const stamped = new Set(runs.filter((run) => isStamped(run, runs) || isOrnament(run, body)));
  if (styles.size === 0 && seals.size === 0 && stamped.size === 0) return runs;
  return runs.filter((run) => {
    if (stamped.has(run)) return false;
    const seal = run.colour === undefined ? undefined : seals.get(run.colour);
    return !styles.has(styleOf(run)) && !(seal && holdsCentre(seal, run));
  });
}

/** True for a large coloured sign that is neither letter nor figure. */
function isOrnament({ colour, fontSize, text }: Run, body: number): boolean {
  const isSign = !/[\p{L}\p{N}]/u.test(text);
  return isSign && fontSize >= LARGER * body && colour !== undefined && isColourful(colour);
}

/** Areas of slanted writing in a colour of its own: what is level in them, in that colour, belongs to it. */
function sealsOf(all: Run[]): Map<number, Box> {
  const seals = new Map<number, Box>();
  for (const run of all) {
    if (!run.slanted || run.colour === undefined || !isColourful(run.colour)) continue;
    const seal = seals.get(run.colour);
    seals.set(run.colour, boxAround(seal ? [seal, run] : [run]));
  }
  return seals;
}

/** True for a colour that is neither black nor grey nor white. */
function isColourful(colour: number): boolean {
  const channels = [(colour >> 16) & 0xff, (colour >> 8) & 0xff, colour & 0xff];
  return Math.max(...channels) - Math.min(...channels) > COLOURFUL;
}

function isOverlaid(run: Run, body: number): boolean {
  if (run.colour === undefined) return run.fontSize >= MUCH_LARGER * body;
  const overlaid = isLight(run.colour) || isColourful(run.colour);
  return run.fontSize >= LARGER * body && overlaid;
}

/** True for huge grey writing that is hardly to be seen: no title is set so, wherever it stands. */
function isPale({ colour, fontSize }: Run, body: number): boolean {
  if (colour === undefined || fontSize < MUCH_LARGER * body || isColourful(colour)) return false;
  return isLight(colour) && luminanceOf(colour) <= WHITE;
}

/** True for a coloured stamp over figures. */
function isStamped(run: Run, runs: Run[]): boolean {
  return run.colour !== undefined && isColourful(run.colour) && liesUponText(run, runs);
}

/** True for text upon dark glyphs that are no larger and other than its own. */
function liesUponText(run: Run, runs: Run[]): boolean {
  return runs.some(
    (other) =>
      other.colour !== run.colour &&
      other.fontSize <= run.fontSize &&
      !isLight(other.colour ?? 0) &&
      overlaps(run.x0, run.x1, other.x0, other.x1) &&
      overlaps(run.top, run.bottom, other.top, other.bottom) &&
      other.glyphs.some((under) =>
        run.glyphs.some(
          (over) => over.text !== under.text && !isBlank(under.text) && holdsCentre(over, under),
        ),
      ),
  );
}

function isCrossed(run: Run, rulings: Ruling[]): boolean {
  return rulings.some((ruling) => {
    const x = (ruling.x0 + ruling.x1) / 2;
    const y = (ruling.top + ruling.bottom) / 2;
    return ruling.orientation === 'vertical'
      ? x > run.x0 + CROSSING &&
          x < run.x1 - CROSSING &&
          overlaps(ruling.top, ruling.bottom, run.top, run.bottom)
      : y > run.top + CROSSING &&
          y < run.bottom - CROSSING &&
          overlaps(ruling.x0, ruling.x1, run.x0, run.x1);
  });
}

function overlaps(a0: number, a1: number, b0: number, b1: number): boolean {
  return a0 < b1 && b0 < a1;
}

/** Styles in which more runs of the page are slanted than not. */
function slantedStyles(all: Run[]): string[] {
  if (!all.some((run) => run.slanted)) return [];
  const balance = new Map<string, number>();
  for (const run of all) {
    const style = styleOf(run);
    balance.set(style, (balance.get(style) ?? 0) + (run.slanted ? 1 : -1));
  }
  return [...balance].filter(([, count]) => count > 0).map(([style]) => style);
}
