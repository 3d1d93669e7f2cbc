import { boxAround } from '../geometry/box.js';
import type { Line, Word } from '../model/prose.js';
import type { Edge } from './edges.js';

/** A rule typed with the keyboard, as line printers and listings have it; fewer signs may stand for a figure. */
const TYPED = /^[-–—_=─━]{8,}$/u;

/** Lines without the rules that are typed in them, and those rules as level edges. */
export function takeTypedRules(lines: Line[]): { lines: Line[]; rules: Edge[] } {
  const rules: Edge[] = [];
  const rest = lines.flatMap((line) => {
    const words = line.words.filter((word) => !TYPED.test(word.text));
    if (words.length === line.words.length) return [line];
    rules.push(...line.words.filter((word) => TYPED.test(word.text)).map(toEdge));
    if (words.length === 0) return [];
    return [{ ...line, ...boxAround(words), words, text: words.map(({ text }) => text).join(' ') }];
  });
  return { lines: rest, rules };
}

function toEdge({ top, bottom, x0, x1 }: Word): Edge {
  return { at: (top + bottom) / 2, from: x0, to: x1 };
}
