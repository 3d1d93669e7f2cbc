import type { FigureIndex } from '../evaluate-relation.js';
import { judge } from './judge.js';
import type { ReadClaim } from './read-sentence.js';

/** Of which size on a figure that agrees with the table does so hardly by chance. */
const TELLING: readonly [indicator: RegExp, size: number][] = [
  [/^disputes\..*\.total$/, 10],
  [/^proactive\..*\.decisions$|^proactive\.fees/, 100],
  [/^requests\.(?:denied|unavailable|notProcessed)\.\w+\.total$/, 5],
];

/** A figure of one digit is the table's by chance. */
const isSmall = ({ claim }: ReadClaim): boolean => claim.value < 10;

/** Figures of one table, told in one sentence. */
const familyOf = ({ claim, measure }: ReadClaim): string =>
  `${measure?.indicator.split('.')[0] ?? ''}:${claim.text}`;

/** 从办理进度看，新收457件，办结451件: so many figures behind a frame that are the table's show that it narrows nothing. */
const UNFRAMED = 2;

/** 行政复议126件，其中纠正25件: a figure that is the table's shows that the rest of its sentence is, too. */
export function tie(claims: readonly ReadClaim[], figures: FigureIndex): ReadClaim[] {
  if (!claims.some(({ untied, framed }) => untied || framed)) return [...claims];
  const own = new Set<string>();
  const agreeing = claims.filter(
    (read) => read.framed && !isSmall(read) && judge(read, figures)?.status === 'pass',
  );
  const unframed = (read: ReadClaim): boolean =>
    read.framed === true &&
    agreeing.filter((one) => familyOf(one) === familyOf(read)).length >= UNFRAMED;
  for (const read of claims) {
    const { measure, claim } = read;
    const size = TELLING.find(([pattern]) => pattern.test(measure?.indicator ?? ''))?.[1];
    const tells = size !== undefined && claim.value >= size && !claim.approximate;
    if (tells && judge(read, figures)?.status === 'pass') own.add(familyOf(read));
  }
  return claims.map((read) =>
    (read.untied && own.has(familyOf(read))) || unframed(read) ? { ...read, firm: true } : read,
  );
}
