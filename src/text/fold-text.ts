import { RADICAL_PAIRS } from './radicals.js';

/** What a character becomes, where NFKC does not do it or does it otherwise. */
const REPLACEMENTS: readonly (readonly [from: string, to: string])[] = [
  ['“”„‟″〝〞〟「」『』«»', '"'],
  ['‘’‚‛′`´‹›', "'"],
  ['（〔【［〖｛[', '('],
  ['）〕】］〗｝]', ')'],
  ['《〈', '<'],
  ['》〉', '>'],
  ['‐‑‒–—―−－﹣﹘─━⸺⸻', '-'],
  ['·•・‧∙●', '·'],
  ['～〜∼', '~'],
  ['戶', '户'],
  ['黃', '黄'],
  ['靑', '青'],
  ['﹑', '、'],
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['／∕⁄╱', '/'],
  [' \n\t\r\u00a0\u3000', ''],
];

/** Spaces of any width, line breaks, joiners, marks of direction, soft hyphen, byte order mark. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]+/gu;

/** A text of these characters only is its own fold. */
const PLAIN =
  /^[0-9a-z;\u3001\u3002\u4e00-\u6235\u6237-\u9750\u9752-\u9ec2\u9ec4-\u9fa5().,:%/+"'<>·~-]*$/;

const TABLE = foldTable();

function foldTable(): Map<string, string> {
  const table = new Map<string, string>();
  const pairs = Array.from(RADICAL_PAIRS);
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    table.set(pairs[i] ?? '', replaced(pairs[i + 1] ?? ''));
  }
  for (const [from, to] of REPLACEMENTS) for (const char of from) table.set(char, to);
  return table;
}

function replaced(char: string): string {
  return REPLACEMENTS.find(([from]) => from.includes(char))?.[1] ?? char;
}

function substitute(text: string): string {
  let out = '';
  for (const char of text) out += TABLE.get(char) ?? char;
  return out;
}

/**
 * The text reduced to what tells two labels apart: radicals become ideographs, full-width and
 * compatibility forms plain ones, quotes, brackets and dashes one kind each, letters small; spaces,
 * line breaks and invisible characters go. For comparison only; `foldText(foldText(x)) === foldText(x)`.
 */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text;
  const substituted = substitute(text);
  if (PLAIN.test(substituted)) return substituted;
  const plain = substitute(substituted.normalize('NFKC').toLowerCase());
  return plain.normalize('NFKC').replace(INVISIBLE, '');
}
