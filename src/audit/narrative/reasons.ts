import { isReasonOfForm } from './plain-words.js';
import { type Named, rowMeasure } from './readings.js';

/** The reasons of the form for not giving what was asked for, and the rows that count them. */
const ROWS: readonly [pattern: RegExp, row: string][] = [
  [/国家秘密/, 'denied.stateSecret'],
  [/行政法规禁止|法律法规禁止/, 'denied.prohibitedByLaw'],
  [/三安全一稳定/, 'denied.publicSafety'],
  [/第三方合法权益|(?:商业秘密|个人隐私).{0,6}不予公开/, 'denied.thirdPartyRights'],
  [/内部事务/, 'denied.internalAffairs'],
  [/过程性信息/, 'denied.processInformation'],
  [/行政执法案卷/, 'denied.enforcementFile'],
  [/行政查询/, 'denied.administrativeInquiry'],
  [/不掌握/, 'unavailable.notHeld'],
  [/没有现成信息|(?:另行|重新).{0,6}制作|(?:加工|汇总)、?分析/, 'unavailable.needsCreation'],
  [/补正后.{0,8}不明确|(?:申请)?内容(?:仍)?不明确/, 'unavailable.unclearRequest'],
  [/信访举报投诉/, 'notProcessed.petition'],
  [/重复申请/, 'notProcessed.duplicate'],
  [/公开出版物/, 'notProcessed.publicationRequest'],
  [/大量、?反复申请/, 'notProcessed.excessive'],
  [/重新出具/, 'notProcessed.reconfirmation'],
  [/逾期[不未]补正/, 'other.correctionOverdue'],
  [/逾期[未不].{0,12}缴/, 'other.feeOverdue'],
];

/** 因国家秘密、第三方合法权益等原因: several reasons, hence the result itself. */
const SEVERAL_REASONS =
  /等(?:原因|情形|理由|情况|因素|规定)|等(?:予以|作出)?(?=不予公开|无法提供|不予处理|其他处理)/;
/** A reason of the form, which makes a figure a part of a result. */
export const namesReason = (words: string): boolean =>
  ROWS.some(([pattern]) => pattern.test(words));

const RESULTS: readonly [word: string, group: string][] = [
  ['不予公开', 'denied'],
  ['无法提供', 'unavailable'],
  ['不予处理', 'notProcessed'],
];

/** The reason that the words name; of several ones together the result counts, not a reason. */
export function readReason(words: string, phrase: string, before: string): Named | undefined {
  const all = phrase.endsWith(words) ? phrase : words;
  if (SEVERAL_REASONS.test(all)) return undefined;
  const rows = new Set(ROWS.filter(([pattern]) => pattern.test(all)).map(([, row]) => row));
  const [row] = rows;
  if (row === undefined || rows.size > 1) return undefined;
  const result = RESULTS.find(([, group]) => row.startsWith(group))?.[0];
  const firm = isReasonOfForm(words) && result !== undefined && before.includes(result);
  return { measure: rowMeasure(row), firm };
}
