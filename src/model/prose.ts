import type { Box } from './box.js';
import type { Glyph, Method, Reading } from './page.js';

/** Glyphs that stand together without a gap. */
export interface Word extends Box {
  text: string;
  glyphs: Glyph[];
  fontSize: number;
  /** Opinions about the text, where the word is a run of its own. */
  readings?: Reading[];
}

/** Words on one baseline with no column gap between them. Upright writing gives a line of its own, read downwards. */
export interface Line extends Box {
  /** Page number, from 1. */
  page: number;
  text: string;
  words: Word[];
  /** Largest font size on the line, in points. */
  fontSize: number;
  method: Method;
  /** 0 to 1, the least of its runs. */
  confidence: number;
}

/** Lines that belong together: one paragraph of prose, a heading, a title. */
export interface Paragraph extends Box {
  /** Page of the first line. */
  page: number;
  /** Lines joined without line breaks. */
  text: string;
  lines: Line[];
  /** True where it stands centred between the margins, as titles do. */
  centred: boolean;
}
