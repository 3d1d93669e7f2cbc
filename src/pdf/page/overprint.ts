import type { Glyph } from '../../model/page.js';
import type { PaintedText } from './painted-page.js';

/**
 * Two glyphs of the same character are one printed twice (fake bold, shadow) when they are set alike and
 * their middles are nearer than these shares of the glyph's width and height. Neighbours stand a whole
 * width apart, and a character of a watermark has a size or a direction of its own.
 */
const SAME_WIDTH_SHARE = 0.3;
const SAME_HEIGHT_SHARE = 0.2;

/** Fonts of one size differ by no more than this share. */
const SAME_SIZE_SHARE = 0.05;

/** How a glyph is set. */
type Setting = Pick<PaintedText, 'fontSize' | 'direction' | 'slanted'>;

interface Print {
  glyph: Glyph;
  setting: Setting;
}

/** Glyphs are looked up in squares of this side (points), larger than any shift that is searched for. */
const SQUARE = 8;

/** Remembers what has been printed where, to tell a second print of the same glyph. */
export class Overprints {
  private readonly squares = new Map<number, Print[]>();

  /** True where the same character already stands in the same place; otherwise remembers the glyph. */
  isRepeat(glyph: Glyph, setting: Setting): boolean {
    const x = (glyph.x0 + glyph.x1) / 2;
    const y = (glyph.top + glyph.bottom) / 2;
    const dx = Math.min(SAME_WIDTH_SHARE * (glyph.x1 - glyph.x0), SQUARE / 2);
    const dy = Math.min(SAME_HEIGHT_SHARE * (glyph.bottom - glyph.top), SQUARE / 2);
    const right = Math.floor((x + dx) / SQUARE);
    const bottom = Math.floor((y + dy) / SQUARE);
    for (let row = Math.floor((y - dy) / SQUARE); row <= bottom; row++) {
      for (let column = Math.floor((x - dx) / SQUARE); column <= right; column++) {
        const there = this.squares.get(keyOf(column, row));
        if (there?.some((other) => isSame(other, glyph.text, setting, x, y, dx, dy))) return true;
      }
    }
    const key = keyOf(Math.floor(x / SQUARE), Math.floor(y / SQUARE));
    const there = this.squares.get(key);
    const print = { glyph, setting };
    if (there) there.push(print);
    else this.squares.set(key, [print]);
    return false;
  }
}

/** One small integer for a square; squares far off the page may share one, which costs time only. */
function keyOf(column: number, row: number): number {
  return ((row & 0x3fff) << 14) | (column & 0x3fff);
}

function isSame(
  { glyph: other, setting: own }: Print,
  text: string,
  setting: Setting,
  x: number,
  y: number,
  dx: number,
  dy: number,
): boolean {
  return (
    other.text === text &&
    own.slanted === setting.slanted &&
    own.direction === setting.direction &&
    Math.abs(own.fontSize - setting.fontSize) <= SAME_SIZE_SHARE * setting.fontSize &&
    Math.abs((other.x0 + other.x1) / 2 - x) <= dx &&
    Math.abs((other.top + other.bottom) / 2 - y) <= dy
  );
}
