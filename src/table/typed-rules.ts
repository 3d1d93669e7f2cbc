import { boxAround } from '../geometry/box.js';
import type { Line, Word } from '../model/prose.js';
import type { Edge } from './edges.js';

/** A rule typed with the keyboard, as line printers and listings have it; fewer signs may stand for a figure, */
const TYPED = /^(?:[-–—_─━]{8,}|={5,}|\*{5,})$/u;
/** but not where a whole line holds nothing else: a piece of a rule for each column. */
const PIECE = /^([-–—_─━=*])\1{3,}$/u;
const LEAST_PIECES = 2;

/** Lines without the rules that are typed in them, and those rules as level edges. */
export function takeTypedRules(lines: Line[]): { lines: Line[]; rules: Edge[] } {
  const rules: Edge[] = [];
  const rest = lines.flatMap((line) => {
    const isRule = areAllPieces(line) ? PIECE : TYPED;
    const words = line.words.filter((word) => !isRule.test(word.text));
    if (words.length === line.words.length) return [line];
    rules.push(...line.words.filter((word) => isRule.test(word.text)).map(toEdge));
    if (words.length === 0) return [];
    return [{ ...line, ...boxAround(words), words, text: words.map(({ text }) => text).join(' ') }];
  });
  return { lines: rest, rules };
}

function areAllPieces({ words }: Line): boolean {
  return words.length >= LEAST_PIECES && words.every(({ text }) => PIECE.test(text));
}

/** At the top of its line: right under the text above, as a drawn rule would be. */
function toEdge({ top, x0, x1 }: Word): Edge {
  return { at: top, from: x0, to: x1 };
}
