import type { Grey } from './grey.js';

/** What an engine says about one picture of a line. */
export interface EngineReading {
  text: string;
  /** 0 to 1, the engine's own estimate. */
  confidence: number;
  /** Where each character of `text` stands: middle, as a share (0 to 1) of the picture's width. Empty where the engine does not tell. */
  centres: number[];
  /** Confidence of each character, where the engine tells. */
  sureness: number[];
}

/** A picture of one line of writing, cropped to its ink, dark on light. */
export interface InkLine {
  picture: Grey;
  /** Height that the line's writing has or would have, pixels: a lone dash is not blown up to it. */
  bodyHeight: number;
}

/** An OCR engine. Engines start once per process and read lines one batch after the other. */
export interface OcrEngine {
  readonly name: 'tesseract' | 'paddle';
  /** Lines that hold figures: only digits, point, comma and minus can come out. */
  readFigures(lines: InkLine[]): Promise<EngineReading[]>;
  /** The same where it was in doubt: each figure by itself. */
  readDoubtful(lines: InkLine[]): Promise<EngineReading[]>;
  /** Lines of any text. */
  readText(lines: InkLine[]): Promise<EngineReading[]>;
  close(): Promise<void>;
}

/** What stands for ink, or what may be ink, of which no engine makes anything. */
export const UNREADABLE = '\u{fffd}';

/** Nothing was read. */
export const NOTHING: EngineReading = {
  text: '',
  confidence: 0,
  centres: [],
  sureness: [],
};
