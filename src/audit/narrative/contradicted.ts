import type { ReadClaim } from './read-sentence.js';

/**
 * Denials that their own sentence gainsays: 结转下年的913件中…科研机构没有结转, 行政处罚286件、行政强制0件. Nobody
 * counts what he denies; what is denied is another cell, by words that are not known.
 */

const keyOf = ({ claim, measure }: ReadClaim): string =>
  `${measure?.indicator ?? ''}:${claim.text}`;

/** The claims without what to hold such denials against. */
export function withoutGainsaid(claims: readonly ReadClaim[]): ReadClaim[] {
  const counted = new Set(claims.filter(({ claim }) => claim.value > 0).map(keyOf));
  return claims.map((read) =>
    read.measure && read.claim.value === 0 && counted.has(keyOf(read))
      ? { claim: read.claim, firm: false }
      : read,
  );
}
