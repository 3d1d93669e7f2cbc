import { displayWidth, fitWidth } from './display-width.js';

export interface TextColumn {
  title: string;
  align: 'left' | 'right';
  /** In terminal columns; longer texts are cut. */
  limit: number;
}

const GAP = '  ';

/** Rows as aligned text, Chinese characters counted as two columns. */
export function textTable(columns: readonly TextColumn[], rows: readonly string[][]): string {
  const cells = [columns.map(({ title }) => title), ...rows].map((row) =>
    columns.map(({ limit }, at) => fitWidth(row[at] ?? '', limit)),
  );
  const widths = columns.map((_, at) =>
    cells.reduce((widest, row) => Math.max(widest, displayWidth(row[at] ?? '')), 0),
  );
  const lines = cells.map((row) =>
    row
      .map((text, at) => pad(text, widths[at] ?? 0, columns[at]?.align ?? 'left'))
      .join(GAP)
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join(GAP);
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function pad(text: string, width: number, align: 'left' | 'right'): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}
