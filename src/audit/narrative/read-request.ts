import { type Clause, isFiller } from './clause.js';
import { withLooser } from './looser-results.js';
import { measureOn, type Named, requestMeasure, rowMeasure } from './readings.js';
import { byApplicant, CITIZEN, ORGANISATION, readApplicant } from './read-applicant.js';
import { isOfResult, isOfSome } from './of-some.js';
import { readKind } from './request-kinds.js';
import {
  narrowedByReason,
  reasonBefore,
  reasonBehind,
  reasonFurtherOn,
  RECEIVED,
} from './reason-before.js';
import { readReason } from './reasons.js';
import { readSum } from './read-sum.js';
import { nameSeveral } from './several.js';
import type { TemplateId } from '../../model/form.js';

const NO_FORWARD = /(?:无|没有|未)[^，。;]{0,6}(?:结转|转下)/;
const FORWARD = /(?:结转|转|顺延)(?:至|到|入)?(?:下|次|明)一?年/;
/** 由1102件增至1287件: the second is this year's figure. */
export const LEVEL = /(?:增|升|涨|降|减)(?:加|长|少|低)?(?:至|到|为)(?:20\d\d年度?的?)?$/;
/** 结转下年数降至26件: the words of the change behind what has changed. */
export const LEVEL_END =
  /(?:数量?|总量|件数)?(?:则|也|又|已)?(?:由|从)?(?:上|下)?[增升涨降减][^，。;]{0,12}$/;
/** Of 由1102件增至1287件 the first, which is another year's. */
export const FORMER = /^(?:增|上?升|下?降|减|上?涨)(?:加|长|少|低)?(?:至|到|为)/;
const NAMED_TOGETHER =
  /^[^，。;:]*(?:企业|机构|组织|自然人)(?:、|和|及)[^，。;:]*(?:企业|机构|组织|自然人)/;
/** 其他 at the end of a list of applicants. */
const OTHER_ORGANISATION =
  /(?:法律服务机构|社会公益组织|科研机构|(?:自然人|法律服务机构)[^。;]*商业企业)(?:申请|提出|提交|的)*\d+件?[、，;]?(?:来自|由)?其[他余](?:各类)?(?:组织)?(?:申请|提出|提交|的)*$/;
/** Every other kind of organisation, with a figure of its own. */
const ALL_KINDS = /商业企业.*科研机构.*社会公益组织.*法律服务机构/;
/** 其余14件为其他组织. */
const OTHERS_BEHIND = /^其余(?:为|由|来自|系)其他(?:组织)?(?:提[出交])?(?:的)?(?:申请)?$/;
const OTHERS = /^其[他余](?:各类|类型?的?)?(?:组织|主体|单位|申请人)/;
const BEHIND_CITIZENS = /(?:自然人|公民|个人)[^，。;、\d]*\d+件[、，;]其[^，。;、\d]*$/;
const OTHER = /^(?:来自|由)?其他(?:组织)?(?:申请|提出|提交|的|有|为)*$/;
/** 其他处理49件，其中其他情形31件: the last row of the group. */
const MISC =
  /^(?:[^\d]*等|其中|含|因|[按以]|[为系]|属于?)*其他(?:(?:情形|情况|原因|方式)(?:[处办]理)?)?(?:的|有)*$/;
/** 逾期不补正2件，申请人主动撤回2件: beside another row of the group what has no row of its own is the last one. */
const WITHDRAWN = /(?:申请人|主动|自行)[^，。;\d]{0,4}撤[回销]/;
const ROW_OF_OTHERS = /逾期[^，。;]{0,12}(?:补正|缴)/;
const OF_OTHERS = /(?:其他处理|逾期[不未]补正)(?!.*(?:不予公开|无法提供|不予处理))/;
/** 不予处理 41 件；其他 51 件: the last of the results, by its short name. */
const OTHER_RESULT = /^其他(?:类|情形|情况)?$/;
const RESULT_BEFORE =
  /(?:不予处理|无法提供)(?:类|的)?\d+件?[^，。;:\d]{0,3}(?:[，;、]占[^，。;]*)?[，;、]其他[类情形况]*$/;
const CHANNEL =
  /网络|网上|网站|在线|互联网|平台|(?<!政府|政务|全[市县区省])系统|信函|信件|邮寄|邮政|邮件|邮箱|快递|当面|现场|窗口|传真|电话|微信|来信|来函|电子|书面|口头|线上|线下|书信/;
const ALL_CHANNELS =
  /等.{0,6}(?:方式|渠道|途径|形式)|(?:、[^，。;]*|[两二三四五六七\d][种个类条大]?(?:主要)?)(?:方式|渠道|途径|形式)(?:，|共|累计|合计|收到)|(?:各种|多种|各类).{0,4}(?:方式|渠道|途径)|线上(?:、|和|及)?线下/;
/** Words that make a figure one of something smaller or other than the cell. */
const QUALIFIED =
  /第三方(?!合法|权益)|不公开|责令|重新作出|延期|延长|逾期(?![不未]补正)|超期|超时|补正(?!后)|沟通|联系|收费|减免|撤回|撤销申请|转办|移送|征求|告知|涉及|关于|有关.{2,}的申请|(?<!各|公开|不予处理|无法提供|其他处理)类申请(?!人)|转交|依法依规公开|主动公开|不予受理|不受理|便民|平均|每[月年日]|[月日人]均|(?<![上下])年均|单[日月]|最[多高]|同一申请人|书面|文书|答复书|告知书|通知书|决定书|》|转送|不作为|不按|不计入|听证|更正|除外|口头|协助|指导|会商|疑难|敏感|重大|典型|不属于/;
/** 因涉及国家秘密、个人隐私等不予公开: reasons in a row narrow a result to itself. */
const REASONS_IN_A_ROW =
  /^.*等(?:原因|情形|理由|情况|因素)?(?:而|的|，)*(?=(?:予以)?(?:不予公开|无法提供|不予处理|其他处理))/;
/** 依申请公开 42 件 may be a property of documents. */
const BARE_REQUEST = /依申请公开(?:的)?(?:政府)?(?:信息)?(?:共|共计|总计|为)*$/;
/** 其中按期办结 612 件、延期办结 6 件: a part of those closed. */
const IN_TIME = /按[期时]|(?:期限|时限)内/;
const AND_LATE = /(?:延期|延长|超期|逾期)[^，。;]{0,12}(?:办结|答复|办理)(?:的)?有?$/;
/** 因征求第三方意见而结转下年的23件. */
const WHY_CARRIED = /(?:而|未(?:届)?满|意见|期限[^，。;]{0,6})(?:、|，)?结转下年的?$/;
/** 5个工作日内办结118件: behind a number of days. */
const DAYS = /(?:工作日|天|小时)$/;
/** 上年结转的办结23件: only some of those closed. */
const CLOSED_OF_CARRIED = /(?:上年结转|新收)(?:到|的|申请|政府信息公开|均|已|全部)*(?:办结|答复)/;

/** 自然人结转21件 may be of either end of the year. */
const CARRIED_SOMEHOW = /^(?!.*(?:上年结转|结转下年)).*(?:自然人|企业|机构|组织|法人).*结转/;

/** What stands around the words that name a figure. */
type Around = Pick<Clause, 'phrase' | 'before' | 'rest'>;

function readWords(words: string, around: Around, template: TemplateId): Named | undefined {
  const { phrase, before, rest } = around;
  const reason = template === '2014' ? undefined : readReason(words, around);
  if (reason) return reason;
  const plain = words.replace(REASONS_IN_A_ROW, '');
  if (
    template !== '2014' &&
    phrase.includes('撤') &&
    WITHDRAWN.test(phrase) &&
    ROW_OF_OTHERS.test(before + rest)
  )
    return { measure: rowMeasure('other.misc'), firm: false };
  if (template !== '2014' && nameSeveral(phrase)) return undefined;
  if (QUALIFIED.test(plain) || CLOSED_OF_CARRIED.test(words)) return undefined;
  if (CHANNEL.test(words) && !ALL_CHANNELS.test(phrase)) return undefined;
  if (BARE_REQUEST.test(words)) {
    const named = readKind(words, template);
    if (named && RECEIVED.test(words)) return named;
    const measure = named?.measure ?? measureOn(template, 'any');
    return measure && { measure, firm: false };
  }
  if (template !== '2014') {
    if (CARRIED_SOMEHOW.test(words)) return undefined;
    const applicant = readApplicant(phrase, before);
    if (applicant) return applicant;
    if (
      ORGANISATION.test(words) &&
      /占|其中|来自|(?:企业|机构|组织|单位)(?:的|提出的?|政府信息公开|信息公开)?(?:申请)?$/.test(
        words,
      ) &&
      !CITIZEN.test(phrase)
    )
      return undefined;
  }
  return readKind(words, template);
}

const NOT_TAKEN = /^，[^，。;]{0,4}(?:不予|未|不)受理/;

/** 其中6件已答复 counts some of those closed. */
const isOfAll = ({ measure }: Named): boolean =>
  /^requests\.(?:received|processed)\.total$/.test(measure.indicator);

/** 申请人以自然人为主，共540件: the clause before a figure that stands alone. */
const CLAUSE_BEFORE = /(?:^|[，。;:])([^，。;:\d]+)，[^，。;:\d]*$/;

/** 自然人最多，为651件. */
const RANK_ALONE =
  /(?:的)?(?:占比)?(?:仍然?|依然|数量)?(?:[最较][多高大]|居首|次之|居多|为主|占多数)(?:位)?$/;
const RANK = new RegExp(`(?:申请|提出|提交)?${RANK_ALONE.source}`);

/** What a clause without a figure names in front of its rank; 申请 may belong to the name (重复申请最多). */
function readRanked(
  subject: string,
  around: Pick<Around, 'before' | 'rest'>,
  template: TemplateId,
): Named | undefined {
  const names = [subject.replace(RANK, ''), subject.replace(RANK_ALONE, '')];
  return names
    .filter((name) => name !== '')
    .map((name) => readWords(name, { phrase: name, ...around }, template))
    .find((named) => named !== undefined);
}

/** 对73件申请，依法作出不予公开决定: what was decided on them stands in the clause behind. */
function decidedOn(lead: string, rest: string): Named | undefined {
  if (!/^(?:其中)?对/.test(lead)) return undefined;
  const decision =
    /作(?:出)?(?:了)?(?:区分处理(?:、|，|并|后)?)?(?:予以)?((?:予以|不予|部分)公开|无法提供|不予处理)/.exec(
      rest,
    )?.[1];
  const named = decision === undefined ? undefined : readKind(decision, '2021');
  return named && { ...named, firm: false };
}

/** 170件新收申请均纳入平台管理: what is done with all of them. */
const HANDLED_HOW = /(?<=申请)(?:均|全部|都|已)+(?:纳入|录入|通过|进入|按|依|由|实行)[^，。;]*$/;

/** 公开210件、部分公开46件: what 公开 counts beside 部分公开 is plain. */
const BEFORE_PARTIAL = /^[，、;](?:占[^，、;]*[，、;])?(?:予以)?部分公开类?$/;

/** 本年度收到150件（含上年结转7件）: all in hand, whatever the verb. */
const WITH_CARRIED = /^[(，](?:其中)?[:，]?(?:含|包括|包含)(?:了)?上年结转(?:的)?(?:申请)?$/;
/** 上年结转1件，新收20件，办结20件，结转下年1件: told in full, 办结 is what the table calls it. */
const BALANCE_BEFORE = /(?:上年)?结转(?:申请)?\d/;
const BALANCE_BEHIND = /^[，、;](?:其余)?结转下年/;
/** 新收6件，办结6件，无上年结转，无结转下年. */
const BALANCE_DENIED = /^，(?:无|没有)上年结转(?:，|、|和|也|亦|且)*(?:无|没有)?结转下年/;

/** What is closed in the sense of the form alone. */
function strictly(named: Named): Named {
  const { indicator, readings } = named.measure;
  if (indicator !== 'requests.processed.total') return named;
  return { ...named, measure: { indicator, readings: readings.slice(0, 1) } };
}

/** 71件申请的处理结果是: those that have one. */
const RESULTS_OF = /^(?:政府信息公开)?申请的(?:处理|办理|答复)结果/;
/** 年末未办结的19件结转下年: what was left is what was carried. */
const FORWARD_CELL = 'requests.carriedForward.total';

/** 结转下年数由31件降至26件: what both count stands before the first. */
const FORMER_OF = /([^，。;:\d]+?)(?:数量?|总量|件数)?(?:由|从)(?:20\d\d年度?的?)?[\d,]+[件宗]?$/;

/** 占无法提供总数190件的83.2%: what a share is of. */
const SHARE_OF = /占([^，。;占]{2,})$/;

/** Reads what a figure in a clause about requests counts. */
export function readRequest(clause: Clause, template: TemplateId): Named | undefined {
  const named = readNamed(clause, template);
  if (!named || template === '2014') return named;
  return { ...named, measure: withLooser(named.measure, clause.before + clause.rest) };
}

/** Applicants that are called the others at the end of a list. */
function ofOthers(applicant: string, before: string, firm: boolean): Named | undefined {
  const measure = byApplicant('', before, applicant);
  return measure && { measure, firm };
}

/** From the words before the figure, else from those behind. */
function readNamed(
  { lead, tail: behindIt, phrase, rest, before }: Clause,
  template: TemplateId,
): Named | undefined {
  const tail = behindIt.replace(HANDLED_HOW, '');
  const whole = /^\)?的(?:\d|[一二三四五六七八九]成|近|约|一半)/.test(`${rest}0`)
    ? SHARE_OF.exec(lead)?.[1]
    : undefined;
  if (whole !== undefined) {
    const named = readKind(whole, template);
    return named && { ...named, firm: false };
  }
  if (WHY_CARRIED.test(lead) && template !== '2014')
    return { measure: requestMeasure('carriedForward'), firm: false };
  if (/率|占/.test(lead) || (IN_TIME.test(lead) && AND_LATE.test(rest))) return undefined;
  if (DAYS.test(before.slice(0, before.length - lead.length))) return undefined;
  if (LEVEL.test(lead) && template !== '2014') {
    const named = lead.replace(LEVEL_END, '');
    const former = FORMER_OF.exec(before.slice(0, before.length - lead.length))?.[1];
    const subject = named || (former ?? '');
    const kind = readApplicant(subject, before) ?? readKind(subject, template);
    const measure = measureOn(template, 'any');
    if (kind) return { ...kind, firm: kind.firm && named !== '' };
    return measure && { measure, firm: false };
  }
  const sum = readSum({ lead, tail, before, rest }, template);
  if (sum) return sum;
  if (template !== '2014' && OTHERS_BEHIND.test(lead + tail) && OTHER_ORGANISATION.test(before)) {
    return ofOthers('otherOrganization', before, false);
  }
  const misc = isFiller(lead) ? tail : lead;
  if (MISC.test(misc) && OF_OTHERS.test(before) && template !== '2014') {
    return { measure: rowMeasure('other.misc'), firm: lead === '其他' && !before.includes('撤回') };
  }
  if (isFiller(lead)) {
    if (FORWARD.test(rest) && !NO_FORWARD.test(rest))
      return readKind(FORWARD.exec(rest)?.[0] ?? '', template);
    // 其余 14 件来自科研机构、法律服务机构等 counts several kinds at once.
    if (NAMED_TOGETHER.test(rest)) return undefined;
    if (RESULTS_OF.test(rest)) {
      const measure = measureOn(template, 'processed');
      return measure && { measure, firm: false };
    }
    // 对 73 件申请当日答复 counts some of many.
    const decided = decidedOn(lead, rest);
    if (decided) return decided;
    const named =
      tail === '' ? undefined : readWords(tail, { phrase: tail, before, rest }, template);
    if (named && (lead.startsWith('对') || (lead.startsWith('其中') && isOfAll(named))))
      return { ...named, firm: false };
    const further = template !== '2014' && !isOfResult(named) ? reasonFurtherOn(rest) : undefined;
    if (tail !== '') return further ?? named;
    const spoken = readRanked(CLAUSE_BEFORE.exec(before)?.[1] ?? '', { before, rest }, template);
    if (spoken) return { ...spoken, firm: false };
  }
  if (OTHERS.test(lead) && BEHIND_CITIZENS.test(before) && template !== '2014') {
    return ofOthers('organisations', before, false);
  }
  if (OTHER.test(lead) && OTHER_ORGANISATION.test(before) && template !== '2014') {
    return ofOthers('otherOrganization', before, ALL_KINDS.test(before));
  }
  if (OTHER_RESULT.test(lead) && RESULT_BEFORE.test(before) && template !== '2014') {
    return { measure: requestMeasure('other'), firm: true };
  }
  const spoken = readWords(lead, { phrase, before, rest }, template) ?? decidedOn(lead, rest);
  const kept = template === '2014' ? undefined : reasonBehind(lead, tail);
  const said = template === '2014' ? spoken : (kept ?? narrowedByReason(spoken, before, lead));
  if (said && WITH_CARRIED.test(rest) && said.measure.indicator === 'requests.received.total') {
    return { ...said, measure: requestMeasure('accepted') };
  }
  const balance = BALANCE_BEHIND.test(rest) && BALANCE_BEFORE.test(before);
  if (said && (balance || BALANCE_DENIED.test(rest))) {
    return strictly(said);
  }
  // 受理申请1831件，不予受理33件: then not all that came is what was taken up.
  if (said?.measure.indicator === FORWARD_CELL && FORWARD.test(tail))
    return { ...said, firm: true };
  const listed = lead.endsWith('公开') && BEFORE_PARTIAL.test(rest);
  const sure = (said?.firm || listed) && !NOT_TAKEN.test(rest) && !isOfSome(said, before);
  const named = said && { ...said, firm: sure };
  if (named) return named;
  if (isFiller(tail) || QUALIFIED.test(lead) || CHANNEL.test(lead))
    return template === '2014' ? undefined : reasonBefore(lead, before);
  // 申请还有14件在法定期限内: the words behind the figure, where those before it name nothing.
  const behind =
    readWords(tail, { phrase: tail, before, rest }, template) ??
    (template === '2014' ? undefined : reasonBefore(lead, before));
  return behind && { ...behind, firm: false };
}
