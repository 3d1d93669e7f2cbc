import type { Check, Claim, Figure, Section } from '../../model/document.js';
import type { Form } from '../../model/form.js';
import type { FigureIndex } from '../evaluate-relation.js';
import { exactSum } from '../exact-sum.js';
import { findCause } from '../reading-trust.js';
import { classifyMisprint } from '../misprint.js';
import { checkLists } from './list-checks.js';
import { foldProse, splitSentences } from './split-sentences.js';
import { readClaims } from './read-claims.js';
import type { ReadClaim } from './read-sentence.js';
import { isShareRight, readShare } from './read-percentage.js';
import { type Reading, readingValue } from './readings.js';
import { isOfOther } from './excuses.js';
import { lastYearIn } from './period.js';
import type { Author } from './scope.js';

/** A claim held against the tables. */
interface Verdict {
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
}

const idsOf = (readings: readonly Reading[]): string[] => [
  ...new Set(readings.flatMap((reading) => reading.map((name) => name.replace(/^-/, '')))),
];

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
function judge(
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
  if (isOfOther({ indicator, claimed: claim.value, told, kin }, figures)) return undefined;
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

function describe({ claim, table, tried, status }: Verdict): string {
  const said = `正文“${claim.text}”称 ${claim.value} ${claim.unit}`;
  if (status === 'pass') return `${said}，与表格一致`;
  const others = tried.filter((value) => value !== table);
  const also = others.length > 0 ? `；其他口径（${others.join('、')}）亦不符` : '';
  return `${said}，表格为 ${table}${also}`;
}

const contradiction = ({ claim }: Verdict): string => `；正文另一处“${claim.text}”与表格一致`;

/** Prose of a scan was read by one engine only: it may be the prose that we misread. */
function causeOf(operands: readonly (Figure | undefined)[]): Check['cause'] {
  const cause = findCause([], operands);
  const scanned = operands.some((figure) => figure?.method === 'ocr');
  return scanned && cause === 'source' ? 'unknown' : cause;
}

/** A claim in looser words beside one that agrees speaks of something else. */
const isExcused = ({ status, certain, readings }: Verdict, others: readonly Verdict[]): boolean =>
  status === 'fail' &&
  !certain &&
  others.some((one) => one.status === 'pass' && isOf(readings, one.fitting));

/** 共办理358件 (一＋二) does not excuse 新收353件 (一). */
const isOf = (readings: readonly Reading[], fitting: Reading | undefined): boolean =>
  fitting === undefined || readings.map(String).includes(String(fitting));

/** One check for an indicator: what several sentences say of it counts together. */
function toCheck(verdicts: readonly Verdict[], figures: FigureIndex): Check {
  const passed = verdicts.find(({ status }) => status === 'pass');
  const contradicting = verdicts.find(
    (one) => one.status === 'fail' && passed !== undefined && !isExcused(one, verdicts),
  );
  const told = contradicting ?? passed ?? verdicts[0];
  const failed = told?.status !== 'pass';
  const claimed = told?.claim.value ?? null;
  const table = failed ? (told?.table ?? null) : claimed;
  const operands = idsOf(told?.readings ?? []);
  const known = operands
    .map((id) => figures.get(id))
    .filter((figure) => figure?.state !== 'absent');
  return {
    check: `narrative.${told?.indicator}`,
    title: '正文与表格一致',
    status: failed ? 'fail' : 'pass',
    grade: 'plausibility',
    severity: 'warning',
    left: claimed,
    right: table,
    difference: claimed === null || table === null ? null : exactSum([claimed, -table]),
    cause: failed ? causeOf(known) : null,
    suspects: failed && table !== null ? suspectsOf(told, figures) : [],
    operands,
    message: told ? describe(told) + (failed && passed ? contradiction(passed) : '') : '',
  };
}

function suspectsOf(verdict: Verdict | undefined, figures: FigureIndex): Check['suspects'] {
  const id = idsOf(verdict?.readings ?? [])[0] ?? '';
  return figures.has(id) && verdict ? [{ id, expected: null }] : [];
}

/** The year that the prose names most often; null where it names none. */
function usualYear(sections: readonly Section[]): number | null {
  const counts = new Map<number, number>();
  for (const { text } of sections) {
    for (const clause of text.split(/[，。；]/)) {
      const year = lastYearIn(clause);
      if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? null;
}

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
function tie(claims: readonly ReadClaim[], figures: FigureIndex): ReadClaim[] {
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

/** What of the report's meta data tells whose claims these are. */
export interface NarrativeContext {
  agency?: string;
  year?: number | null;
}

/**
 * Holds what the prose claims against the tables. A claim fails only where its subject, verb, scope
 * and period are those of a cell and none of the ways to read it fits.
 */
export function checkNarrative(
  form: Form,
  figures: readonly Figure[],
  sections: readonly Section[],
  context: NarrativeContext = {},
): { claims: Claim[]; checks: Check[] } {
  const index: FigureIndex = new Map(figures.map((figure) => [figure.id, figure]));
  const author: Author = {
    agency: context.agency ?? '',
    year: context.year ?? usualYear(sections),
  };
  const byIndicator = new Map<string, Verdict[]>();
  const sentences = splitSentences(sections);
  const judged = tie(readClaims(sentences, author, form.id), index).map((read) => {
    const told = judge(read, index);
    if (told) byIndicator.set(told.indicator, [...(byIndicator.get(told.indicator) ?? []), told]);
    return { read, told };
  });
  const claims = judged.map(({ read, told }) => {
    // A share is worked out from the cell, it is not the cell's figure.
    if (!told || read.share || isExcused(told, byIndicator.get(told.indicator) ?? []))
      return read.claim;
    return { ...read.claim, indicator: told.indicator };
  });
  const checks = [...byIndicator.values()].map((verdicts) => toCheck(verdicts, index));
  return { claims, checks: [...checks, ...checkLists(sentences, index)] };
}

/** The figures that the prose claims, with the indicators of the form of 2021 where the words name one. */
export function extractClaims(
  sections: readonly Section[],
  context: NarrativeContext = {},
): Claim[] {
  const author = { agency: context.agency ?? '', year: context.year ?? usualYear(sections) };
  return readClaims(splitSentences(sections), author, '2021').map(({ claim, measure }) =>
    measure ? { ...claim, indicator: measure.indicator } : claim,
  );
}
