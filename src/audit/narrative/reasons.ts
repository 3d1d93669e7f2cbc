import type { Clause } from './clause.js';
import { type Measure, type Named, type RequestGroup, rowMeasure } from './readings.js';

/** The reasons of the form for not giving what was asked for, and the rows that count them. */
const ROWS: readonly [pattern: RegExp, row: string][] = [
  [/国家秘密/, 'denied.stateSecret'],
  [/法规(?:规定)?禁止/, 'denied.prohibitedByLaw'],
  [/三安全一稳定/, 'denied.publicSafety'],
  [
    /第三[方人](?:的)?(?:合法)?权益|第三[方人](?:书面|明确)?不同意公开|(?:商业秘密|个人隐私).{0,6}不予公开/,
    'denied.thirdPartyRights',
  ],
  [/内部事务/, 'denied.internalAffairs'],
  [/过程性信息/, 'denied.processInformation'],
  [/执法案卷/, 'denied.enforcementFile'],
  [/行政查询/, 'denied.administrativeInquiry'],
  [
    /[不未]掌握|不由本(?:行政)?[机单局][^，。;]{0,4}(?:制作|保存|掌握)|不属于?本(?:行政)?[机单][关位](?:公开职责|职责|掌握)/,
    'unavailable.notHeld',
  ],
  [
    /没有现成|(?:另行|重新).{0,6}制作|(?:加工|汇总)、?分析|另行(?:汇总|加工)/,
    'unavailable.needsCreation',
  ],
  [
    /补正(?:后|仍).{0,8}不明确|(?:申请)?内容(?:仍)?不明确|补正后?仍?(?:未|无法)(?:说明|明确)/,
    'unavailable.unclearRequest',
  ],
  [/信访举报投诉|[实均]?[为系属]信访(?:、?(?:投诉|举报|诉求|事项))/, 'notProcessed.petition'],
  [
    /重复(?:性)?(?:申请(?!人)|提[出交])|[与和同][^，。;\d]{0,6}[前已原往次][^，。;\d]{0,8}重复/,
    'notProcessed.duplicate',
  ],
  [/公开出版物/, 'notProcessed.publicationRequest'],
  [/大量、?反复(?:申请|提[出交起])/, 'notProcessed.excessive'],
  [/重新出具|确认已获取/, 'notProcessed.reconfirmation'],
  [/逾期[不未]补正|未(?:按[期时]|在[^，。;]{0,8}期限内)补正/, 'other.correctionOverdue'],
  [/逾期(?:[未不].{0,12})?缴|[不未]缴纳信息处理费/, 'other.feeOverdue'],
];

/** Most words name none. */
const ANY_ROW = new RegExp(ROWS.map(([pattern]) => pattern.source).join('|'));

/** A reason in the very words of the form. */
const OF_FORM =
  /属于国家秘密|其他法律、?行政法规禁止公开|危及"?三安全一稳定"?|保护第三方合法权益|属于三类内部事务(?:信息)?|属于四类过程性信息|属于?行政执法案卷(?:信息)?|属于?行政查询事项|不掌握相关(?:政府)?信息|没有现成信息、?需要?另行制作|补正后申请内容仍不明确|信访举报投诉类(?:申请)?|重复申请|要求提供公开出版物|无正当理由大量反复申请|要求行政机关确认或重新出具已获取信息|(?:申请人)?(?:无正当理由)?逾期不补正(?:、?行政机关不再处理其政府信息公开申请)?/;
/** What may stand around it without narrowing it. */
const AROUND =
  /其中|[因以]|由于|鉴于|针对|对于?|经(?:依法)?审查|申请(?:事项|内容)|所(?=申请|涉)|为由|[系凡]|理由[为是]|(?:被)?(?:认定|确认|判定)|属于?|本机关|而|，|、|(?:作出)?(?:不予公开|无法提供|不予处理|其他处理)(?:决定|答复)?|(?:政府)?信息公开申请|申请|信息|有|共计?|[为是]|类|的|全年|20\d\d年度?|本年度?|[我全][省市县区州局委厅镇]/g;

/** Whether words name a reason as the form does, and nothing that narrows it. */
export const isReasonOfForm = (words: string): boolean =>
  OF_FORM.test(words) && words.replace(OF_FORM, '').replace(AROUND, '') === '';

/** The same in short, as it is said where the result has been named with a figure of its own. */
const IN_SHORT =
  /^(?:申请人(?=要求)|其中|分别|理由|原因|包括|主要|、|和|及|因|系|属于?|以|为|是|涉及|有)*(?:国家秘密|(?:其他)?法律、?行政法规禁止(?:公开)?|法律法规禁止(?:公开)?|(?:危及)?"?三安全一稳定"?|(?:保护)?第三[方人](?:合法)?权益|(?:三类)?内部事务(?:信息)?|(?:四类)?过程性信息|(?:行政)?执法案卷(?:信息)?|行政查询(?:事项)?|(?:本机关|本单位|街道|[我本][局厅委办院校镇乡])?不掌握(?:相关)?(?:政府)?(?:信息)?|(?:没有现成信息)?、?(?:需要?)?(?:另行|重新)(?:加工)?制作|没有现成信息|(?:经)?补正后?(?:申请)?(?:内容)?仍?不明确|信访举报投诉(?:类)?|重复申请|(?:无正当理由)?大量、?反复申请|(?:要求(?:提供)?)?公开出版物|(?:要求(?:行政机关)?)?(?:确认或)?重新出具(?:已获取)?(?:信息)?|(?:要求(?:行政机关)?)?确认已获取信息|(?:申请人)?(?:无正当理由)?逾期[不未]补正|(?:申请人)?逾期[不未]?(?:按(?:收费)?通知(?:要求)?)?缴纳?(?:信息处理)?(?:费用?)?|[不未]缴纳信息处理费)(?:类|的|申请|有|信息|而|不再处理)*$/;
const counted = (result: string): RegExp =>
  new RegExp(
    `${result}(?:类|的|政府信息公开|政府信息|申请|有|共)*\\d[^。;]*$|\\d件[^，。;\\d]{0,12}${result}[^。;]*$|${result}(?:的)?(?:申请|信息)?(?:之?中|里)[，:][^。;]*$`,
  );
const COUNTED = new Map(
  ['不予公开', '无法提供', '不予处理', '其他处理'].map((result) => [result, counted(result)]),
);

/** 因国家秘密、第三方合法权益等原因: several reasons, hence the result itself. */
export const SEVERAL_REASONS =
  /等(?:原因|情形|理由|情况|因素|规定)|等(?:予以|作出)?(?=不予公开|无法提供|不予处理|其他处理)/;
/** 涉及第三方权益的6件已征求意见 may be some of them. */
const ENDS = /^(?:政府信息公开)?(?:申请)?(?:[，、;。)]|$)/;
export const isShortReason = (words: string): boolean => IN_SHORT.test(words);

/** A reason of the form, which makes a figure a part of a result. */
export const namesReason = (words: string): boolean => ANY_ROW.test(words);

const RESULTS: readonly [word: string, group: string][] = [
  ['不予公开', 'denied'],
  ['无法提供', 'unavailable'],
  ['不予处理', 'notProcessed'],
  ['其他处理', 'other'],
];

/** So many reasons in a row may be summed up behind them. */
const SUMMED = 2;

/** The rows of all reasons that the words name. */
export const rowsOfReasons = (words: string): string[] =>
  namesReason(words) ? ROWS.filter(([pattern]) => pattern.test(words)).map(([, row]) => row) : [];

/** The row of the one reason that the words name. */
export function rowOfReason(words: string): string | undefined {
  const [row, ...others] = rowsOfReasons(words);
  return others.every((other) => other === row) ? row : undefined;
}

/** 重复申请11件，信访举报投诉9件，…，共计26件: the result of which the reasons in front are summed up. */
export function groupSummed(before: string): RequestGroup | undefined {
  const items = (before.split(/[。;]/).at(-1) ?? '').split(/(?<=\d件)/).slice(0, -1);
  const groups = items.map((item) => rowOfReason(item)?.split('.')[0]);
  const group = groups.at(-1);
  const last = groups.findLastIndex((one) => one !== group);
  return groups.length - 1 - last >= SUMMED ? (group as RequestGroup | undefined) : undefined;
}

/** The rows of the reasons that the form has for a result. */
export const rowsOfGroup = (group: string): string[] => [
  ...new Set(ROWS.map(([, row]) => row).filter((row) => row.startsWith(`${group}.`))),
];

/** Whether words name every reason that the form has for the result that `head` tells. */
export function namesAllReasons(words: readonly string[], head: string): boolean {
  const group = RESULTS.findLast(([result]) => head.includes(result))?.[1];
  const named = new Set(words.map(rowOfReason));
  if (group === undefined || group === 'other') return false;
  return rowsOfGroup(group).every((row) => named.has(row));
}

/** 无法提供两件，均因本机关不掌握: the figure of a result that is the figure of one reason, too. */
const ALL_FOR =
  /^(?:政府信息公开)?(?:申请)?[，(]?(?:(?:理由|原因)?(?:均|都|全部)(?:为|属于?|系|是|因)|(?:理由|原因)(?:为|是|系)|系)([^，。;:()\d]+)(?=[，。;:()]|$)/;

/** 不予公开的1件，因所申请内容为…的资料，属于其他法律行政法规禁止公开的情形: behind what was asked for. */
const BELONG_TO =
  /^(?:政府信息公开)?(?:申请)?，?[^，。;:()\d]{2,40}，(?:均|都|全部)?属于?([^，。;:()\d]+)(?=[，。;)]|$)/;

/** 不予公开1件（第三方合法权益）. */
const IN_BRACKET = /^\(([^()\d]+)\)/;

/** The row of the reason for which all of a result's requests were refused; `rest` ends in a digit in front of another figure. */
export function reasonForAll({ lead, rest }: Pick<Clause, 'lead' | 'rest'>): Measure | undefined {
  const bracketed = IN_BRACKET.exec(rest)?.[1] ?? '';
  const words =
    ALL_FOR.exec(rest)?.[1] ??
    (isShortReason(bracketed) ? bracketed : undefined) ??
    BELONG_TO.exec(rest)?.[1];
  if (words === undefined || !RESULTS.some(([result]) => lead.includes(result))) return undefined;
  const row = rowOfReason(words);
  return row === undefined ? undefined : rowMeasure(row);
}

/** The reason that the words name; of several ones together the result counts, not a reason. */
export function readReason(
  words: string,
  { phrase, before, rest }: Pick<Clause, 'phrase' | 'before' | 'rest'>,
): Named | undefined {
  const all = phrase.endsWith(words) ? phrase : words;
  if (SEVERAL_REASONS.test(all)) return undefined;
  const row = rowOfReason(all);
  if (row === undefined) return undefined;
  const result = RESULTS.find(([, group]) => row.startsWith(group))?.[0] ?? '';
  const listed =
    COUNTED.get(result)?.test(before) === true && isShortReason(words) && ENDS.test(rest);
  const firm =
    listed || ((isReasonOfForm(words) || isReasonOfForm(all)) && (before + rest).includes(result));
  return { measure: rowMeasure(row), firm, untied: ENDS.test(rest) && isShortReason(words) };
}
