import type { Claim } from '../../model/document.js';
import type { TemplateId } from '../../model/form.js';
import { type Clause, clauseAround } from './clause.js';
import { findMentions, type Mention } from './find-mentions.js';
import { arePlain } from './plain-words.js';
import { DECIDING, readDispute } from './read-dispute.js';
import type { Measure } from './readings.js';
import { readProactive } from './read-proactive.js';
import { FORMER, LEVEL, readRequest } from './read-request.js';
import { type Author, isOtherPeriod, lastYearIn, type Scope, scopeOf } from './scope.js';
import type { Sentence, Topic } from './split-sentences.js';
import { readAllUpheld, readZeroStatement } from './zero-statements.js';

/** A figure of the prose, with what it may be compared to. */
export interface ReadClaim {
  claim: Claim;
  measure?: Measure;
  /** True where a difference from every reading would be worth reporting. */
  firm: boolean;
  /** What an approximate figure may stand for. */
  range?: readonly [number, number];
  /** A percentage, to be recomputed by its words. */
  share?: Clause;
}

const REQUEST_WORDS =
  /信息公开申请|公开申请|依申请公开(?!\d|类|的?文件|目录|栏目|平台|系统|专栏|属性)|(?<!依)申请公开|(?:自然人|其他组织)申请|(?:上年度?|本年度?)(?:结转|新收)|收到申请|(?:收到|受理|办理|接收|接到)(?:社会)?(?:群众|公众|公民)?的?依申请公开|公开政府信息(?:的)?申请|政府信息申请|依申请(?:件|办理)|新收.{0,8}申请|申请(?:数量|总量|量)|予以公开|部分公开|不予(?:以)?公开|不予处理|其他处理(?=\d)|无法提供|结转下年|(?:申请)?(?:要求)?公开的?信息中|三类内部事务|四类过程性|(?:本机关|本单位)不掌握|没有现成信息|信访举报投诉类|结转(?:的)?申请|申请结转/;
/** Said of requests, but of much else too: counts where the rest of the sentence speaks of requests, else only matches. */
const WEAK_WORDS =
  /依申请公开(?:共|共计)?\d|自然人|商业企业|科研机构|社会公益组织|法律服务机构|同意(?:部分)?公开|(?:收到|受理|接收|接到|办结|答复|办理)(?:的)?\d*件?申请|\d件申请|申请\d+件|办结|答复|在办|正在办理|新收\d+件|结转上年|^(?:其中)?公开\d+件/;
const DISPUTE_WORDS = /复议|诉讼|应诉|起诉|涉诉/;
const DECIDERS = /司法[局厅]|(?:复议|审判|司法)机关|法院/;
/** What ties a dispute to requests for information. */
const OF_INFORMATION = /信息公开|依申请|政务公开|公开申请|答复不当/;
const FOREIGN =
  /公文|发文|文件属性|制发|12345|热线|咨询|留言|来信|来访|信访(?!举报投诉类)|工单|建议|提案|议案|舆情|许可|处罚|强制|审批|证照|投诉(?!类)|培训|听证|信箱|政民互动|办件|案卷评查|案件|检查|网民|回应|粉丝|访问|浏览|点击|主动公开|规范性文件|解读|职工|会议|稿件|栏目|简报|信息处理费|收费|制作.{0,6}(?:政府)?信息|征集|调查|走访|法律援助|人民调解|[村居党院]务/;
const TABLE_WORDS = /行政执法案卷|行政查询|信访举报投诉类?|依法依规主动公开/g;
const CLAUSE_MARK = /[，。；;：:！？]/;
const REQUEST_UNITS = new Set(['件', '', '%']);
const COUNT_UNITS = new Set(['件', '宗', '起', '例', '份', '条', '次', '个', '件次', '']);
const PROACTIVE_UNITS = new Set(['件', '宗', '起', '份', '个', '部', '']);

/** Disputes that a body decides are not those brought against it, unless it answers for its own. */
const isDecided = (clause: string): boolean =>
  DECIDING.test(clause) && (!/信息公开/.test(clause) || DECIDERS.test(clause));

/** What a clause speaks of; undefined where it goes on with what went before. */
function topicOfClause(clause: string): Topic | undefined {
  if (DISPUTE_WORDS.test(clause)) return isDecided(clause) ? 'other' : 'disputes';
  if (FOREIGN.test(clause.replace(TABLE_WORDS, ''))) return 'other';
  return REQUEST_WORDS.test(clause) ? 'requests' : undefined;
}

interface Span {
  at: number;
  end: number;
  topic: Topic;
  /** Nothing but words that are said of much else, too. */
  weak: boolean;
}

const RESULT_ONLY = /^(?:其中)?[^申]{0,12}(?:予以公开|不予公开|部分公开)/;

/** The topic at each clause of a sentence. */
function topicsIn(sentence: string, start: Topic): Span[] {
  const clauses = sentence.split(CLAUSE_MARK);
  const own = clauses.map(topicOfClause);
  const aboutRequests = own.some((one) => one === 'requests');
  const foreign = own.includes('other');
  let topic = start;
  let weak = false;
  let at = 0;
  return clauses.map((clause, index) => {
    const named = own[index];
    // 不予公开 behind 公文 or 主动公开 is a property of documents.
    const keeps = named === 'requests' && topic === 'other' && RESULT_ONLY.test(clause);
    if (named !== undefined && !keeps) [topic, weak] = [named, false];
    if (topic === 'none' && !foreign && WEAK_WORDS.test(clause)) {
      [topic, weak] = ['requests', !aboutRequests];
    }
    const span = { at, end: at + clause.length, topic, weak };
    at = span.end + 1;
    return span;
  });
}

const GOING_ON = '(?:继续)?(?:办理|处理|答复)?';

/** 结转至2025年 as 结转下年, 2023年结转 and 结转至2024年 as 上年结转, for a report on 2024. */
function plainCarry(words: string, year: number | null): string {
  if (year === null || !/结转|顺延|转结/.test(words)) return words;
  return words
    .replace(
      new RegExp(`${year - 1}年度?(?:结转|转结)(?:至|到|入)?(?:${year}年度?)?${GOING_ON}`),
      '上年结转',
    )
    .replace(new RegExp(`(结转|顺延|转)(?:至|到|入)?${year}年度?${GOING_ON}`), '上年结转')
    .replace(new RegExp(`(结转|顺延|转)(?:至|到|入)?${year + 1}年度?`), '结转下年');
}

function withPlainCarry(clause: Clause, year: number | null): Clause {
  const plain = (words: string): string => plainCarry(words, year);
  const { lead, phrase, tail, rest } = clause;
  return {
    ...clause,
    lead: plain(lead),
    phrase: plain(phrase),
    tail: plain(tail),
    rest: plain(rest),
  };
}

const isNewYearCarry = (clause: Clause, year: number | null): boolean =>
  year !== null &&
  /结转|转结|转至|顺延/.test(clause.whole) &&
  [year - 1, year + 1].includes(lastYearIn(clause.whole) ?? 0);

function readMention(
  sentence: Sentence,
  mentions: readonly Mention[],
  index: number,
  span: Pick<Span, 'topic' | 'weak'>,
  context: { author: Author; template: TemplateId },
): Omit<ReadClaim, 'claim'> {
  const { topic, weak } = span;
  const nothing = { firm: false };
  const mention = mentions[index];
  const clause = clauseAround(sentence.folded, mentions, index);
  if (mention && PROACTIVE_UNITS.has(mention.unit)) {
    const stated = readStated(mention, clause, context);
    if (stated) return stated;
  }
  if (!mention || !COUNT_UNITS.has(mention.unit)) {
    return mention?.unit === '%' &&
      topic === 'requests' &&
      !isOtherPeriod(clause.whole, clause.before, context.author)
      ? { firm: !mention.approximate, share: clause }
      : nothing;
  }
  if (topic !== 'requests' && topic !== 'disputes') return nothing;
  if (FORMER.test(clause.tail)) return nothing;
  const level = LEVEL.test(clause.lead);
  const elsewhere = !level && isOtherPeriod(clause.whole, clause.before, context.author);
  if (elsewhere && !isNewYearCarry(clause, context.author.year)) return nothing;
  const scope = scopeOf(clause.before, context.author);
  if (scope === 'other') return nothing;
  const plain = withPlainCarry(clause, context.author.year);
  const asked = topic === 'requests' || ASKED_FOR.test(clause.lead);
  const named = (asked ? readRequest : readDispute)(plain, context.template);
  if (!named) return nothing;
  const exact = !mention.approximate && !mention.rounded && !(mention.spelled && mention.value < 2);
  const sure =
    !weak &&
    (topic === 'disputes' || !RESPECTIVE.test(clause.before)) &&
    (topic === 'requests' || isOfInformation(sentence));
  const firm =
    named.firm &&
    exact &&
    sure &&
    arePlain(clause.lead, context.author.agency) &&
    !GARBLED.test(sentence.folded) &&
    scope === 'same' &&
    REQUEST_UNITS.has(mention.unit);
  return { measure: named.measure, firm, ...(mention.range ? { range: mention.range } : {}) };
}

/** 信息公开申请（3件）、行政复议（1件）: the first of a row that ends with disputes. */
const ASKED_FOR = /^[^因被]*(?:信息公开申请|依申请公开)$/;
/** Characters that a text layer lost or swapped: the words cannot be relied on. */
const GARBLED = /\ufffd|(?<=[\u4e00-\u9fff，。;])[A-Za-z](?=[年月日])/;
/** Of two figures told in one breath (新收、办结分别为) neither is surely the one named last. */
const RESPECTIVE = /分别[^，。;]*$/;

const isOfInformation = ({ folded, topic }: Sentence): boolean =>
  topic === 'disputes' || topic === 'requests' || OF_INFORMATION.test(folded);

/** Documents issued and decisions taken, where the words name the very cell. */
function readStated(
  mention: Mention,
  clause: Clause,
  { author, template }: { author: Author; template: TemplateId },
): Omit<ReadClaim, 'claim'> | undefined {
  const named = template === '2021' ? readProactive(clause) : undefined;
  if (!named || isOtherPeriod(clause.whole, clause.before, author)) return undefined;
  const scope = scopeOf(clause.before, author);
  if (scope === 'other') return undefined;
  const firm = named.firm && scope === 'same' && !mention.approximate && !mention.rounded;
  return { measure: named.measure, firm, ...(mention.range ? { range: mention.range } : {}) };
}

function toClaim(
  sentence: Sentence,
  { value, unit, approximate }: Pick<Mention, 'value' | 'unit' | 'approximate'>,
): Claim {
  return {
    text: sentence.text,
    page: sentence.page,
    section: sentence.section,
    value,
    unit: unit || '件',
    ...(approximate ? { approximate: true } : {}),
  };
}

function readZeros(
  sentence: Sentence,
  spans: readonly Span[],
  context: { author: Author; template: TemplateId },
): ReadClaim[] {
  const none = { value: 0, unit: '件', approximate: false };
  return spans.flatMap(({ at, end, topic }) => {
    const clause = sentence.folded.slice(at, end);
    const before = sentence.folded.slice(0, at);
    const zero = readZeroStatement(clause, before, topic, context.author, context.template);
    const upheld = context.template === '2014' ? [] : readAllUpheld(clause, before);
    const firm = zero?.scope === 'same' && (zero.kind !== 'disputes' || isOfInformation(sentence));
    return [
      ...(zero?.measures ?? []).map((measure) => ({
        claim: toClaim(sentence, none),
        measure,
        firm,
      })),
      ...upheld.map((measure) => ({ claim: toClaim(sentence, none), measure, firm: true })),
    ];
  });
}

function readSentence(
  sentence: Sentence,
  start: Topic,
  context: { author: Author; template: TemplateId },
): { claims: ReadClaim[]; topic: Topic } {
  const spans = topicsIn(sentence.folded, start);
  const mentions = findMentions(sentence.folded);
  const fallback = { topic: start, weak: false };
  const spanAt = (place: number): Pick<Span, 'topic' | 'weak'> =>
    spans.find(({ at, end }) => at <= place && place <= end) ?? fallback;
  const stated = mentions.map((mention, index) => ({
    claim: toClaim(sentence, mention),
    ...readMention(sentence, mentions, index, spanAt(mention.start), context),
  }));
  const useful = stated.filter(({ measure }, index) => measure || mentions[index]?.unit !== '');
  return {
    claims: [...useful, ...readZeros(sentence, spans, context)],
    topic: spans.findLast(({ weak }) => !weak)?.topic ?? start,
  };
}

/** A sentence that states how many requests or disputes there were, whoever's. */
const STATES = /(?:申请|复议|诉讼)[^。]{0,20}\d+件/;
const OWN_SUBJECT = /我[局办市县区省厅委镇院中]|本(?:机关|单位|局|办|市|县|区|厅|委|镇|街道)(?!级)/;

/** True where a sentence names its subject anew: what the sentence before spoke of no longer holds. */
const namesAuthor = (sentence: string, { year }: Author): boolean =>
  OWN_SUBJECT.test(sentence) || (year !== null && lastYearIn(sentence) === year);

/** Whose figures, and of which year, a sentence leaves the next one of its paragraph to go on with. */
function scopeLeft(sentence: string, author: Author, inherited: Scope): Scope {
  const year = lastYearIn(sentence);
  if (year !== undefined && author.year !== null && year !== author.year) return 'other';
  const own = scopeOf(sentence, author);
  return own === 'same' ? inherited : own;
}

/** A claim as far as it can be held against the tables when its sentence goes on with such a scope. */
function narrowed(claim: ReadClaim, scope: Scope): ReadClaim {
  if (scope === 'same') return claim;
  return scope === 'other' ? { claim: claim.claim, firm: false } : { ...claim, firm: false };
}

/** Every figure that the prose claims, and what it may be held against on this form. */
export function readClaims(
  sentences: readonly Sentence[],
  author: Author,
  template: TemplateId,
): ReadClaim[] {
  let last: Topic = 'none';
  let heading: Topic = 'none';
  let inherited: Scope = 'same';
  return sentences.flatMap((sentence) => {
    if (sentence.topic !== heading) last = sentence.topic;
    heading = sentence.topic;
    const start = last === 'other' || last === 'none' ? sentence.topic : last;
    const { claims, topic } = readSentence(sentence, start, { author, template });
    last = topic;
    if (sentence.opens || namesAuthor(sentence.folded, author)) inherited = 'same';
    const held = inherited;
    if (claims.some(({ measure, share }) => measure ?? share) || STATES.test(sentence.folded)) {
      inherited = scopeLeft(sentence.folded, author, inherited);
    }
    return claims.map((claim) => narrowed(claim, held));
  });
}
