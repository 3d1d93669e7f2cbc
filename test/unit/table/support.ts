import { findLines } from '../../../src/layout/index.js';
import type { PageContent, Ruling, Run } from '../../../src/model/page.js';
import type { Table } from '../../../src/model/table.js';
import { findTables } from '../../../src/table/index.js';

/** A page of 200 × 200 points with the given content. */
export function page(content: Partial<PageContent>): PageContent {
  return {
    number: 1,
    width: 200,
    height: 200,
    runs: [],
    rulings: [],
    images: [],
    trust: { level: 'trusted', unmapped: 0, scanned: false },
    ...content,
  };
}

export function level(y: number, x0: number, x1: number): Ruling {
  return { orientation: 'horizontal', x0, x1, top: y - 0.25, bottom: y + 0.25, width: 0.5 };
}

export function upright(x: number, top: number, bottom: number): Ruling {
  return { orientation: 'vertical', x0: x - 0.25, x1: x + 0.25, top, bottom, width: 0.5 };
}

/** The four sides of each rectangle `[x0, top, x1, bottom]`. */
export function rulingsOf(...boxes: (readonly [number, number, number, number])[]): Ruling[] {
  return boxes.flatMap(([x0, top, x1, bottom]) => [
    level(top, x0, x1),
    level(bottom, x0, x1),
    upright(x0, top, bottom),
    upright(x1, top, bottom),
  ]);
}

/** A run of square glyphs, half as wide where the character is no Chinese one. */
export function writing(
  text: string,
  x0: number,
  top: number,
  size = 10,
  more: Partial<Run> = {},
): Run {
  let x = x0;
  const glyphs = Array.from(text, (character) => {
    const width = character.charCodeAt(0) > 0x2e80 ? size : size / 2;
    const glyph = { text: character, mapped: true, x0: x, top, x1: x + width, bottom: top + size };
    x += width;
    return glyph;
  });
  return {
    text,
    glyphs,
    x0,
    top,
    x1: x,
    bottom: top + size,
    fontSize: size,
    direction: 0,
    slanted: false,
    visibility: 'visible',
    method: 'text',
    confidence: 1,
    ...more,
  };
}

/** A text and where it stands: left edge and top, points. */
export type Text = readonly [x: number, top: number, text: string];

/** The tables of a page of texts and of level rules as wide as it, less 10 points at either side. */
export function tablesOf(texts: Text[], rules: number[] = [], width = 300): Table[] {
  const runs = texts.map(([x, top, text]) => writing(text, x, top));
  const rulings = rules.map((y) => level(y, 10, width - 10));
  const content = page({ width, height: 400, runs, rulings });
  return findTables(content, findLines(content));
}

/** The texts of a table, row by row. */
export function rowsOf(table: Table | undefined): string[][] {
  const rows = Array.from({ length: table?.rows ?? 0 }, () => [] as string[]);
  for (const cell of table?.cells ?? []) rows[cell.row]?.push(cell.text);
  return rows;
}

/** The tables of a page of texts and of boxes `[x0, top, x1, bottom]`. */
export function tablesOfBoxes(
  texts: Text[],
  boxes: readonly (readonly [number, number, number, number])[],
): Table[] {
  const runs = texts.map(([x, top, text]) => writing(text, x, top));
  const content = page({ runs, rulings: rulingsOf(...boxes) });
  return findTables(content, findLines(content));
}
