import { applicantMeasure, carriedBy, closedBy, type Measure, type Named } from './readings.js';

export const CITIZEN = /自然人|公民|个人/;
export const ORGANISATION = /法人|组织|企业|单位|机构/;
const APPLICANTS: readonly [pattern: RegExp, applicant: string][] = [
  [/商业企业/, 'commercial'],
  [/科研机构/, 'research'],
  [/社会公益(?:性)?组织/, 'publicWelfare'],
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
]);
/** 企业、社会组织等, 单位: organisations of whatever kind. */
const ANY_ORGANISATION =
  /(?:企业|机构|组织|单位|团体)(?:、|和|及|与|或)[^，。;:]*(?:组织|单位|团体|法人|等)|(?:企业|机构|组织)等|^(?:其中)?单位(?:申请|提出|提交)/;
/** 结转下年8件（自然人7件、商业企业1件）: what a bracket parts is told in front of it. */
const WHOLE_OF_BRACKET = /([^，。;:、()]*)\([^()]*$/;
const CARRIED = /上年结转|结转下年/;
const OF_A_RESULT = /公开\d|公开的|(?:予以|不予|部分)公开|无法提供|不予处理|其他处理/;

/** 上年结转的31件中，自然人27件、商业企业3件: told of what the clause before counts, unless of all that came. */
const OF_THOSE =
  /(上年结转|结转下年|办结|答复)[^，。;:]{0,14}\d+件(?:政府)?(?:信息公开)?(?:申请|事项)*(?:之?中|里|内)?[，:]?([^。;]*)$/;
/** 12件结转下年的申请中，自然人11件. */
const OF_COUNTED =
  /\d+件(?:申请)?(上年结转|结转下年|办结|答复)[^，。;:\d]{0,8}(?:之?中|里|内)[，:]?([^。;]*)$/;
const APPLICANTS_ONLY =
  /^(?:[^，、]*(?:自然人|公民|企业|机构|组织|法人|其他)[^，、]*[，、])*[^，、]*$/;
const ALL_THAT_CAME = /新收|收到|受理|收办|接收|接到/;

/** 办结1821件，按申请人划分，自然人1562件. */
const BY_APPLICANT = /^(?:按|从)[^，、;\d]{0,4}申请(?:人|主体)[^，、;\d]{0,8}[，:]/;

function rowTold(before: string): string | undefined {
  const segment = before.split(/[。;]/).at(-1) ?? '';
  const told = OF_THOSE.exec(segment) ?? OF_COUNTED.exec(segment) ?? [];
  const [, row, rest = ''] = ALL_THAT_CAME.test(segment) ? [] : told;
  return APPLICANTS_ONLY.test(rest.replace(BY_APPLICANT, '')) ? row : undefined;
}

/** 新收申请中，自然人申请1187件: of those that came, not of all in hand. */
const OF_NEW =
  /新收(?:的)?(?:\d+件)?(?:政府信息公开|信息公开|依申请公开)?(?:申请)?(?:件|事项)?(?:之?中|里|内)[，:]?[^。;]*$/;

/** The cell of one kind of applicant in the row that the words, or the clause before them, speak of. */
export function byApplicant(words: string, before: string, applicant: string): Measure {
  const row = rowTold(before);
  if (/上年结转/.test(words + row)) return carriedBy('carriedOver', applicant);
  if (/结转下年/.test(words + row)) return carriedBy('carriedForward', applicant);
  if (row !== undefined) return closedBy(applicant);
  const measure = applicantMeasure(applicant);
  return OF_NEW.test(before)
    ? { indicator: measure.indicator, readings: measure.readings.slice(1, 2) }
    : measure;
}

/** Requests of one kind of applicant; 公民、法人和其他组织 together are everyone. */
export function readApplicant(words: string, before: string): Named | undefined {
  if (CITIZEN.test(words) && ORGANISATION.test(words)) return undefined;
  const whole = WHOLE_OF_BRACKET.exec(before)?.[1] ?? '';
  if (OF_A_RESULT.test(whole)) return undefined;
  const of = (applicant: string): Measure => byApplicant(words + whole, before, applicant);
  if (ANY_ORGANISATION.test(words) && !/法人/.test(words)) {
    return { measure: of('organisations'), firm: false };
  }
  const found = APPLICANTS.find(([pattern]) => pattern.test(words));
  if (found) return { measure: of(found[1]), firm: true };
  // 自然人申请345件（含上年结转14件）: of the same applicants.
  const same = CARRIED.test(words) && APPLICANTS.find(([pattern]) => pattern.test(whole));
  return same ? { measure: of(same[1]), firm: false } : undefined;
}
