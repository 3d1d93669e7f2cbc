import type { ReadClaim } from './read-sentence.js';
import { zero } from './zero-documents.js';

/** 行政诉讼0件: none of either kind, each of which is a cell. */
const OF_SEVERAL = /^disputes\.(litigation|all)\.(\w+)$/;
const BLOCKS: Readonly<Record<string, readonly string[]>> = {
  litigation: ['directLitigation', 'litigationAfterReconsideration'],
  all: ['reconsideration', 'directLitigation', 'litigationAfterReconsideration'],
};

function ofCells(read: ReadClaim): ReadClaim[] {
  const [, track = '', outcome = ''] = OF_SEVERAL.exec(read.measure?.indicator ?? '') ?? [];
  const blocks = read.claim.value === 0 ? BLOCKS[track] : undefined;
  if (!blocks) return [read];
  return blocks.map((block) => ({ ...read, measure: zero(`disputes.${block}.${outcome}`) }));
}

const keyOf = ({ claim, measure }: ReadClaim): string =>
  `${measure?.indicator ?? ''}:${claim.text}`;

/** Claims of none, each held against cells; what a sentence denies twice (无收费项目，收费0万元) is one claim. */
export function noughtsOfCells(claims: readonly ReadClaim[]): ReadClaim[] {
  const told = new Set<string>();
  return claims.flatMap(ofCells).filter((read) => {
    if (read.claim.value !== 0 || !read.measure) return true;
    const again = told.has(keyOf(read));
    told.add(keyOf(read));
    return !again;
  });
}
