import { APPLICANT_NAMES, byApplicant } from './read-applicant.js';
import {
  type Measure,
  applicantMeasure,
  carriedBy,
  requestMeasure,
  rowMeasure,
} from './readings.js';
import { isReasonOfForm, isShortReason, rowOfReason } from './reasons.js';
import { zero } from './zero-documents.js';
import { RESULT_NAMES } from './result-names.js';

/** 没有因…的情形, 未收到…的申请: what stands behind the denial up to the end of the clause. */
const DENIED =
  /(?:不存在|不涉及|没有|无(?!法|正当|需|须|关|效|理)|未(?=[以因])|未(?:有|曾)?(?:发生|出现|收到|接到|遇到|产生|作出|涉及)?)(?:任何|有|过|出现|发生|收到|接到|一[件例起])*([^，。;:\d]{2,60})$/;
/** What may close it. */
const CLOSING =
  /(?:的)?(?:政府信息公开|信息公开)?(?:申请|情形|情况|事项|案件|答复|决定|发生|出现)*$/;
/** 自然人、法人或者其他组织均未提出申请. */
const EVERYBODY = /^(?:自然人|公民)(?:、|和|及)?法人(?:和|及|或者?)其他组织$/;
/** 科研机构没有结转, of what the sentence speaks of. */
const NONE_CARRIED = /^([^，。;:\d]{2,40}?)(?:均|都)*(?:没有|无|未)(?:申请)?结转(?:申请|件)*$/;
/** 科研机构未提出申请, 社会公益组织本年未向我厅提出政府信息公开申请. */
const NEVER_ASKED =
  /^([^，。;:\d]{2,40}?)(?:20\d\d年度?|本年度?|全年|今年|年内)*(?:均|都|也)*(?:未|没有|没|无人?)(?:来|曾|再)*(?:向[我本][局厅委办院校镇乡省市县区街道机关单位]{1,3})?(?:提[出交]|递交)?(?:过|任何)*(?:政府信息公开|信息公开)?申请过?$/;
/** 补正后仍不明确的没有; 危及三安全一稳定、大量反复申请两种情形，全年均未发生: what is denied stands in front. */
const DENIED_BEHIND =
  /^(?!全年|本年|年内|今年|[均都也])([^，。;:\d]{2,60}?)(?:的)?(?:[两三四几]?[种类项]?(?:情形|情况|申请|案件)|[两三四几]者)?，?(?:20\d\d年度?|全年|本年度?|年内|今年)*(?:均|都|也)*(?:没有|未发生|未出现|没有发生|没有出现|不存在)(?:过)?$/;
const PARTED = /、|以及|或者?|和|与|(?<![涉危])及(?!时)/;
const RESULT_BEHIND =
  /(?:为由)?(?:而|的|，|、|作出|过)*(?:不予公开|无法提供|不予处理|(?:行政机关)?不再处理|其他处理|终止(?:处理)?)$/;
const BY_WHOM = /(?:提[出交]|递交)$/;

/** What is received has no result yet, save for requests that are of a kind not to be dealt with. */
const COMES_IN = /received|notProcessed/;
const RECEIVED = /(?:收到|接到)$/;

/** The row or column that one name of a list stands for; undefined where it names none. */
function measureOf(name: string, before: string): Measure | undefined {
  const bare = name.replace(CLOSING, '').replace(BY_WHOM, '');
  const result = RESULT_NAMES.find(([word]) => word === bare.replace(/^作出?/, ''));
  if (result) return requestMeasure(result[1]);
  const applicant = APPLICANT_NAMES.get(bare.replace(/^(?:来自|由)/, ''));
  if (applicant) return byApplicant('', before, applicant);
  // 大量反复申请 ends in a word that else only closes the clause.
  const reasons = [name.replace(CLOSING, ''), name].map((one) => one.replace(RESULT_BEHIND, ''));
  const reason = reasons.find((one) => isShortReason(one) || isReasonOfForm(one)) ?? '';
  const row = rowOfReason(reason);
  return row === undefined ? undefined : rowMeasure(row);
}

/** The rows or columns that one name or a list of names stands for. */
function rowsOf(denied: string, before: string): Measure[] {
  const names = denied.replace('法律、行政法规禁止', '法律法规禁止');
  const whole = measureOf(names, before);
  if (whole) return [whole];
  // 重复申请 ends in a word that else only closes the list.
  const lists = [names.replace(CLOSING, ''), names].map((list) =>
    list.split(PARTED).map((name) => measureOf(name, before)),
  );
  return lists.find((list) => list.every((one) => one !== undefined)) ?? [];
}

/** What a denial at the end of its clause denies, also where a comma parts them. */
function deniedBehind(clause: string, before: string): string {
  const last = /(?:^|[，。;:])([^，。;:\d]+，)$/.exec(before)?.[1] ?? '';
  return (DENIED_BEHIND.exec(clause) ?? DENIED_BEHIND.exec(last + clause))?.[1] ?? '';
}

/** 无要求提供公开出版物的情形, 未收到科研机构的申请: rows and columns of the request table that a clause says are empty. */
export function zeroRows(printed: string, before: string): Measure[] {
  const clause = printed.replace(/\)$/, '');
  const carried = NONE_CARRIED.exec(clause)?.[1];
  const asked = /申请过?$/.test(clause) ? NEVER_ASKED.exec(clause)?.[1] : undefined;
  if (asked !== undefined && EVERYBODY.test(asked)) return [zero('requests.received.total')];
  const nobody = (asked ?? carried)?.split(PARTED).map((name) => APPLICANT_NAMES.get(name));
  if (nobody?.every((one) => one !== undefined)) {
    const end = before.includes('上年结转') ? 'carriedOver' : 'carriedForward';
    return nobody.map((one) => (carried ? carriedBy(end, one) : applicantMeasure(one)));
  }
  const found = DENIED.exec(clause);
  const denied = found?.[1];
  const measures = denied === undefined ? [] : rowsOf(denied, before);
  if (denied === undefined || measures.length === 0)
    return rowsOf(deniedBehind(clause, before), before);
  const received = RECEIVED.test((found?.[0] ?? '').slice(0, -denied.length));
  return received ? measures.filter(({ indicator }) => COMES_IN.test(indicator)) : measures;
}
