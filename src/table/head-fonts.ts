import type { LineGroup, TextRow } from './align-rows.js';
import type { Chunk } from './chunks.js';

/** Share of the texts under the heads that are set in other fonts. */
const OTHER_SHARE = 0.8;

/**
 * True where the first line of several texts is set in a font that few texts under it have, or in capitals that few of
 * them are set in: heads of columns. Lists set abreast, without rules, have none.
 */
export function hasHeadsOfOwnFont(header: TextRow[], groups: LineGroup[]): boolean {
  const lines = [...header, ...groups.flat()];
  const first = lines.find(({ placed }) => placed.length > 1);
  const rest = lines.slice(lines.indexOf(first as TextRow) + 1);
  const heads = first?.placed.map(({ chunk }) => chunk) ?? [];
  const texts = rest.flatMap(({ placed }) => placed.map(({ chunk }) => chunk));
  if (heads.length < 2 || texts.length === 0) return false;
  return [fontOf, caseOf].some((kindOf) => {
    const own = kindOf(heads[0] as Chunk);
    if (own === undefined || heads.some((head) => kindOf(head) !== own)) return false;
    return texts.filter((text) => kindOf(text) !== own).length >= OTHER_SHARE * texts.length;
  });
}

function fontOf({ words }: Chunk): string | undefined {
  return words[0]?.glyphs[0]?.font;
}

function caseOf({ text }: Chunk): string | undefined {
  return /\p{L}{2}/u.test(text) && text === text.toUpperCase() ? 'capitals' : undefined;
}

/** True where two columns are set in different fonts throughout, as lists set abreast are not. */
export function hasColumnsOfOwnFont(groups: LineGroup[], columns: number): boolean {
  const usual = Array.from({ length: columns }, (_, at) => {
    const fonts = groups.flatMap((group) =>
      group.flatMap(({ placed }) =>
        placed.flatMap(({ chunk, col }) => (col === at ? [fontOf(chunk)] : [])),
      ),
    );
    return fonts.find(
      (font) => fonts.filter((other) => other === font).length >= OTHER_SHARE * fonts.length,
    );
  });
  return new Set(usual.filter((font) => font !== undefined)).size > 1;
}
