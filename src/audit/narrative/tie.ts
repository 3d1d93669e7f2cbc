import type { FigureIndex } from '../evaluate-relation.js';
import { OWN_CLASSES } from './read-dispute.js';
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

const RESULT =
  /^requests\.(?:granted|partiallyGranted|denied|unavailable|notProcessed|other)\.total$/;
/** Figures of one row of a sentence; the results of requests count as one. */
const rowOf = ({ claim, measure }: ReadClaim): string => {
  const indicator = measure?.indicator ?? '';
  return `${RESULT.test(indicator) ? 'results' : indicator.replace(/\.\w+$/, '')}:${claim.text}`;
};

/** 行政复议39件，结果维持21件、纠正4件、其他结果9件: so many figures that are the table's show that all of their row are. */
const ROW_SHOWN = 3;

/** Where a claim that only slips of the pen would blame stands in a row that is the table's. */
function shownRows(
  claims: readonly ReadClaim[],
  figures: FigureIndex,
): (read: ReadClaim) => boolean {
  const open = new Set(claims.filter(({ firm, slips }) => slips && !firm).map(rowOf));
  const agreeing = new Map<string, number>();
  for (const read of claims) {
    const row = rowOf(read);
    if (!open.has(row) || read.claim.value === 0 || judge(read, figures)?.status !== 'pass')
      continue;
    agreeing.set(row, (agreeing.get(row) ?? 0) + 1);
  }
  // 其他14件 may be all other kinds of applicants, and who calls outcomes otherwise parts them otherwise.
  const isRest = ({ measure, claim }: ReadClaim): boolean =>
    measure?.indicator.endsWith('.otherOrganization') === true ||
    (measure?.indicator.startsWith('disputes') === true && OWN_CLASSES.test(claim.text));
  return (read) =>
    read.slips === true && !isRest(read) && (agreeing.get(rowOf(read)) ?? 0) >= ROW_SHOWN;
}

/** 行政复议126件，其中纠正25件: a figure that is the table's shows that the rest of its sentence is, too. */
export function tie(claims: readonly ReadClaim[], figures: FigureIndex): ReadClaim[] {
  const isShown = shownRows(claims, figures);
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
    (read.untied && own.has(familyOf(read))) || unframed(read) || isShown(read)
      ? { ...read, firm: true }
      : read,
  );
}
