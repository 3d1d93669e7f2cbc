import { concatMatrices, type Matrix, transformRect } from '../../geometry/matrix.js';
import type { Box } from '../../model/box.js';
import type { Glyph } from '../../model/page.js';
import { ASCENT, DESCENT, drawnFontSize, emBox, isEmWide, writingOf } from '../page/glyph-box.js';
import type { PaintedText } from '../page/painted-page.js';
import { isMapped, type ListedFont, type ListedGlyph } from './fonts.js';
import type { GraphicsState, TextPosition } from './graphics-state.js';

/** Text render modes (PDF 32000-1, table 106). */
const STROKE = 1;
const STROKE_AND_CLIP = 5;
const INVISIBLE = 3;
const CLIP_ONLY = 7;

/** Kerning and vertical metrics are in thousandths of the font size. */
const PER_FONT_SIZE = 0.001;

/** Paints what one showText operator shows and moves the text position on. */
export function paintText(
  shown: readonly (ListedGlyph | number)[],
  state: GraphicsState,
  position: TextPosition,
  order: number,
): PaintedText | undefined {
  const { font } = state;
  if (!font) return undefined;
  const start = concatMatrices(position.matrix, state.toPage);
  const stroked = state.renderMode === STROKE || state.renderMode === STROKE_AND_CLIP;
  const text: PaintedText = {
    order,
    clip: state.clip,
    glyphs: [],
    fontSize: drawnFontSize(state.fontSize, start),
    ...writingOf(scaled(start, state), font.vertical),
    invisible: state.renderMode === INVISIBLE || state.renderMode === CLIP_ONLY,
    paint: stroked
      ? { colour: state.strokeColour, alpha: state.strokeAlpha }
      : { colour: state.fillColour, alpha: state.fillAlpha },
  };
  for (const item of shown) {
    if (typeof item === 'number') kern(item, state, position);
    else paintGlyph(item, font, state, position, text);
  }
  return text;
}

/** The text matrix with the horizontal scale and the sign of the font size. */
function scaled(matrix: Matrix, { horizontalScale, fontSize }: GraphicsState): Matrix {
  const sign = Math.sign(fontSize) || 1;
  return concatMatrices([sign * horizontalScale, 0, 0, sign, 0, 0], matrix);
}

function kern(amount: number, state: GraphicsState, position: TextPosition): void {
  const shift = -amount * PER_FONT_SIZE * state.fontSize;
  if (state.font?.vertical) position.advance(0, shift);
  else position.advance(shift * state.horizontalScale, 0);
}

function paintGlyph(
  glyph: ListedGlyph,
  font: ListedFont,
  state: GraphicsState,
  position: TextPosition,
  text: PaintedText,
): void {
  const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
  const width = glyph.width * (font.fontMatrix[0] ?? PER_FONT_SIZE) * state.fontSize;
  const toPage = concatMatrices(position.matrix, state.toPage);
  const box = font.vertical
    ? verticalBox(glyph, width, font, state, toPage)
    : horizontalBox(width, font, state, toPage, text);
  if (Number.isFinite(box.x0 + box.top + box.x1 + box.bottom)) {
    text.glyphs.push(toGlyph(box, glyph, font));
  }
  if (font.vertical) {
    const down = (glyph.vmetric ?? font.defaultVMetrics)?.[0] ?? -1000;
    position.advance(0, down * PER_FONT_SIZE * state.fontSize - spacing);
  } else {
    position.advance((width + spacing) * state.horizontalScale, 0);
  }
}

function toGlyph({ x0, top, x1, bottom }: Box, glyph: ListedGlyph, font: ListedFont): Glyph {
  return { x0, top, x1, bottom, text: glyph.unicode || '\uFFFD', mapped: isMapped(glyph, font) };
}

function horizontalBox(
  width: number,
  font: ListedFont,
  state: GraphicsState,
  toPage: Matrix,
  text: PaintedText,
): Box {
  const advance = width * state.horizontalScale;
  const { fontSize, rise } = state;
  if (text.slanted || (font.isType3Font && !isEmWide(Math.abs(advance / fontSize)))) {
    const { bottom, top } = extentOf(font);
    return transformRect(toPage, 0, rise + bottom * fontSize, advance, rise + top * fontSize);
  }
  const [a, b, c, d, e, f] = toPage;
  const length = Math.abs(advance) * Math.hypot(a, b);
  return emBox(c * rise + e, d * rise + f, length, text.fontSize, text.direction);
}

/** How far the font reaches below and above the line, in font sizes. */
function extentOf({ isType3Font, bbox, fontMatrix }: ListedFont): { bottom: number; top: number } {
  const scale = fontMatrix[3] ?? PER_FONT_SIZE;
  const [bottom, top] = [(bbox?.[1] ?? 0) * scale, (bbox?.[3] ?? 0) * scale];
  return isType3Font && bottom !== top ? { bottom, top } : { bottom: DESCENT, top: ASCENT };
}

/** The em box around a glyph of vertical writing; the pen stands at the middle of its upper edge. */
function verticalBox(
  glyph: ListedGlyph,
  width: number,
  font: ListedFont,
  { fontSize, rise, horizontalScale }: GraphicsState,
  toPage: Matrix,
): Box {
  const metric = glyph.vmetric ?? font.defaultVMetrics;
  const x = glyph.vmetric ? glyph.vmetric[1] * PER_FONT_SIZE * fontSize : width / 2;
  const y = (metric?.[2] ?? 880) * PER_FONT_SIZE * fontSize;
  const left = -x * horizontalScale;
  const right = left + fontSize * horizontalScale;
  return transformRect(
    toPage,
    left,
    rise - y + DESCENT * fontSize,
    right,
    rise - y + ASCENT * fontSize,
  );
}
