import type { TemplateId } from '../../model/form.js';
import { lastTrack, tracksIn } from './dispute-tracks.js';
import { allMatches } from './matches.js';
import { DECIDING } from './read-dispute.js';
import { type Measure, type Outcome, type Track } from './readings.js';
import { isOtherPeriod } from './period.js';
import { type Author, type Scope, scopeOf } from './scope.js';
import type { Topic } from './split-sentences.js';
import { arePlain } from './plain-words.js';
import { zeroRows } from './zero-rows.js';
import { zero, zeroDocuments } from './zero-documents.js';

/** A sentence that says there was none of something. */
export interface ZeroStatement {
  /** Each has to be zero. */
  measures: Measure[];
  scope: Scope;
  kind: 'requests' | 'disputes' | 'documents';
}

/** Without one of these a clause denies nothing. */
const NEGATIVE = /[未无没零]|不存在|不涉及|(?<!\d)0(?!\d)/;
const HAPPENED =
  '(?:收到|接到|接获|接收到?|新收|新增|登记|受理|办理|发生|出现|产生|引发|引起|有|涉及|被)';
const NONE = `(?:(?:未|从未|暂未|尚未)(?:曾|再|因此)?${HAPPENED}|不存在|没有(?:再)?${HAPPENED}?(?!现成)|无(?!法|正当|需|须|关|效|理))(?:(?:、|和|或|及)?${HAPPENED})*(?:过|任何|一[件起例])*`;
const DENIAL = new RegExp(NONE);
const NO_REQUEST = new RegExp(
  `${NONE}(?:(?!\\d+件)[^，。；]){0,32}?(?:依申请公开|信息公开申请|公开政府信息(?:的)?申请|申请(?:公开)?政府信息(?:公开)?|申请公开|要求公开的?(?:政府)?信息|公开(?:的)?申请|申请(?:件|事项|情况)?$)`,
);
const NO_DISPUTE = new RegExp(
  `(?:${NONE}|不涉及|(?:未|没有)因)([^，。;；]{0,30}?(?:复议|诉讼|起诉)[^，。;；]{0,20})`,
);
const NO_FORWARD =
  /(?:无|没有|未(?:有|发生|出现|产生)?)(?:需)?(?:(?:政府)?(?:信息公开|依申请公开)?申请(?:件)?)?(?:需|要)?(?:结转(?:至|到)?下(?:一)?年|下(?:一)?年度?结转|结转(?:至)?下|结转(?:件|情况|事项|申请)?$|转下年)/;
const NO_CARRIED_OVER =
  /(?:无|没有|未有|未发生|不存在|不涉及)(?:上一?年度?(?:结转|遗留|转结)|结转上年)|上一?年度?(?:无|没有|未有?)(?:申请)?(?:结转|遗留|转结)/;
/** 无上年结转和结转下年情况. */
const ALSO_FORWARD =
  /上年结转(?:申请)?(?:件|事项|情况)?(?:、|和|及|与|或|也无|亦无)(?:需)?(?:结转下年|下年结转)/;
/** 无被纠正案件, 没有尚未审结的: an outcome that no case had. */
const NO_OUTCOME =
  /(?:无|没有|未(?:有|发生|出现))(?:一[件例起]?)?((?:(?:被(?:复议机关|法院|上级机关)?|结果|判决)*(?:纠正|纠错|(?:尚)?未审结|其他结果)(?:(?:、|和|及|或|与)(?:无|没有)?)?)+)(?:的)?(?:情况|情形|案件|(?:政府信息公开)?(?:行政)?(?:复议|诉讼))*\)?$/;
/** What narrows the statement down to something that the tables do not count. */
const NARROWED =
  /其他处理|减免|收费|费用|投诉|举报|咨询|不予|部分|撤销|纠正|纠错|败诉|被责令|超期|逾期|超时|涉密|负面|信函|邮件|网络|网上|当面|传真|现场|邮寄|结果|维持|审结|违法|引发的(?:舆情|信访)|办结|办理|答复|公民|自然人|企业|法人|科研|法律服务|公益|律师|国家秘密|禁止公开|安全|权益|内部|过程性|案卷|查询|掌握|制作|不明确|信访|重复|出版物|反复|已获取|补正/;
/** 没有应公开未公开的申请: what stands before 的 says which, save for who asked, how, and for what. */
const WHICH =
  /(?:没有|无|未[^，。;的]{0,6})[^，。;]*?(?<!提[出交]|递交|形式|方式|渠道|途径|(?<!未)公开|信息|任何|新|组织|企业|单位|公民|个人|群众)的(?:政府信息公开|信息公开|公开)?申请$/;
/** 关于财政预算方面的申请: about one matter only. */
const ABOUT_ONE = /(?:关于|有关|涉及)(?!政府信息|信息公开|依申请|政务公开)[^，。;]{2,12}的/;
/** The same for disputes, where 答复不当 or a citizen may be the cause. */
const NARROWED_DISPUTE =
  /减免|收费|咨询|撤销|纠正|纠错|败诉|被责令|超期|逾期|超时|结果|维持|审结|违法|办结|(?:引发|引起)的(?:舆情|信访)/;
/** 因答复不及时引发的: none for a fault is not none at all. */
const AT_FAULT = /不及时|不履行|不作为|不规范|不到位|违规|失误|拒绝/;
/** In a row with disputes these narrow nothing: 投诉、复议、诉讼. */
const IN_A_ROW = /(?:投诉|举报|信访|上访)+(?:、|和|或|及)|(?:、|和|或|及)(?:投诉|举报|信访|上访)+/g;
/** Several channels named together are all of them. */
const CHANNELS_IN_A_ROW =
  /(?:书面|网上|网站|网络|电子邮件|当面|信函|现场|传真|邮件|邮寄)(?:(?:、|或者?|和|及)(?:书面|网上|网站|网络|电子邮件|当面|信函|现场|传真|邮件|邮寄))+/g;
/** 没有公民向我局申请: no citizen is nobody. */
const NOBODY = /(?<=没有|无)(?:任何)?(?:公民|个人|群众)(?=向|提出|申请)/;
/** 21 个单位未收到申请: some bodies had none, which says nothing of the others. */
const SOME_BODIES =
  /(?:(?:\d+|[一二三四五六七八九十]+)[个家]|部分|个别|多数|其[他它余]|有的|有些)[^，。;\d]{0,6}?(?:单位|部门|机关|镇|乡|街道|[市区县]|机构|局)[^，。;\d]{0,4}(?:未|没有|无|零)/;
/** 未收到申请的单位有 12 个. */
const THOSE_WITHOUT =
  /(?:申请|复议|诉讼)[^，。;]{0,4}的(?:[^，。;]{0,6}(?:单位|部门|机关|机构|局|镇|乡|街道|[市区县])|有|占)/;
/** 截至目前，未收到: none by then is none in the year. */
const SO_FAR = /截[至止](?:目前|今|报告发布)/;
/** 依申请公开情况：无. */
const LABEL =
  /(?:(?:依申请公开|信息公开申请)(?:政府信息)?|复议[^，。;:]{0,8}诉讼)(?:工作|情况|事项|案件|办理)*[:：]$/;
/** 上年结转及本年新收均为0件. */
const ALL_ZERO = /均为?(?:0|零)[件宗]?$/;
const KINDS: readonly [pattern: RegExp, row: string][] = [
  [/新收|收到|受理|申请(?=、|和|及|与)/, 'received'],
  [/上一?年度?结转|结转上年/, 'carriedOver'],
  [/办结|答复/, 'processed'],
  [/结转(?:至|到)?下|(?<!年度?)结转(?=数|量|均|都)/, 'carriedForward'],
];
/** 全年零申请. */
const NO_REQUEST_AT_ALL =
  /^(?:20\d\d年度?|全年|本年度?|年内|我[局镇县市区委院校]|本(?:机关|单位|中心|局)|依申请公开|政府信息公开|为|实现|均)*零申请$/;
/** 零申请、零复议. */
const NIL = /零(申请|复议|诉讼)/g;
/** 行政复议、行政诉讼均为0件 says it of both. */
const BOTH_ZERO =
  /复议(?:案件|数量?)?(?:、|和|与|及)(?:提起)?(?:行政)?诉讼(?:案件)?(?:数量?)?(?:均|都|各)?(?:为|是)?(?:0|零)[件起宗例]?$/;
/** 申请、行政复议、行政诉讼均为零. */
const ASKED_TOO = /(?:公开|依)申请(?:公开)?(?:数量?)?(?:、|和|及)(?:行政)?复议/;
const NEVER_HAPPENED =
  /(?:复议|诉讼)(?:案件)?(?:均|都|也)?(?:零发生|(?:未|没有)(?:发生|出现|产生)|为零发生)$/;
/** 零结转. */
const NEVER_CARRIED = /申请(?:均|全部)?零结转$/;
const NEVER_ASKED = /(?:公开申请|依申请公开)(?:件|事项|量)?(?:零受理|零收到|零发生)$/;
/** 没有结转上年的科研机构申请: none of one kind. */
const OF_ONE_KIND = /自然人|企业|科研机构|公益组织|法律服务/;
/** 不存在上年结转的申请 says nothing of those that came. */
const CARRIED = /结转|遗留|顺延/;
/** Requests of what kind only the heading or the sentences before can tell. */
const BARE_REQUESTS = /申请(?:件|事项|情况)?$/;
/** Other business than requests for information that disputes may be about. */
const OTHER_BUSINESS = /执法|许可|处罚|征收|拆迁|强制/;
function requestZero(template: TemplateId): Measure[] {
  return [zero(template === '2014' ? 'statistics.requests.received' : 'requests.received.total')];
}

const RECONSIDERATION = 'disputes.reconsideration.total';
const DIRECT = 'disputes.directLitigation.total';
const AFTER = 'disputes.litigationAfterReconsideration.total';
/** What has to be zero where there was none of a track: 复议后又起诉 is one block of lawsuits, and no reconsideration. */
const BLOCKS: Record<Track, readonly string[]> = {
  reconsideration: [RECONSIDERATION],
  litigation: [DIRECT, AFTER],
  directLitigation: [DIRECT],
  litigationAfterReconsideration: [AFTER],
  all: [RECONSIDERATION, DIRECT, AFTER],
};

function disputeZeros(named: string, template: TemplateId): Measure[] {
  const blocks = new Set(tracksIn(named).flatMap((track) => BLOCKS[track]));
  if (template !== '2014') return [...blocks].map(zero);
  const lawsuits = blocks.has(DIRECT) || blocks.has(AFTER);
  return [
    ...(blocks.has(RECONSIDERATION) ? [zero('statistics.reconsideration')] : []),
    ...(lawsuits ? [zero('statistics.litigation')] : []),
  ];
}

/** The outcomes that no case of the kind spoken of had; the form of 2014 has other outcomes. */
function noOutcome(words: string, before: string, template: TemplateId): Measure[] {
  const both = /直接|未经复议/.test(before) && before.includes('复议后');
  const track = both ? 'litigation' : lastTrack(before);
  if (!track || template === '2014') return [];
  const outcomes: [pattern: RegExp, outcome: Outcome][] = [
    [/纠/, 'corrected'],
    [/未/, 'pending'],
    [/其他/, 'otherOutcome'],
  ];
  return outcomes
    .filter(([pattern]) => pattern.test(words))
    .flatMap(([, outcome]) => BLOCKS[track].map((block) => zero(block.replace('total', outcome))));
}

/** All rows that a clause names but the last one, which the figure itself is read as. */
const allButLast = (clause: string): Measure[] =>
  KINDS.map(([pattern, row]) => ({ row, at: clause.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .slice(0, -1)
    .map(({ row }) => zero(`requests.${row}.total`));

const isOfDisputes = (clause: string): boolean => /复议|诉讼|起诉/.test(clause);

/** A dispute over another kind of act; 因政府信息公开 settles what it is about. */
const concernsOther = (words: string): boolean =>
  OTHER_BUSINESS.test(words) && !/信息公开|依申请|政务公开/.test(words);

/** What a plain denial is made of, besides the words of plain statements. */
const DENYING =
  /没有|不存在|不涉及|[从暂尚]未|[未无有]人|[未无没零]|任何|也|亦|既|又|再|因此|而|过|就|各(?!级)|乡镇|镇街|患者|出现|事宜|问题|引[起发]|提请|导致|针对|相关|有关|要求|答复不当|举报|投诉|信访|网上|网站|网络|电子邮件|当面|信函|现场|传真|邮件|邮寄|义务|履行|一[件起例]/g;
/** Whether nothing in a denial narrows it, or names another body. */
const isPlainDenial = (clause: string, { agency }: Author): boolean =>
  arePlain(clause.replace(DENYING, ''), agency);

/** Reads 未收到…申请, 未发生行政复议, 无下年度结转 and the like out of one clause. */
export function readZeroStatement(
  clause: string,
  before: string,
  topic: Topic,
  author: Author,
  template: TemplateId,
): ZeroStatement | undefined {
  if (!NEGATIVE.test(clause)) return undefined;
  const found = (
    measures: Measure[],
    kind: ZeroStatement['kind'] = 'requests',
  ): ZeroStatement | undefined => {
    if (measures.length === 0) return undefined;
    const soFar = (before + clause).replace(SO_FAR, '');
    if (isOtherPeriod(clause.replace(SO_FAR, ''), soFar, author.year)) return undefined;
    const scope = scopeOf(before + clause, author);
    return scope === 'other' ? undefined : { measures, scope, kind };
  };
  const nil = allMatches(clause, NIL).map(([, word]) => word ?? '');
  if (nil.length > 1) {
    const asked = nil.includes('申请') ? requestZero(template) : [];
    return found([...asked, ...disputeZeros(nil.join(''), template)], 'disputes');
  }
  if (NO_REQUEST_AT_ALL.test(clause)) return found(requestZero(template));
  if (SOME_BODIES.test(clause) || THOSE_WITHOUT.test(clause)) return undefined;
  const documents = template === '2021' ? zeroDocuments(clause, before) : [];
  if (documents.length > 0) return found(documents, 'documents');
  const answered = /^(?:无|没有)$/.test(clause) ? LABEL.exec(before)?.[0] : undefined;
  if (answered) {
    return /复议|诉讼/.test(answered)
      ? found(disputeZeros(answered, template), 'disputes')
      : found(requestZero(template));
  }
  if (template !== '2014' && topic === 'requests' && ALL_ZERO.test(clause)) {
    return found(allButLast(clause));
  }
  if (NEVER_HAPPENED.test(clause)) {
    const asked = ASKED_TOO.test(clause) ? requestZero(template) : [];
    return found([...asked, ...disputeZeros(clause, template)], 'disputes');
  }
  if (NEVER_ASKED.test(clause)) return found(requestZero(template));
  if (BOTH_ZERO.test(clause)) {
    const asked = ASKED_TOO.test(clause) ? requestZero(template) : [];
    return found([...asked, ...disputeZeros('复议', template)], 'disputes');
  }
  const outcome = NO_OUTCOME.exec(clause)?.[1];
  if (outcome !== undefined)
    return found(noOutcome(outcome, before + clause, template), 'disputes');
  const rows = template === '2014' || isOfDisputes(clause) ? [] : zeroRows(clause, before);
  if (rows.length > 0) return found(rows);
  const dispute = NO_DISPUTE.exec(clause);
  if (dispute) {
    const about = clause.replace(IN_A_ROW, '');
    if (NARROWED_DISPUTE.test(about) || /投诉|举报/.test(about)) return undefined;
    if (DECIDING.test(clause) || concernsOther(before + clause)) return undefined;
    const zeros = found(disputeZeros(dispute[1] ?? '', template), 'disputes');
    const sure = !AT_FAULT.test(clause) && isPlainDenial(clause, author);
    return zeros && !sure ? { ...zeros, scope: 'unsure' } : zeros;
  }
  if (template !== '2014' && topic === 'requests' && !OF_ONE_KIND.test(clause)) {
    const over = NO_CARRIED_OVER.test(clause);
    const forward = over
      ? ALSO_FORWARD.test(clause)
      : NO_FORWARD.test(clause) || NEVER_CARRIED.test(clause);
    if (over || forward) {
      return found([
        ...(over ? [zero('requests.carriedOver.total')] : []),
        ...(forward ? [zero('requests.carriedForward.total')] : []),
      ]);
    }
  }
  const refused = NARROWED.test(
    clause
      .replace(/(?:公民|公众|群众|个人)、?法人(?:和|或者?|及)?其他组织/, '')
      .replace(NOBODY, '')
      .replace(DENIAL, '')
      .replace(CHANNELS_IN_A_ROW, ''),
  );
  const named = /信息公开|依申请公开|公开/.test(clause);
  const foreign = topic === 'other' && !/信息公开|依申请公开/.test(clause);
  if (BARE_REQUESTS.test(clause) && !named && topic !== 'requests') return undefined;
  if (
    !refused &&
    !CARRIED.test(clause) &&
    !ABOUT_ONE.test(clause) &&
    !WHICH.test(clause) &&
    !foreign &&
    NO_REQUEST.test(clause)
  ) {
    const zeros = found(requestZero(template));
    return zeros && !isPlainDenial(clause, author) ? { ...zeros, scope: 'unsure' } : zeros;
  }
  return undefined;
}
