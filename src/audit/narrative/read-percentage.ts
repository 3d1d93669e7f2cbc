import { allMatches } from './matches.js';
import type { FigureIndex } from '../evaluate-relation.js';
import { type Clause, isFiller } from './clause.js';
import { withLooser } from './looser-results.js';
import { namesReason } from './reasons.js';
import { APPLICANT_NAMES } from './read-applicant.js';
import { applicantMeasure, type RequestKind, readingValue, requestMeasure } from './readings.js';

/** Percentages are printed rounded or cut: a tenth of a point either way. */
const TOLERANCE = 0.1 + 1e-9;
const SHARES: readonly [pattern: RegExp, kind: RequestKind][] = [
  [
    /(?<!不予|部分)(?:予以|准予)?公开(?:或者?|及|和|、|与|以及|含|包括|包含)(?:予以)?部分公开/g,
    'grantedOrPartially',
  ],
  [/部分公开/g, 'partiallyGranted'],
  [/(?<!不|部分)予以公开/g, 'granted'],
  [/不予公开/g, 'denied'],
  [/无法提供/g, 'unavailable'],
  [/不予处理/g, 'notProcessed'],
  [/其他处理/g, 'other'],
];
const BASES: readonly RequestKind[] = ['processed', 'received', 'accepted'];
const SHARED_BASES: readonly RequestKind[] = ['received', 'accepted', 'processed'];
const CHANGE = /同比|增长|下降|上升|较|减少|提高|提升|率/;

/** A bracket with a figure of its own right before a share. */
const BRACKET_BEFORE = /\([^()]*\d[^()%]*\)[，、]?占[^()]*$/;

/** What a share of the requests should be, by each base that may be meant. */
export interface Share {
  indicator: string;
  expected: number[];
}

/** Of several results named, the one nearest to the figure. */
function lastKind(words: string): RequestKind | undefined {
  const found = SHARES.flatMap(([pattern, kind]) => {
    const match = allMatches(words, pattern).at(-1);
    return match ? [{ kind, end: match.index + match[0].length }] : [];
  });
  return found.sort((a, b) => b.end - a.end)[0]?.kind;
}

/** The name of the figure right before a share: 予以公开 of 予以公开149件，占. */
function nameBefore(before: string): string {
  const upTo = before.replace(/\d[\d,]*[件宗]?[^\d]{0,8}$/, '');
  return /\D*$/.exec(upTo)?.[0] ?? '';
}

/** 自然人申请: one kind of applicant, with nothing else that may narrow it. */
const APPLICANT = new RegExp(
  `^(?:其中)?(?:${[...APPLICANT_NAMES.keys()].join('|')})(?:提[出交])?(?:的)?(?:申请)?$`,
);
function applicantIn(words: string): string | undefined {
  const name = words.split(/[，、;:()]/).at(-1) ?? '';
  return APPLICANT.test(name)
    ? [...APPLICANT_NAMES].find(([one]) => name.includes(one))?.[1]
    : undefined;
}

/** Recomputes 自然人384件，占84.2% where the figure in front is the table's: by its own row, or by another figure of the sentence. */
function shareOfApplicant(
  applicant: string,
  before: string,
  counts: readonly number[],
  figures: FigureIndex,
): Share | undefined {
  const told = counts.at(-1) ?? 0;
  const { indicator, readings } = applicantMeasure(applicant);
  const parts = readings.map((reading) => readingValue(reading, figures));
  if (!/\d件[，(]?占?$/.test(before) || !parts.includes(told)) return undefined;
  const wholes = SHARED_BASES.flatMap(
    (base) => readingValue(requestMeasure(base).readings[0] ?? [], figures) ?? [],
  );
  const bases = [...wholes, ...counts.slice(0, -1)].filter((base) => base > 0);
  return { indicator, expected: bases.map((base) => (told / base) * 100) };
}

/**
 * Recomputes 予以公开149件，占38.1%; undefined where the words name no share of the requests.
 *
 * @param counts the figures of the sentence before it: the last may be a share of another one of them
 */
export function readShare(
  { lead, before, tail, rest }: Clause,
  counts: readonly number[],
  figures: FigureIndex,
): Share | undefined {
  if (CHANGE.test(lead) || CHANGE.test(tail)) return undefined;
  // 占无法提供总数的85.2%: a share of another whole.
  if (lead.startsWith('占') && lastKind(lead)) return undefined;
  // 公开类877件（含部分公开194件），占51.1%: of the figure in front of the bracket.
  if (BRACKET_BEFORE.test(before)) return undefined;
  const words = isFiller(lead) || lead.startsWith('占') ? nameBefore(before) : lead;
  const applicant = applicantIn(words);
  if (applicant) return shareOfApplicant(applicant, before, counts, figures);
  const kind = lastKind(words);
  if (!kind || namesReason(words)) return undefined;
  const { indicator, readings } = withLooser(requestMeasure(kind), before + rest);
  const parts = readings.map((reading) => readingValue(reading, figures));
  if (!parts.every((part) => part !== undefined)) return undefined;
  const wholes = BASES.flatMap(
    (base) => readingValue(requestMeasure(base).readings[0] ?? [], figures) ?? [],
  );
  const expected = parts.flatMap((part) =>
    wholes.flatMap((whole) => (whole > 0 ? [(part / whole) * 100] : [])),
  );
  const told = counts.at(-1) ?? 0;
  const ofOthers = counts.slice(0, -1).flatMap((base) => (base > 0 ? [(told / base) * 100] : []));
  return expected.length > 0 ? { indicator, expected: [...expected, ...ofOthers] } : undefined;
}

export const isShareRight = (claimed: number, { expected }: Share): boolean =>
  expected.some((share) => Math.abs(share - claimed) <= TOLERANCE);
