import { remembered } from './once.js';
import { withoutAsides } from './period.js';
import {
  applicantMeasure,
  carriedBy,
  closedBy,
  columnMeasure,
  type Measure,
  type Named,
} from './readings.js';

export const CITIZEN = /自然人|公民|个人/;
export const ORGANISATION = /法人|组织|企业|单位|机构/;
const APPLICANTS: readonly [pattern: RegExp, applicant: string][] = [
  [/商业企业/, 'commercial'],
  [/科研机构/, 'research'],
  [/社会公益(?:性)?组织/, 'publicWelfare'],
  [
    /^(?:其中|、|和|及)?(?:来自|由|向|是|为)?其他组织(?:的|申请|提[出交]|公开)*$/,
    'otherOrganization',
  ],
  [/法律服务机构/, 'legalService'],
  [CITIZEN, 'naturalPerson'],
  [/法人(?:或者?|和|及|、|与|以及)?(?:者)?其他组织|法人/, 'organisations'],
  [/企业/, 'commercial'],
];
/** The kinds of applicants as the form calls them. */
export const APPLICANT_NAMES = new Map([
  ['自然人', 'naturalPerson'],
  ['商业企业', 'commercial'],
  ['企业', 'commercial'],
  ['科研机构', 'research'],
  ['社会公益组织', 'publicWelfare'],
  ['法律服务机构', 'legalService'],
  ['其他组织', 'otherOrganization'],
]);
/** 企业、社会组织等, 单位: organisations of whatever kind. */
const ANY_ORGANISATION =
  /(?:企业|机构|组织|单位|团体)(?:、|和|及|与|或)[^，。;:]*(?:组织|单位|团体|法人|等)|(?:企业|机构|组织)等|^(?:其中)?单位(?:申请|提出|提交)/;
/** 结转下年8件（自然人7件、商业企业1件）: what a bracket that is open parts is told in front of it. */
function wholeOfBracket(before: string): string {
  const open = before.lastIndexOf('(');
  if (open < 0 || before.includes(')', open)) return '';
  return (
    before
      .slice(0, open)
      .split(/[，。;:、()]/)
      .at(-1) ?? ''
  );
}
const CARRIED = /上年结转|结转下年/;
const OF_A_RESULT = /公开\d|公开的|(?:予以|不予|部分)公开|无法提供|不予处理|其他处理/;

const ALL_THAT_CAME = /新收|收到|受理|收办|接收|接到/;
const APPLICANT = /自然人|公民|个人|企业|机构|组织|法人|其[他它余](?!处理)/;
type Carried = 'carriedOver' | 'carriedForward';
type Row = Carried | 'unfinished' | 'closed' | 'result';
const ROWS_TOLD: readonly [pattern: RegExp, row: Row][] = [
  [/结转下年/, 'carriedForward'],
  [/上年结转/, 'carriedOver'],
  [/未(?:办结|答复|完成)|在办|正在|待办|(?:[尚仍还]在|未到)[^，。;]{0,8}期限/, 'unfinished'],
  [/办结|答复/, 'closed'],
  [/(?:予以|不予|部分)公开|无法提供|不予处理|其他处理/, 'result'],
];
/** 已办结的申请中, 办结的申请以自然人为主: a whole without a figure of its own. */
const WHOLE = /申请之?[中里内]$|(?:办结|答复)的申请[^，。;\d]*为主$/;
/** 为主，达184件: of what was named in front of it. */
const FIGURE_ONLY = /^(?:达到?|共|有|为|计)*\d+件$/;
/** 村委会2件: whoever else stands in a list of applicants. */
const UNKNOWN = /^[\u4e00-\u9fff]{2,8}\d+件$/;
const COUNTS_REQUESTS = /申请|收|受理|结转|办|答复|公开|提供|处理|复议|诉讼|撤|期|提[出交]|通过/;
const isOfList = (item: string): boolean =>
  APPLICANT.test(item) || (UNKNOWN.test(item) && !COUNTS_REQUESTS.test(item));
/** What says that the figures behind it are parts of the one before it. */
const PARTS = /其中|\(|[中里内]$|按|从/;

interface Told {
  row: Row;
  /** Nothing else that counts requests stands before it. */
  alone: boolean;
  /** Words say that these are parts of it. */
  parted: boolean;
  /** The words that count it. */
  head: string;
}

/** 上年结转的31件中，自然人27件、商业企业3件: the row that was counted last before the applicants, unless all that came. */
const rowTold = remembered((before: string): Told | undefined => {
  const segment = withoutAsides(before).split(/[。;]/).at(-1) ?? '';
  const items = segment.split(/[，、:]|(?=\()|(?<=申请之?[中里内])/);
  const at = items.findLastIndex(
    (item, index) =>
      WHOLE.test(item) ||
      (/\d/.test(item) && !FIGURE_ONLY.test(item) && !(isOfList(item) && index > 0)),
  );
  const head = items[at] ?? '';
  if (ALL_THAT_CAME.test(head)) return undefined;
  const row = ROWS_TOLD.find(([pattern]) => pattern.test(head))?.[1];
  const came = items.some(
    (item, index) => index < at && ALL_THAT_CAME.test(item) && /\d/.test(item),
  );
  const parted = items.slice(at).some((item) => PARTS.test(item));
  return row && { row, alone: !came, parted, head };
});

/** 新收申请中，自然人申请1187件: of those that came, not of all in hand. */
const OF_NEW =
  /新收(?:的)?(?:\d+件)?(?:政府信息公开|信息公开|依申请公开)?(?:申请)?(?:件|事项)?(?:之?中|里|内)[，:]?[^。;]*$/;

/** Readings by applicant of a row of those carried and of all, the likelier ones first. */
function carriedOrAll(row: Carried, applicant: string, { parted, alone }: Told): Measure {
  const carried = carriedBy(row, applicant);
  if (parted && alone) return carried;
  const all = applicantMeasure(applicant);
  const [first, second] = parted || alone ? [carried, all] : [all, carried];
  const readings = [...first.readings, ...second.readings];
  const names = readings.map((_, index) =>
    index < first.readings.length ? first.indicator : second.indicator,
  );
  return { indicator: first.indicator, names: { ...names }, readings };
}

/** Results that are one row of the table, and no group of reasons. */
const ROW_OF_RESULT: readonly [pattern: RegExp, row: string][] = [
  [/部分公开/, 'partiallyGranted'],
  [/予以公开/, 'granted'],
];

/** 予以公开134件，其中自然人116件: the applicants of one result; for those of a group of reasons there is no cell. */
function ofResult(applicant: string, result: string): Measure | undefined {
  const [row, ...others] = ROW_OF_RESULT.filter(([pattern]) => pattern.test(result));
  if (!row || others.length > 0 || /不予|无法|处理/.test(result)) return undefined;
  return columnMeasure(row[1], applicant);
}

/** The cell of one kind of applicant in the row that the words, or the clause before them, speak of. */
export function byApplicant(words: string, before: string, applicant: string): Measure | undefined {
  if (/上年结转/.test(words)) return carriedBy('carriedOver', applicant);
  if (/结转下年/.test(words)) return carriedBy('carriedForward', applicant);
  const told = rowTold(before);
  const whole = wholeOfBracket(before);
  if (OF_A_RESULT.test(whole)) return ofResult(applicant, whole);
  if (told?.row === 'result' && told.parted) return ofResult(applicant, told.head);
  if (told?.row === 'carriedOver' || told?.row === 'carriedForward')
    return carriedOrAll(told.row, applicant, told);
  if (told?.row === 'unfinished') return carriedBy('carriedForward', applicant);
  if (told?.row === 'closed' && told.alone) return closedBy(applicant);
  const measure = applicantMeasure(applicant);
  return OF_NEW.test(before)
    ? { indicator: measure.indicator, readings: measure.readings.slice(1, 2) }
    : measure;
}

/** Requests of one kind of applicant; 公民、法人和其他组织 together are everyone. */
export function readApplicant(words: string, before: string): Named | undefined {
  if (CITIZEN.test(words) && ORGANISATION.test(words)) return undefined;
  const whole = wholeOfBracket(before);
  const told = rowTold(before);
  const isOfResult = OF_A_RESULT.test(whole) || (told?.row === 'result' && told.parted);
  const of = (applicant: string, firm: boolean): Named | undefined => {
    const measure = byApplicant(words + whole, before, applicant);
    return measure && { measure, firm: firm && !isOfResult };
  };
  if (ANY_ORGANISATION.test(words) && !/法人/.test(words)) return of('organisations', false);
  const found = APPLICANTS.find(([pattern]) => pattern.test(words));
  if (found) return of(found[1], told?.row !== 'unfinished');
  // 自然人申请345件（含上年结转14件）: of the same applicants.
  const everybody = CITIZEN.test(whole) && ORGANISATION.test(whole);
  const same =
    CARRIED.test(words) && !everybody && APPLICANTS.find(([pattern]) => pattern.test(whole));
  return same ? of(same[1], false) : undefined;
}
