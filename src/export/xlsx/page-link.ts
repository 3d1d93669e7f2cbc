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

/** Only what would end the path early is escaped: office suites take Chinese paths as they are. */
const escapePath = (path: string): string =>
  path.replace(/[%#?]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** URL of a page of a report file, relative to the output folder. */
export const pageUrl = (base: string, file: string, page: number): string =>
  `${base}${escapePath(file.replaceAll('\\', '/'))}#page=${page}`;

/**
 * A page number that opens the file there. A formula rather than a hyperlink: a sheet takes 65,530
 * hyperlinks at most, formulas have no such limit.
 */
export const pageLink = (base: string, file: string, page: number | null): Content =>
  page === null
    ? { value: null }
    : {
        value: page,
        formula: `HYPERLINK(${textFormula(pageUrl(base, file, page))},${page})`,
        look: 'link',
      };
