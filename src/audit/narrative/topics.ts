import { once } from './once.js';
import { arePlain } from './plain-words.js';
import { AGAINST_AUTHOR, DECIDING } from './read-dispute.js';
import { rowOfReason } from './reasons.js';
import type { Sentence, Topic } from './split-sentences.js';

const REQUEST_WORDS =
  /上一?年度?(?:无|没有|未有)(?:申请)?结转|^(?:20\d\d年度?|全年|本年度?|全[市县区]|我[局市县区镇]|共)*收办(?:总[数量]|件)?(?:共|为)*\d|信息公开申请|公开申请|依申请公开(?!\d|类|的?文件|目录|栏目|平台|系统|专栏|属性)|(?<!依)申请公开|(?:自然人|(?<!公)其他组织|商业企业|科研机构|社会公益组织|法律服务机构)(?:提[出交])?(?:的)?申请|(?:申请|提交)(?:渠道|途径|方式)|申请人?(?:主体|类[型别]|身份|结构|构成)|申请(?:人|主体)当?中|申请人为自然人|(?:上年度?|本年度?)(?:结转|新收)|收到申请|(?:收到|受理|办理|接收|接到|办结|答复)(?:社会)?(?:群众|公众|公民)?的?依申请公开|公开政府信息(?:的)?申请|政府信息申请|依申请(?:件|办理|事项)|(?:新收|收办).{0,8}申请|申请(?:受理|办理|收件)?(?:数量|总量|总数|件数|量)|信息公开答复(?!书|文书|函|工作|程序|告知|质量|不当|平均|时)|予以公开|部分公开|不予(?:以)?公开|不予处理|其他处理(?=\d|中|的)|无法提供|结转下年|(?:申请)?(?:要求)?公开的?信息中|三类内部事务|四类过程性|(?:本机关|本单位)不掌握|没有现成信息|信访举报投诉类|结转(?:的)?申请|申请结转|逾期[不未]补正|未按[期时]补正|期限内补正/;
/** Said of requests, but of much else too: counts where the rest of the sentence speaks of requests, else only matches. */
const WEAK_WORDS =
  /依申请公开(?:共|共计)?\d|自然人|商业企业|科研机构|社会公益组织|法律服务机构|同意(?:部分)?公开|(?:收到|受理|接收|接到|办结|答复|办理)(?:的)?\d*件?申请|\d件申请|申请\d+件|收办(?:总[数量]|件|合计|共计?)*\d|办理结果总计|办结|答复|在办|正在办理|新收\d+件|结转上年|^(?:其中)?已?公开\d+件|国家秘密|行政查询|公开出版物|信访举报投诉|重复(?:申请|提[出交])|大量、?反复|不掌握相关|第三方(?:合法)?权益|内部事务|过程性信息|行政执法案卷|\d+件申请获得?(?:部分)?公开|\d+件(?:新|结转|办结)申请/;
/** 本年度收到743件，已答复717件: verbs alone, beside others that speak of requests. */
const VERB_ALONE =
  /^(?:20\d\d年度?|全年|本年度?|今年|[我本全][局镇县市区省]|累计|共)*(?:收到|受理|收办)\d/;
const DISPUTE_WORDS = /复议|诉讼|应诉|起诉|涉诉/;
const DECIDERS = /司法[局厅]|(?:复议|审判|司法)机[关构]|复议局|法院/;
/** What ties a dispute to requests for information. */
const OF_INFORMATION = /信息公开|依申请|政务公开|公开申请|答复不当/;
const FOREIGN =
  /公文|发文|文件属性|制发|12345|热线|咨询|留言|来信|来访|信访(?!举报投诉类)|工单|建议|提案|议案|舆情|许可|处罚|强制|审批|证照|投诉(?!类)|培训|听证|信箱|政民互动|办件|案卷评查|案件|检查|网民|回应|粉丝|访问|浏览|点击|主动公开|规范性文件|解读|职工|会议|稿件|栏目|简报|信息处理费|收费|制作.{0,6}(?:政府)?信息|(?:交办|督[办查]|转办)(?:的)?(?:事项|任务|件(?!申请))|征集|调查|走访|法律援助|人民调解|[村居党院]务/;
/** Words of other business that are none here: of the form's own rows, or denied. */
const OWN_WORDS =
  /以[^，。;\d]{2,20}为主|实为信访[^，。;\d]{0,6}|(?:审结|未结|办结|上述|信息公开类?)(?:的)?案件|逾期[^，。;\d]{0,12}缴纳?(?:信息处理)?费用?|向[^，。;\d]{0,12}咨询|行政执法案卷|行政查询|信访举报投诉类?|(?<=\()信访类(?=\))|(?<=依申请公开)办件|依法依规主动公开|属于?(?:已)?主动公开(?:的)?(?:范围|信息)?(?:的|，|或)|收费通知|(?<=申请\d{1,6}件)(?:均|都|也)?未收(?:取)?(?:任何)?费用?/g;
/** 没有发生被投诉举报的情况: what is denied is not spoken of any further. */
const DENIED = /^(?!.*(?:\d|收费)).*(?:未|没有|无(?!法)|不存在)/;
const CLAUSE_MARK = /[，。；;：:！？]/;

/** Disputes that a body decides are not those brought against it, unless it answers for its own. */
const isDecided = (clause: string): boolean =>
  DECIDING.test(clause) &&
  !AGAINST_AUTHOR.test(clause) &&
  (!/信息公开/.test(clause) || DECIDERS.test(clause));

/** What a clause speaks of; undefined where it goes on with what went before. */
function topicOfClause(clause: string): Topic | undefined {
  if (DISPUTE_WORDS.test(clause)) return isDecided(clause) ? 'other' : 'disputes';
  if (FOREIGN.test(clause) && FOREIGN.test(clause.replace(OWN_WORDS, ''))) return 'other';
  return REQUEST_WORDS.test(clause) ? 'requests' : undefined;
}

export interface Span {
  at: number;
  end: number;
  topic: Topic;
  /** Nothing but words that are said of much else, too. */
  weak: boolean;
  /** True where the clause itself says what it speaks of. */
  names: boolean;
}

/** 收到申请386件 goes on with what was spoken of, 收到政府信息公开申请 begins anew. */
const NAMES = /信息公开|依申请|政务公开|复议|诉讼/;
/** A body, a desk or a kind of business that does something: what follows may go on with that. */
const DOES =
  /提[出交]|递交|受理|收到|收件|登记|运行|注册|承办|处置|转办|接收|接到|接待|办理|办结|处理|审批|审核|答复/;

const SUBJECT = new RegExp(`${DOES.source}|申请`);
/** True where the words before a figure speak of more than plain requests or disputes: 窗口受理事项. */
export const strays = (words: string, agency: string): boolean =>
  SUBJECT.test(words.replace('不再处理', '')) &&
  rowOfReason(words) === undefined &&
  !arePlain(words, agency);

/** 涉及土地征收62件、规划许可21件: what requests are about changes the subject of this clause alone. */
const DETAIL =
  /^(?:申请)?(?:其中|主要|涉及|内容|事项|领域|热点|包括|集中|多[为涉集])|^有?\d+件(?:与[^，。;]{2,16}[有相]关|涉及|关于|系)/;
const RESULT_ONLY = /^(?:其中)?[^申]{0,12}(?:予以公开|不予公开|部分公开)/;

/** Words that say that what was counted was not over requests for information. */
const NONE_OF_IT =
  /(?:与|和|同|跟)[^，。;]{0,4}(?:信息公开|依申请公开|政务公开)[^，。;]{0,6}(?:无关|没有(?:直接)?关[系联]|[无不](?:直接)?相关|无涉)|(?:[均都皆并]|全部)[^，。;]{0,2}[不非未](?:涉及|属于?|是|系|因|为)*(?:政府)?(?:信息公开|依申请公开)|^(?:且|但)?不(?:涉及|属于)(?:政府)?信息公开(?:类|事项|问题|工作|领域|范畴|案件)?$|(?:无一[件例起]?|没有一[件例起](?:案件)?)(?:涉及|属于|是?因|与)[^，。;]{0,4}信息公开|信息公开[^，。;]{0,6}除外|(?<!是|除|对)非(?:政府)?信息公开|不(?:含|包括|包含)(?:因)?(?:政府)?信息公开|(?:[均都皆]|全部)(?:为|是|系|属于?|因)(?:其[他它余]|[^，。;其]{2,12}等)[^，。;]{0,8}(?:行政行为|领域|业务|行政执法)/;
/** 除政府信息公开案件外，全年行政复议58件. */
const BESIDE_IT =
  /(?:除|扣除|剔除|排除)[^，。;]{0,4}(?:信息公开|依申请公开)[^，。;]{0,14}(?:[之以]?外|后)$/;
/** What it takes for either. */
const MAY_LEAVE_OUT = /[非不未除扣剔排]|无[关涉一相]|没有|[均都皆部](?:为|是|系|属|因)/;
const OF_IT = /信息公开|依申请公开|政务公开/;

/** 行政复议58件、行政诉讼34件，均与政府信息公开无关: the clauses of which that is said, up to one that names it. */
function clausesOfNone(clauses: readonly string[]): Set<number> {
  const none = new Set<number>();
  if (!clauses.some((clause) => MAY_LEAVE_OUT.test(clause))) return none;
  for (const [index, clause] of clauses.entries()) {
    if (BESIDE_IT.test(clause)) {
      if (!/\d/.test(clause)) none.add(index);
      for (let at = index + 1; at < clauses.length && !OF_IT.test(clauses[at] ?? ''); at++)
        none.add(at);
    }
    if (!NONE_OF_IT.test(clause)) continue;
    none.add(index);
    for (let at = index - 1; at >= 0 && !OF_IT.test(clauses[at] ?? ''); at--) none.add(at);
  }
  return none;
}

/** 行政复议4件，维持2件，1件作其他处理. */
const ENDED_OTHERWISE = /^(?:\d+件)?作(?:出)?其他处理/;
/** 行政诉讼36件，…，另有2件为上年结转: cases, too, may go from year to year. */
const CASES_CARRIED = /^(?!.*(?:申请|收|办)).*(?:上年结转|结转下年)/;
/** 行政许可方面，全年收到申请86214件: applications for whatever the head of the sentence names. */
const HEAD = /^\D+$/;
const OF_ANY_BUSINESS = /收到申请|申请(?:受理|办理|收件)?(?:数量|总量|总数|件数|量)/g;

/** The topic at each clause of a sentence. */
export function topicsIn(sentence: string, start: Topic): Span[] {
  const clauses = sentence.split(CLAUSE_MARK);
  const none = clausesOfNone(clauses);
  const own = clauses.map((clause, index) => (none.has(index) ? 'other' : topicOfClause(clause)));
  const aboutRequests = own.some((one) => one === 'requests');
  const denied = clauses.map((clause, index) => own[index] === 'other' && DENIED.test(clause));
  const foreign = own.some(
    (one, index) => one === 'other' && !denied[index] && !DETAIL.test(clauses[index] ?? ''),
  );
  const spoken = once(() => clauses.some((clause) => WEAK_WORDS.test(clause)));
  let topic = start;
  let weak = false;
  let headed = false;
  let at = 0;
  return clauses.map((clause, index) => {
    const named = own[index];
    const aside = denied[index] || (named === 'other' && DETAIL.test(clause));
    // 不予公开 behind 公文 or 主动公开 is a property of documents.
    const ended =
      topic === 'disputes' && (ENDED_OTHERWISE.test(clause) || CASES_CARRIED.test(clause));
    const bare = headed && !REQUEST_WORDS.test(clause.replace(OF_ANY_BUSINESS, ''));
    const keeps =
      named === 'requests' && (ended || (topic === 'other' && (bare || RESULT_ONLY.test(clause))));
    if (named !== undefined && !keeps) headed = named === 'other' && HEAD.test(clause);
    if (named !== undefined && !keeps && !aside) [topic, weak] = [named, false];
    // 受理743件，上年结转31件: what comes before the clause that names requests is most likely about them.
    const likely = (): boolean =>
      aboutRequests || WEAK_WORDS.test(clause) || (VERB_ALONE.test(clause) && spoken());
    if (topic === 'none' && !foreign && likely()) {
      [topic, weak] = ['requests', !aboutRequests];
    }
    const names = named !== undefined && !keeps && NAMES.test(clause);
    const span = { at, end: at + clause.length, topic: aside ? 'other' : topic, weak, names };
    at = span.end + 1;
    return span;
  });
}

/** All court business of a body, not only what its answers to requests led to. */
const OF_ALL_KINDS = /应诉|一审|二审|行政案件/;

/** 收到行政复议申请412件，其中涉及政府信息公开的: the first figure is of all kinds. */
const SOME_OF_INFORMATION = /(?:其中[^，。;]{0,6}|，涉及?(?:政府)?)(?:信息公开|依申请)[^，。;]*/g;

/** The names of the table's own columns and blocks: two of them are hardly said of anything else. */
const OF_TABLE = /结果维持|结果纠正|其他结果|尚未审结|未经复议直接起诉|复议后起诉/g;
const speaksForm = (sentence: string): boolean => new Set(sentence.match(OF_TABLE)).size > 1;

/** Whether the disputes of a sentence are over requests for information. */
export function isOfInformation({ folded, topic }: Sentence): boolean {
  const whole = folded.replace(SOME_OF_INFORMATION, '');
  if (OF_INFORMATION.test(whole) || speaksForm(folded)) return true;
  return whole === folded && topic !== 'none' && topic !== 'other' && !OF_ALL_KINDS.test(folded);
}
