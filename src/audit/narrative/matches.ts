/** The marks between clauses in folded prose: ，。;: */
const isMark = (code: number): boolean =>
  code === 0xff0c || code === 0x3002 || code === 0x3b || code === 0x3a;

/** Where the last clause of a text starts that ends before `end`: behind a mark, or at 0. */
export function clauseStart(text: string, end: number): number {
  let at = end - 1;
  while (at >= 0 && !isMark(text.charCodeAt(at))) at--;
  return at + 1;
}

/** Every match of a global pattern that is never empty; loops over `exec`, as `matchAll` compiles the pattern anew. */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) matches.push(match);
  return matches;
}

/** How many clauses are kept for a pattern: those of a few sentences. */
const KEPT = 64;
const known = new WeakMap<RegExp, Map<string, RegExpExecArray | undefined>>();

/** The last match in a clause, which is asked for with each figure that follows. */
function lastInClause(clause: string, pattern: RegExp): RegExpExecArray | undefined {
  let kept = known.get(pattern);
  if (!kept || kept.size > KEPT) {
    kept = new Map();
    known.set(pattern, kept);
  }
  if (!kept.has(clause)) kept.set(clause, allMatches(clause, pattern).at(-1));
  return kept.get(clause);
}

/**
 * The last match of a global pattern that is never empty and reaches over no mark between clauses (the
 * start of the text stands in it for the start of a clause). Prose is read from figure to figure: what is
 * looked for mostly stands near the end.
 */
export function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  for (let end = text.length; end >= 0; ) {
    const start = clauseStart(text, end);
    const found = start < end ? lastInClause(text.slice(start, end), pattern) : undefined;
    if (found) return found;
    end = start - 1;
  }
  return undefined;
}
