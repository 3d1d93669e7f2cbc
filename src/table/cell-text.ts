import type { Mark } from '../geometry/marks.js';
import { rowsToStacks } from '../geometry/stack.js';
import { marksToRows, rowToText } from '../geometry/writing.js';

/**
 * Text of the marks of one cell in reading order: lines parted by `\n`, upright writing read
 * downwards (its columns from right to left). Marks of several directions give blocks one after
 * the other, the higher one first.
 */
export function marksToText(marks: Mark[]): string {
  const first = marks[0];
  if (!first) return '';
  if (marks.every((mark) => mark.run.direction === first.run.direction)) return blockText(marks);
  const blocks = new Map<number, Mark[]>();
  for (const mark of marks) {
    const block = blocks.get(mark.run.direction);
    if (block) block.push(mark);
    else blocks.set(mark.run.direction, [mark]);
  }
  return [...blocks.values()]
    .sort((a, b) => topOf(a) - topOf(b))
    .map(blockText)
    .join('\n');
}

/** Text of marks of one direction of writing. */
function blockText(marks: Mark[]): string {
  const rows = marksToRows(marks);
  if (marks[0]?.run.direction === 0) {
    const stacks = rowsToStacks(rows);
    if (stacks) return stacks.map(stackText).join('\n');
  }
  return rows.map(rowToText).join('\n');
}

function stackText(stack: Mark[]): string {
  return stack.map((mark) => mark.glyph.text).join('');
}

function topOf(marks: Mark[]): number {
  return Math.min(...marks.map((mark) => mark.glyph.top));
}
