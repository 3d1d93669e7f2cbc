import type { Claim } from '../../model/document.js';
import type { TemplateId } from '../../model/form.js';
import { type Clause, clauseAround } from './clause.js';
import { findMentions, type Mention } from './find-mentions.js';
import { DECIDING, readDispute } from './read-dispute.js';
import type { Measure } from './readings.js';
import { readRequest } from './read-request.js';
import { type Author, isOtherPeriod, lastYearIn, type Scope, scopeOf } from './scope.js';
import type { Sentence, Topic } from './split-sentences.js';
import { readAllUpheld, readZeroStatement } from './zero-statements.js';

/** A figure of the prose, with what it may be compared to. */
export interface ReadClaim {
  claim: Claim;
  measure?: Measure;
  /** True where a difference from every reading would be worth reporting. */
  firm: boolean;
  /** A percentage, to be recomputed by its words. */
  share?: Clause;
}

const REQUEST_WORDS =
  /信息公开申请|公开申请|依申请公开(?!\d|类|的?文件|目录|栏目|平台|系统|专栏|属性)|(?<!依)申请公开|(?:自然人|其他组织)申请|(?:上年度?|本年度?)(?:结转|新收)|收到申请|(?:收到|受理|办理|接收|接到)的?依申请公开|公开政府信息(?:的)?申请|政府信息申请|依申请(?:件|办理)|新收.{0,8}申请|申请(?:数量|总量|量)|予以公开|不予处理|无法提供|结转下年/;
const DISPUTE_WORDS = /复议|诉讼|应诉|起诉/;
const FOREIGN =
  /公文|发文|文件属性|制发|12345|热线|咨询|留言|来信|来访|信访(?!举报投诉类)|工单|建议|提案|议案|舆情|许可|处罚|强制|审批|证照|投诉(?!类)|培训|听证|信箱|政民互动|办件|案卷评查|案件|检查|网民|回应|粉丝|访问|浏览|点击|主动公开|规范性文件|解读|职工|会议|稿件|栏目|简报|信息处理费|收费|征集|调查|走访|法律援助|人民调解/;
const TABLE_WORDS = /行政执法案卷|行政查询|信访举报投诉类?|依法依规主动公开/g;
const CLAUSE_MARK = /[，。；;：:！？]/;
const REQUEST_UNITS = new Set(['件', '', '%']);
const COUNT_UNITS = new Set(['件', '宗', '起', '例', '份', '条', '次', '个', '件次', '']);

/** What a clause speaks of; undefined where it goes on with what went before. */
function topicOfClause(clause: string): Topic | undefined {
  if (DISPUTE_WORDS.test(clause))
    return DECIDING.test(clause) && !/信息公开/.test(clause) ? 'other' : 'disputes';
  if (FOREIGN.test(clause.replace(TABLE_WORDS, ''))) return 'other';
  return REQUEST_WORDS.test(clause) ? 'requests' : undefined;
}

/** The topic at each clause of a sentence: [where the clause starts, topic]. */
function topicsIn(sentence: string, start: Topic): { at: number; end: number; topic: Topic }[] {
  let topic = start;
  let at = 0;
  return sentence.split(CLAUSE_MARK).map((clause) => {
    topic = topicOfClause(clause) ?? topic;
    const span = { at, end: at + clause.length, topic };
    at = span.end + 1;
    return span;
  });
}

const isNewYearCarry = (clause: Clause, year: number | null): boolean =>
  year !== null &&
  /结转|转结|转至|顺延/.test(clause.whole) &&
  [year - 1, year + 1].includes(lastYearIn(clause.whole) ?? 0);

function readMention(
  sentence: Sentence,
  mentions: readonly Mention[],
  index: number,
  topic: Topic,
  context: { author: Author; template: TemplateId },
): Omit<ReadClaim, 'claim'> {
  const nothing = { firm: false };
  const mention = mentions[index];
  const clause = clauseAround(sentence.folded, mentions, index);
  if (!mention || !COUNT_UNITS.has(mention.unit)) {
    return mention?.unit === '%' &&
      topic === 'requests' &&
      !isOtherPeriod(clause.whole, clause.before, context.author)
      ? { firm: !mention.approximate, share: clause }
      : nothing;
  }
  if (topic !== 'requests' && topic !== 'disputes') return nothing;
  const elsewhere = isOtherPeriod(clause.whole, clause.before, context.author);
  if (elsewhere && !isNewYearCarry(clause, context.author.year)) return nothing;
  const scope = scopeOf(clause.before, context.author);
  if (scope === 'other') return nothing;
  const read = topic === 'requests' ? readRequest : readDispute;
  const named = read(clause, context.template);
  if (!named) return nothing;
  const exact = !mention.approximate && !mention.rounded && !(mention.spelled && mention.value < 2);
  const firm = named.firm && exact && scope === 'same' && REQUEST_UNITS.has(mention.unit);
  return { measure: named.measure, firm };
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
  spans: readonly { at: number; end: number; topic: Topic }[],
  context: { author: Author; template: TemplateId },
): ReadClaim[] {
  const none = { value: 0, unit: '件', approximate: false };
  return spans.flatMap(({ at, end, topic }) => {
    const clause = sentence.folded.slice(at, end);
    const before = sentence.folded.slice(0, at);
    const zero = readZeroStatement(clause, before, topic, context.author, context.template);
    const upheld = context.template === '2014' ? [] : readAllUpheld(clause, before);
    const firm = zero?.scope === 'same';
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
  const topicAt = (place: number): Topic =>
    spans.find(({ at, end }) => at <= place && place <= end)?.topic ?? start;
  const stated = mentions.map((mention, index) => ({
    claim: toClaim(sentence, mention),
    ...readMention(sentence, mentions, index, topicAt(mention.start), context),
  }));
  const useful = stated.filter(({ measure }, index) => measure || mentions[index]?.unit !== '');
  return {
    claims: [...useful, ...readZeros(sentence, spans, context)],
    topic: spans.at(-1)?.topic ?? start,
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
