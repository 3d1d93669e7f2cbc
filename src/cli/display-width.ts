/** What a terminal draws over two columns: Chinese, kana, Hangul, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
/** What takes no column of its own. */
const ZERO = /\p{M}|\p{Cf}/u;
/** Would move the cursor or change the terminal. */
const CONTROL = /\p{Cc}/gu;

/** Columns that a text takes on a terminal. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : ZERO.test(character) ? 0 : 1;
  return width;
}

/** A text cut to `width` columns, with an ellipsis where something was cut off; control characters shown as `?`. */
export function fitWidth(text: string, width: number): string {
  const plain = text.replace(CONTROL, '?');
  if (displayWidth(plain) <= width) return plain;
  let fitted = '';
  let used = 1;
  for (const character of plain) {
    used += displayWidth(character);
    if (used > width) break;
    fitted += character;
  }
  return `${fitted}…`;
}
