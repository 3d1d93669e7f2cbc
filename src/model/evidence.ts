import type { Box } from './box.js';

/**
 * A part of a page as a picture, beside the document, so that a reader of a finding sees the very
 * cells. One picture serves every finding whose cells lie on it.
 */
export interface Evidence {
  /** Page of the file, from 1. */
  page: number;
  /** What part of the page it shows, in points. */
  box: Box;
  /** The picture, PNG in base64. */
  png: string;
}
