import type { Chunk } from './chunks.js';

/** A row of one chunk with at least this many words is prose. */
export const PROSE_WORDS = 9;
/** A heading is larger than the rows of a table beside it by this factor; by more on a scan, where brackets make a line look larger. */
const LARGER = 1.07;
const LARGER_SCANNED = 1.15;

/** Whether a text is set larger than the rows of a table, `size` in points, as headings are. */
export const isLarger = ({ fontSize, method }: Chunk, size: number): boolean =>
  fontSize > (method === 'ocr' ? LARGER_SCANNED : LARGER) * size;

/** How captions begin: with a number, a Roman one or a letter, but not as names of files and other words do. */
export const CAPTION =
  /^(?:(?:table|figure|fig\.|chart|graph|box|exhibit|annex|tableau|tabelle)(?:\s*[A-Z]{0,2}[-.]?\d+(?!\d|\.\p{Ll}|\p{L}{2})|\s+(?:[IVXLC]+|[A-Z])(?!\p{L}))|[表图]\s*[\dIVXA-Z])/iu;
/** So many figures side by side without a label are a row of a table on their own. */
export const BARE_FIGURES = 10;
/** How notes under tables begin: with what they are, or with the sign that they explain. */
export const NOTE =
  /^(?:(?:foot)?notes?|sources?|quellen?|anmerkung(?:en)?)\s*[:.—–-]|^(?:[*†‡§¹²³]|--?|[a-z\d]{1,2}[/)]|\([A-Z]{1,2}\)) \p{L}.*\.$|^\S{1,8} ?= ?\p{L}{3}/iu;
