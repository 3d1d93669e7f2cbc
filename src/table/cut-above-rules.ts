import { isWide } from '../geometry/writing.js';
import type { Block } from './block-ends.js';
import type { ChunkRow } from './chunks.js';
import { type Edge, spanAlike } from './edges.js';

/** Rules begin and end together within this (points). */
const SAME_END = 3;
/** The first and the last of them stand this far (points) over and under the text at most. */
const RULE_REACH = 12;
/** Rules over and under the heads and under the last row, at least. */
const LEAST_RULES = 3;
/** They cover this share of the width of what is written under them. */
const COVERED = 0.8;
/** Rows of heads between the first two rules, at most. */
const MOST_HEADS = 4;
/** Two rows or more above the first rule are no heads; one may be. */
const LEAST_ABOVE = 2;

/**
 * Cuts a block at the first of the rules that begin and end together, where heads stand between it and the second
 * one and texts side by side below: what is written above, such as lines of a listing, is no part of that table.
 */
export function cutAboveRules(block: Block, rules: Edge[]): Block[] {
  const { rows } = block;
  const top = rows[0]?.top ?? 0;
  const bottom = rows.at(-1)?.bottom ?? 0;
  const inside = rules.filter(({ at }) => at > top - RULE_REACH && at < bottom + RULE_REACH);
  const [from, to] = [
    Math.min(...inside.map((rule) => rule.from)),
    Math.max(...inside.map((rule) => rule.to)),
  ];
  const first = inside.find(
    (rule) =>
      spanAlike(rule, { ...rule, from, to }, SAME_END) &&
      inside.filter((other) => spanAlike(rule, other, SAME_END)).length >= LEAST_RULES,
  );
  if (!first) return [block];
  const [, second] = inside.filter((other) => spanAlike(first, other, SAME_END));
  const start = rows.findIndex((row) => middleOf(row) > first.at);
  const body = rows.findIndex((row) => middleOf(row) > (second as Edge).at);
  if (start < 1 || body <= start || body - start > MOST_HEADS) return [block];
  const texts = rows.slice(start).flatMap(({ chunks }) => chunks);
  const width = Math.max(...texts.map(({ x1 }) => x1)) - Math.min(...texts.map(({ x0 }) => x0));
  if (first.to - first.from < COVERED * width) return [block];
  const heads = rows.slice(start, body);
  if (!heads.every(isOfHeads) || !holdsSeveral(rows[body])) return [block];
  const above = rows[start - 1] as ChunkRow;
  const far = first.at - above.bottom > above.bottom - above.top;
  if (start < LEAST_ABOVE && !far && !isOther(above, first)) return [block];
  return [
    { ...block, rows: rows.slice(0, start) },
    { ...block, rows: rows.slice(start) },
  ];
}

function middleOf({ top, bottom }: ChunkRow): number {
  return (top + bottom) / 2;
}

function isOfHeads({ chunks }: ChunkRow): boolean {
  return chunks.some(({ numeric }) => !numeric) && !chunks.some(({ text }) => isWide(text));
}

function holdsSeveral(row: ChunkRow | undefined): boolean {
  return (row?.chunks.length ?? 0) > 1;
}

/** True for a row that reaches over the ends of a rule. */
function isOther({ chunks }: ChunkRow, { from, to }: Edge): boolean {
  return (chunks[0]?.x0 ?? from) < from - SAME_END || (chunks.at(-1)?.x1 ?? to) > to + SAME_END;
}
