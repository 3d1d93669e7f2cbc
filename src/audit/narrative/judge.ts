import type { Claim } from '../../model/document.js';
import type { FigureIndex } from '../evaluate-relation.js';
import { classifyMisprint } from '../misprint.js';
import { isOfOther } from './excuses.js';
import type { ReadClaim } from './read-sentence.js';
import { isShareRight, readShare } from './read-percentage.js';
import { type Reading, readingValue } from './readings.js';
import { foldProse } from './split-sentences.js';

/** A claim held against the tables. */
export interface Verdict {
  claim: Claim;
  indicator: string;
  status: 'pass' | 'fail';
  /** What the first reading gives; null where it cannot be told. */
  table: number | null;
  /** Of a claim that fails, what all readings give. */
  tried: readonly number[];
  /** The readings, and the one that fits. */
  readings: readonly Reading[];
  fitting: Reading | undefined;
  /** The words leave no other reading, nor room for a part of the whole. */
  certain: boolean;
  /** It is the figure of other business, or of another cell that is spoken of. */
  foreign?: boolean;
}

/** Words by which a sentence may speak of some of the requests only. */
const PART = /其中|分别|各|部分单位|涉及|类/;
/** 共收办747件，其中本年新收743件、上年结转31件: the first can be nothing but the sum of the others. */
const OF_BOTH =
  /^[(，](?:其中|含|包括)?[:，]?(?:(?:本年度?|当年)?新收\d+件[、，](?:(?:上年|20\d\d年)度?)?结转\d+件|(?:(?:上年|20\d\d年)度?)?结转\d+件[、，](?:本年度?|当年)?新收\d+件)/;
const isOfBoth = ({ text, value, unit }: Claim): boolean => {
  const behind = foldProse(text).split(`${value}${unit}`)[1] ?? '';
  return OF_BOTH.test(behind);
};

const isOfForm = (indicator: string): boolean => !indicator.startsWith('statistics.');

const fits = (table: number, claimed: number, range: ReadClaim['range']): boolean =>
  table === claimed || (range !== undefined && range[0] <= table && table <= range[1]);

/** Figures so long that two of their digits changed places by mistake, hardly by chance. */
const isSlip = (claimed: number, table = 0): boolean =>
  Math.min(claimed, table) >= 100 && classifyMisprint(claimed, table) === 'swap';

/** Holds a claim against every reading of it: right if one fits, wrong only if all can be told and none fits. */
export function judge(
  { claim, measure, firm, slips = false, share, range, kin }: ReadClaim,
  figures: FigureIndex,
): Verdict | undefined {
  if (share) return judgeShare(claim, firm, readShare(share.clause, share.counts, figures));
  if (!measure) return undefined;
  const { indicator, readings } = measure;
  const told: number[] = [];
  for (const [at, reading] of readings.entries()) {
    const value = readingValue(reading, figures);
    if (value !== undefined && fits(value, claim.value, range)) {
      const name = measure.names?.[at] ?? indicator;
      const agreed = { status: 'pass', table: value, tried: [], certain: false } as const;
      return { claim, indicator: name, readings, fitting: reading, ...agreed };
    }
    if (value !== undefined) told.push(value);
  }
  const blamed = firm || (slips && isSlip(claim.value, told[0]));
  if (!blamed || told.length < readings.length) return undefined;
  const alone = told.length === 1 && !PART.test(claim.text) && isOfForm(indicator);
  return {
    claim,
    indicator,
    status: 'fail',
    table: told[0] ?? null,
    tried: [...new Set(told)],
    readings,
    fitting: undefined,
    certain: alone || isOfBoth(claim),
    foreign: isOfOther({ indicator, claimed: claim.value, told, kin }, figures),
  };
}

function judgeShare(
  claim: Claim,
  firm: boolean,
  share: ReturnType<typeof readShare>,
): Verdict | undefined {
  if (!share) return undefined;
  const right = isShareRight(claim.value, share);
  if (!right && !firm) return undefined;
  return {
    claim,
    indicator: `${share.indicator}.share`,
    status: right ? 'pass' : 'fail',
    table: Math.round((share.expected[0] ?? 0) * 100) / 100,
    tried: share.expected.map((value) => Math.round(value * 100) / 100),
    readings: [],
    fitting: undefined,
    certain: false,
  };
}
