import type { Check, Claim, Figure, Section } from '../../model/document.js';
import type { Form } from '../../model/form.js';
import type { FigureIndex } from '../evaluate-relation.js';
import { exactSum } from '../exact-sum.js';
import { findCause } from '../reading-trust.js';
import { checkLists } from './list-checks.js';
import { splitSentences } from './split-sentences.js';
import { readClaims } from './read-claims.js';
import type { ReadClaim } from './read-sentence.js';
import type { Reading } from './readings.js';
import { withoutGainsaid } from './contradicted.js';
import { doubtfulOf } from './credible.js';
import { judge, type Verdict } from './judge.js';
import { inOneRow } from './one-row.js';
import { noughtsOfCells } from './noughts.js';
import { tie } from './tie.js';
import { lastYearIn } from './period.js';
import type { Author } from './scope.js';

const idsOf = (readings: readonly Reading[]): string[] => [
  ...new Set(readings.flatMap((reading) => reading.map((name) => name.replace(/^-/, '')))),
];

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

/** All organisations, all disputes: sums that no cell of the form holds. */
const SUMS = /\.organisations$|^disputes\.all\./;
/** 予以公开和部分公开160件, as well. */
const isOfCell = ({
  indicator,
  readings,
  fitting,
}: Pick<Verdict, 'indicator' | 'readings' | 'fitting'>): boolean =>
  !SUMS.test(indicator) &&
  !(indicator === 'requests.granted.total' && (fitting ?? readings[0] ?? []).length > 1);

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

/** Every claim with its verdict; a difference that may well be a misreading of ours gets none. */
function judgeAll(
  claims: readonly ReadClaim[],
  figures: FigureIndex,
): { read: ReadClaim; told: Verdict | undefined }[] {
  const judged = claims.map((read) => ({ read, told: judge(read, figures) }));
  const held = judged.flatMap(({ read: { claim, share }, told }) => {
    if (!told || (share && told.status === 'fail')) return [];
    const { indicator, tried, status, foreign = false } = told;
    const figure = { indicator, claimed: claim.value, agrees: status === 'pass', tried, foreign };
    return [{ told, text: claim.text, ...figure }];
  });
  const doubted = new Set([...doubtfulOf(held, figures)].map((one) => one.told));
  return judged.map(({ read, told }) => ({
    read,
    told: told && doubted.has(told) ? undefined : told,
  }));
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
  const read = withoutGainsaid(noughtsOfCells(readClaims(sentences, author, form.id)));
  const claimed = inOneRow(tie(read, index), index);
  const judged = judgeAll(claimed, index);
  for (const { told } of judged) {
    if (told) byIndicator.set(told.indicator, [...(byIndicator.get(told.indicator) ?? []), told]);
  }
  const claims = judged.map(({ read, told }) => {
    // A share is worked out from the cell, it is not the cell's figure.
    if (!told || read.share || !isOfCell(told)) return read.claim;
    if (isExcused(told, byIndicator.get(told.indicator) ?? [])) return read.claim;
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
    measure && isOfCell({ ...measure, fitting: undefined })
      ? { ...claim, indicator: measure.indicator }
      : claim,
  );
}
