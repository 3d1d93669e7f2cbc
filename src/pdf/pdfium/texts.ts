import {
  concatMatrices,
  IDENTITY,
  type Matrix,
  transformRect,
  transformX,
  transformY,
} from '../../geometry/matrix.js';
import type { Box } from '../../model/box.js';
import type { Glyph } from '../../model/page.js';
import { drawnFontSize, writingOf } from '../page/glyph-box.js';
import type { PaintedText } from '../page/painted-page.js';
import { isPrintable } from '../page/text-trust.js';
import type { Engine } from './engine.js';
import { FontReader } from './fonts.js';
import { type GlyphStyle, glyphBox } from './glyph-box.js';
import { fillOf, strokeOf } from './object-paint.js';
import { OwnScales, ownBox } from './own-scale.js';
import { type PageObject, readMatrix } from './page-objects.js';

/** Text render modes (PDF 32000-1, table 106). */
const STROKE = 1;
const STROKE_AND_CLIP = 5;
const INVISIBLE = 3;
const CLIP_ONLY = 7;

/** A first glyph this far off its line (font sizes) belongs to a vertical font. */
const VERTICAL_SHIFT = 0.3;

const REPLACEMENT = '\uFFFD';

/** What is lower than this (font sizes) has no ink: damaged character maps give digits to blanks, or nothing. */
const LOWEST_INK = 0.02;
/** What is lower than this is no digit, and a dash where it is so many times as wide: such maps give digits to dashes, commas and points, too. */
const LOWEST_DIGIT = 0.35;
const DASH_WIDTH = 3;
const DASH = '—';
const DIGIT = /^[0-9０-９]$/;

/** Reads the glyphs of a page, text object by text object, in painting order. */
export function readTexts(
  engine: Engine,
  { page, number }: { page: number; number: number },
  objects: ReadonlyMap<number, PageObject>,
  toPage: Matrix,
): PaintedText[] {
  const textPage = engine.api.FPDFText_LoadPage(page);
  if (textPage === 0) return [];
  try {
    const reader = new TextReader(engine, textPage, number, objects, toPage);
    const count = engine.api.FPDFText_CountChars(textPage);
    for (let i = 0; i < count; i++) reader.readGlyph(i);
    return reader.texts.sort((a, b) => a.order - b.order);
  } finally {
    if (!engine.broken) engine.api.FPDFText_ClosePage(textPage);
  }
}

/** The text object being read. */
interface OpenText extends PaintedText, GlyphStyle {
  fontSize: number;
  /** Font size as drawn that the file names, in points. */
  namedSize: number;
  direction: PaintedText['direction'];
  slanted: boolean;
  lean: number;
  /** The glyphs' own outlines are in the file, in units of the font size. */
  outlined: boolean;
  /** The text is written up or down in user space. */
  lies: boolean;
  font: string;
}

class TextReader {
  readonly texts: PaintedText[] = [];
  private readonly engine: Engine;
  private readonly textPage: number;
  private readonly objects: ReadonlyMap<number, PageObject>;
  private readonly toPage: Matrix;
  private readonly fonts: FontReader;
  private readonly scales = new OwnScales();
  private handle = 0;
  private text: OpenText | undefined;
  /** Origin of the last glyph, in user space: one glyph may stand for several characters. */
  private lastX = Number.NaN;
  private lastY = Number.NaN;

  constructor(
    engine: Engine,
    textPage: number,
    number: number,
    objects: ReadonlyMap<number, PageObject>,
    toPage: Matrix,
  ) {
    this.engine = engine;
    this.textPage = textPage;
    this.objects = objects;
    this.toPage = toPage;
    this.fonts = new FontReader(engine, number);
  }

  readGlyph(index: number): void {
    const { api, scratch } = this.engine;
    const handle = api.FPDFText_GetTextObject(this.textPage, index);
    const object = this.objects.get(handle);
    if (!object || api.FPDFText_IsGenerated(this.textPage, index) === 1) return;
    if (!api.FPDFText_GetCharOrigin(this.textPage, index, scratch, scratch + 8)) return;
    const x = this.engine.float64(0);
    const y = this.engine.float64(1);
    const printed = this.characterAt(index);
    const known = handle === this.handle ? this.text : undefined;
    const last = known?.glyphs.at(-1);
    if (last && x === this.lastX && y === this.lastY) {
      addToGlyph(last, printed);
      return;
    }
    this.lastX = x;
    this.lastY = y;
    const text = known ?? this.openText(index, object, x, y);
    const box = this.boxAt(index, text, x, y);
    if (box) text.glyphs.push(this.toGlyph(index, printed, box, text));
  }

  /** The character as drawn: PDFium turns a hyphen at the end of a line into a control character. */
  private characterAt(index: number): string {
    const code = this.engine.api.FPDFText_GetUnicode(this.textPage, index);
    if (code === 2 && this.engine.api.FPDFText_IsHyphen(this.textPage, index) === 1) return '-';
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : REPLACEMENT;
  }

  private toGlyph(index: number, printed: string, box: Box, text: OpenText): Glyph {
    const { outlined, font, fontSize } = text;
    const mapped = this.isMapped(index, printed);
    const { x0, top, x1, bottom } = box;
    // Written out: objects that are spread into others are read several times as slowly from then on.
    const isDigit = DIGIT.test(printed);
    const ink = outlined && (!mapped || isDigit) ? this.inkOf(index) : undefined;
    if (ink && Math.min(ink.width, ink.height) < LOWEST_INK * fontSize)
      return { x0, top, x1, bottom, text: ' ', mapped: true, font };
    const across = text.lies ? ink?.width : ink?.height;
    const along = text.lies ? ink?.height : ink?.width;
    if (isDigit && across !== undefined && across < LOWEST_DIGIT * fontSize) {
      const isDash = (along ?? 0) > DASH_WIDTH * across;
      return { x0, top, x1, bottom, text: isDash ? DASH : printed, mapped: isDash, font };
    }
    return { x0, top, x1, bottom, text: printed, mapped, font };
  }

  private isMapped(index: number, printed: string): boolean {
    const fails = this.engine.api.FPDFText_HasUnicodeMapError(this.textPage, index) === 1;
    return !fails && isPrintable(printed);
  }

  /** Size of a glyph's ink in user space. */
  private inkOf(index: number): { width: number; height: number } | undefined {
    const ink = this.inkBox(index);
    return ink && { width: Math.abs(ink.x1 - ink.x0), height: Math.abs(ink.top - ink.bottom) };
  }

  /** The box of a glyph's ink in user space, y upwards. */
  private inkBox(index: number): Box | undefined {
    const { engine } = this;
    const { scratch } = engine;
    const box = [scratch, scratch + 8, scratch + 16, scratch + 24] as const;
    if (!engine.api.FPDFText_GetCharBox(this.textPage, index, ...box)) return undefined;
    const [x0, x1] = [engine.float64(0), engine.float64(1)];
    return { x0, x1, bottom: engine.float64(2), top: engine.float64(3) };
  }

  private boxAt(index: number, text: OpenText, x: number, y: number): Box | undefined {
    const { engine, toPage } = this;
    if (!engine.api.FPDFText_GetLooseCharBox(this.textPage, index, engine.scratch))
      return undefined;
    const left = engine.float32(0);
    const top = engine.float32(1);
    const right = engine.float32(2);
    const bottom = engine.float32(3);
    const loose = transformRect(toPage, left, bottom, right, top);
    const style = text.type3 ? { ...text, fontSize: text.namedSize } : text;
    const pen: [number, number] = [transformX(toPage, x, y), transformY(toPage, x, y)];
    const plain = glyphBox(...pen, loose, style);
    const box =
      plain === loose && text.type3 && !text.slanted
        ? this.ownScaleBox(index, pen, loose, text)
        : plain;
    return Number.isFinite(box.x0 + box.x1 + box.top + box.bottom) ? box : undefined;
  }

  /** The box of a glyph of a type 3 font with a scale of its own, and what it tells of that. */
  private ownScaleBox(index: number, pen: [number, number], loose: Box, text: OpenText): Box {
    const own = this.inkBox(index);
    const ink = own && transformRect(this.toPage, own.x0, own.bottom, own.x1, own.top);
    const size = this.scales.sizeOf(loose, ink, this.characterAt(index), text);
    if (size === undefined) return loose;
    const known = text.fontSize === text.namedSize ? 0 : text.fontSize;
    text.fontSize = Math.max(known, size);
    return (ink && ownBox(...pen, loose, ink, text)) ?? loose;
  }

  /** Starts the text object of the glyph that stands at x, y in user space. */
  private openText(index: number, object: PageObject, x: number, y: number): OpenText {
    const { engine } = this;
    const { api } = engine;
    const font = this.fonts.fontOf(object.handle);
    const size = api.FPDFText_GetFontSize(this.textPage, index);
    const emSize = Math.abs(size);
    const own = size < 0 ? upsideDown(this.matrixAt(index)) : this.matrixAt(index);
    const vertical = isVertical(own, emSize, x, y);
    const matrix = concatMatrices(own, this.toPage);
    const mode = api.FPDFTextObj_GetTextRenderMode(object.handle);
    const stroked = mode === STROKE || mode === STROKE_AND_CLIP;
    const text: OpenText = {
      order: object.order,
      clip: object.clip,
      glyphs: [],
      emSize,
      fontSize: drawnFontSize(emSize, matrix),
      namedSize: drawnFontSize(emSize, matrix),
      ...writingOf(matrix, vertical),
      invisible: mode === INVISIBLE || mode === CLIP_ONLY,
      paint: stroked ? strokeOf(engine, object.handle) : fillOf(engine, object.handle),
      matrix,
      vertical,
      type3: font.type3,
      outlined: font.embedded && !font.type3,
      lies: Math.abs(own[1]) > Math.abs(own[0]),
      font: font.name,
    };
    this.handle = object.handle;
    this.text = text;
    this.texts.push(text);
    return text;
  }

  private matrixAt(index: number): Matrix {
    const { engine } = this;
    if (!engine.api.FPDFText_GetMatrix(this.textPage, index, engine.scratch)) return IDENTITY;
    return readMatrix(engine);
  }
}

/**
 * A font of vertical writing mode shifts its glyphs off the line, so that the first glyph's origin
 * is not where the text object stands; a horizontal font shifts them along the line only.
 */
function isVertical([a, b, c, d, e, f]: Matrix, emSize: number, x: number, y: number): boolean {
  const dx = x - e;
  const dy = y - f;
  const area = a * d - b * c;
  const across = (a * dy - b * dx) / area;
  return Math.abs(across) > VERTICAL_SHIFT * emSize;
}

/** What a font of a negative size makes of its text matrix: it writes backwards and on its head. */
function upsideDown([a, b, c, d, e, f]: Matrix): Matrix {
  return [-a, -b, -c, -d, e, f];
}

/** A glyph may stand for several characters (a ligature) or come as halves of a surrogate pair. */
function addToGlyph(glyph: Glyph, character: string): void {
  glyph.text += character;
  glyph.mapped = isPrintable(glyph.text);
}
