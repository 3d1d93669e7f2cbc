/** How a cell looks; styles.ts says what that means. */
export type Look =
  | 'plain'
  | 'figure'
  | 'missing'
  | 'unreadable'
  | 'difference'
  | 'status'
  | 'link'
  | 'caption'
  | 'helper';

/** What stands in a cell. With a formula, `value` is its result as of writing. */
export interface Content {
  value: string | number | null;
  formula?: string;
  look?: Look;
  note?: string;
}

/** A row of contents by column, from 1. */
export type ContentRow = Map<number, Content>;
