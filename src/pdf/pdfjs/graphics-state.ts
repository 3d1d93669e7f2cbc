import { concatMatrices, IDENTITY, type Matrix } from '../../geometry/matrix.js';
import type { Box } from '../../model/box.js';
import type { ListedFont } from './fonts.js';

/** The part of PDF's graphics state (PDF 32000-1, 8.4 and 9.3) that decides what is seen where. */
export interface GraphicsState {
  /** From user space to page coordinates. */
  toPage: Matrix;
  clip: Box;
  /** 0xRRGGBB; undefined for patterns. */
  fillColour: number | undefined;
  strokeColour: number | undefined;
  fillAlpha: number;
  strokeAlpha: number;
  /** True where a soft mask or a blend mode lets through what lies below. */
  blended: boolean;
  lineWidth: number;
  font: ListedFont | undefined;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  /** 1 for 100 %. */
  horizontalScale: number;
  leading: number;
  rise: number;
  renderMode: number;
}

export function initialState(toPage: Matrix, clip: Box): GraphicsState {
  return {
    toPage,
    clip,
    fillColour: 0,
    strokeColour: 0,
    fillAlpha: 1,
    strokeAlpha: 1,
    blended: false,
    lineWidth: 1,
    font: undefined,
    fontSize: 0,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderMode: 0,
  };
}

/** Where the next glyph goes: text matrix and text line matrix. */
export class TextPosition {
  matrix: Matrix = IDENTITY;
  private line: Matrix = IDENTITY;

  set(matrix: Matrix): void {
    this.matrix = matrix;
    this.line = matrix;
  }

  /** Starts a new line, x and y from the start of the last one. */
  moveLine(x: number, y: number): void {
    this.set(concatMatrices([1, 0, 0, 1, x, y], this.line));
  }

  /** Moves on along the line (or down it, in vertical writing). */
  advance(x: number, y: number): void {
    this.matrix = concatMatrices([1, 0, 0, 1, x, y], this.matrix);
  }
}
