import type { Box } from './box.js';

/** How a run, a cell or a figure was read. */
export type Method = 'text' | 'ocr';

/** One printed character with its box. `text` may hold several code units (a ligature, a surrogate pair). */
export interface Glyph extends Box {
  text: string;
  /** False where the font gives no trustworthy Unicode for the glyph; `text` is then a guess or U+FFFD. */
  mapped: boolean;
  /** Name of the font, where the reader knows it: subsets of one font have different ones. */
  font?: string;
}

/**
 * What a reader of the page would see of a run: `hidden` is render mode 3 or fully transparent,
 * `white` is text in the colour of the paper, `outside` lies off the visible page, `covered` lies
 * under an opaque image (the text layer of a scan).
 */
export type Visibility = 'visible' | 'hidden' | 'white' | 'outside' | 'covered';

/** One engine's reading of a piece of text; several of them are opinions about the same ink. */
export interface Reading {
  text: string;
  /** 0 to 1, the engine's own estimate. */
  confidence: number;
  /** Which engine and crop made it, e.g. `tesseract-cell`, `paddle-strip`. */
  engine: string;
}

/** A piece of text that was drawn in one go: same font, size and direction. Several characters, rarely a whole line. */
export interface Run extends Box {
  text: string;
  glyphs: Glyph[];
  /** In points, as drawn (after the text matrix). */
  fontSize: number;
  /** Direction of writing on the page, degrees clockwise: 0 reads to the right, 90 downwards. */
  direction: 0 | 90 | 180 | 270;
  /** True where the writing is neither level nor upright (a diagonal watermark); `direction` is then the nearest. */
  slanted: boolean;
  visibility: Visibility;
  /** Colour as it is seen on white paper, 0xRRGGBB; undefined where the reader does not know it. */
  colour?: number;
  method: Method;
  /** 0 to 1; 1 for a text layer. */
  confidence: number;
  /** OCR only: every opinion about this run, best first. */
  readings?: Reading[];
}

/**
 * A straight drawn stroke, level or upright: a line, one side of a stroked rectangle, or a thin
 * filled rectangle. Its box is the stroke's extent; `orientation` says along which axis it runs.
 */
export interface Ruling extends Box {
  orientation: 'horizontal' | 'vertical';
  /** Thickness in points; 0 for a hairline. */
  width: number;
}

/** A picture placed on the page. */
export interface PageImage extends Box {
  /** Size of the embedded raster in pixels. */
  pixelWidth: number;
  pixelHeight: number;
}

/** How far the text layer of a page can be believed. */
export interface TextTrust {
  /** `none`: no visible text; `trusted`; `doubtful`: glyphs without Unicode or with an impossible one. */
  level: 'none' | 'trusted' | 'doubtful';
  /** Share of visible glyphs (0 to 1) that carry no trustworthy Unicode. */
  unmapped: number;
  /** True where one picture covers nearly the whole page (a scan, with or without a hidden text layer). */
  scanned: boolean;
}

/**
 * How a scan, or all the writing of a page, leans: what was read was turned straight about a point,
 * and its boxes are those of the straight page. `leanBox` gives a box its place on the page as it is shown.
 */
export interface Lean {
  /** Degrees clockwise. */
  degrees: number;
  /** The point it was turned about, points. */
  x: number;
  y: number;
}

/** One page, whichever reader read it. Nothing behind this type knows PDF or OCR. */
export interface PageContent {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  runs: Run[];
  rulings: Ruling[];
  images: PageImage[];
  trust: TextTrust;
  /** Only where the page leans: boxes are then those of the page made straight. */
  lean?: Lean;
}

/** An uncompressed picture. `data` is row by row from the top left, `channels` bytes a pixel. */
export interface Raster {
  width: number;
  height: number;
  channels: 1 | 3 | 4;
  data: Uint8Array;
}
