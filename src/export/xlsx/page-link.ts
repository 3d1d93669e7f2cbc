import { fileUrl } from '../file-url.js';
import type { Content } from './content.js';

/** Excel takes no text longer than this within a formula; longer ones are joined from pieces. */
const LONGEST_TEXT = 255;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function textFormula(text: string): string {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += LONGEST_TEXT) {
    pieces.push(quoted(text.slice(at, at + LONGEST_TEXT)));
  }
  return pieces.join('&');
}

/**
 * A page number that opens the file there. A formula rather than a hyperlink: a sheet takes 65,530
 * hyperlinks at most, formulas have no such limit.
 */
export const pageLink = (base: string, file: string, page: number | null): Content =>
  page === null
    ? { value: null }
    : {
        value: page,
        formula: `HYPERLINK(${textFormula(`${fileUrl(base, file)}#page=${page}`)},${page})`,
        look: 'link',
      };
