import type { Claim } from '../../model/document.js';
import type { TemplateId } from '../../model/form.js';
import { readAllUpheld } from './all-upheld.js';
import { type Clause, clauseAround, isFiller } from './clause.js';
import { findMentions, type Mention } from './find-mentions.js';
import { ownTopics } from './own-topics.js';
import { arePlain } from './plain-words.js';
import { forAll } from './for-all.js';
import { readDispute } from './read-dispute.js';
import { kinOf } from './kin.js';
import type { Measure, Reading } from './readings.js';
import { FEES_CELL, MONEY, readProactive } from './read-proactive.js';
import { isReasonOfForm } from './reasons.js';
import { FORMER, LEVEL, LEVEL_END, readRequest } from './read-request.js';
import { isOtherPeriod } from './period.js';
import { type Author, isOfficeIssuing, isOneAmong, scopeOf } from './scope.js';
import type { Sentence, Topic } from './split-sentences.js';
import { restate } from './restate.js';
import { isOfInformation, type Span, topicsIn } from './topics.js';
import { readZeroStatement } from './zero-statements.js';

/** A figure of the prose, with what it may be compared to. */
export interface ReadClaim {
  claim: Claim;
  measure?: Measure;
  /** True where a difference from every reading would be worth reporting. */
  firm: boolean;
  /** True where it would be if it were a slip of the pen that made it differ. */
  slips?: boolean;
  /** True where it would be if another figure of the sentence showed that these disputes are the table's. */
  untied?: boolean;
  /** True where it would be if other figures behind the same frame were the table's. */
  framed?: boolean;
  /** Cells that its sentence names, too, and that it may be the figure of. */
  kin?: () => readonly Reading[];
  /** What an approximate figure may stand for. */
  range?: readonly [number, number];
  /** A percentage, to be recomputed by its words and the figures before it. */
  share?: { clause: Clause; counts: readonly number[] };
}

const REQUEST_UNITS = new Set(['件', '', '%']);
const COUNT_UNITS = new Set(['件', '宗', '起', '例', '份', '条', '次', '个', '项', '件次', '']);
const CASE_UNITS = new Set(['件', '宗', '起', '例', '次', '件次', '']);
const PROACTIVE_UNITS = new Set(['件', '宗', '起', '份', '个', '部', '件次', '']);

const countsBefore = (mentions: readonly Mention[], index: number): number[] =>
  mentions.slice(0, index).flatMap(({ unit, value }) => (unit === '%' ? [] : [value]));

/** A share of the requests, as far as its words and its scope are those of the table. */
function toShare(
  mention: Mention,
  clause: Clause,
  counts: readonly number[],
  { author, weak }: { author: Author; weak: boolean },
): Omit<ReadClaim, 'claim'> {
  if (isOtherPeriod(clause.whole, clause.before, author.year)) return { firm: false };
  const scope = scopeOf(clause.before, author);
  if (scope === 'other') return { firm: false };
  const plain = arePlain(
    clause.lead.replace(/占(?:比|总[数量])?|(?<=申请)之?中/g, ''),
    author.agency,
  );
  const firm = !mention.approximate && !weak && plain && scope === 'same';
  return { firm, share: { clause, counts } };
}

/** 被纠正5件和2件: figures in a row without words between them have their names elsewhere. */
function isInBareRow(sentence: string, mentions: readonly Mention[], index: number): boolean {
  return [index, index + 1].some((next) => {
    const [left, right] = [mentions[next - 1], mentions[next]];
    return left && right && /^(?:和|与|、|及|以及)$/.test(sentence.slice(left.end, right.start));
  });
}

function readMention(
  sentence: Sentence,
  mentions: readonly Mention[],
  index: number,
  clause: Clause,
  span: Pick<Span, 'topic' | 'weak'>,
  context: { author: Author; template: TemplateId },
): Omit<ReadClaim, 'claim'> {
  const { topic, weak } = span;
  const nothing = { firm: false };
  const mention = mentions[index];
  if (mention && (PROACTIVE_UNITS.has(mention.unit) || mention.unit === MONEY)) {
    const stated = readStated(sentence.folded, mention, clause, context);
    if (stated) return stated;
  }
  if (mention?.unit === '%' && topic === 'requests') {
    return toShare(mention, clause, countsBefore(mentions, index), { weak, ...context });
  }
  if (!mention || !COUNT_UNITS.has(mention.unit)) return nothing;
  if (topic !== 'requests' && topic !== 'disputes') return nothing;
  if (topic === 'disputes' && !CASE_UNITS.has(mention.unit)) return nothing;
  if (FORMER.test(clause.tail) || isInBareRow(sentence.folded, mentions, index)) return nothing;
  const level = LEVEL.test(clause.lead);
  const spoken = STOCK.test(clause.lead) ? clause.lead : clause.whole;
  if (!level && isOtherPeriod(spoken, clause.before, context.author.year)) return nothing;
  const scope = scopeOf(clause.before, context.author);
  if (scope === 'other') return nothing;
  const asked = topic === 'requests' || ASKED_FOR.test(clause.lead);
  const named = (asked ? readRequest : readDispute)(clause, context.template);
  if (!named) return nothing;
  const exact =
    !mention.approximate && !mention.rounded && !(mention.spelled && mention.value === 1);
  const sure =
    !weak &&
    (topic === 'disputes' || !LESS_SOME.test(sentence.folded)) &&
    (topic === 'disputes' || !RESPECTIVE.test(clause.before));
  const told =
    exact &&
    !GARBLED.test(sentence.folded) &&
    (scope === 'same' || scope === 'framed') &&
    !isOneAmong(clause.before, sentence.folded.slice(mention.end)) &&
    REQUEST_UNITS.has(mention.unit);
  const possible =
    told &&
    sure &&
    arePlain(spokenOf(clause), context.author.agency) &&
    // 部分公开9件涉密文件: a noun of its own behind the figure says of what.
    (topic === 'disputes' || arePlain(clause.tail, context.author.agency));
  const plain = possible && named.firm;
  const tied = topic === 'requests' || isOfInformation(sentence);
  const own = scope === 'same';
  return {
    measure:
      possible || topic === 'requests' || CLOSED.test(clause.whole)
        ? named.measure
        : likeliest(named.measure),
    firm: own && plain && tied,
    untied: own && ((plain && !tied) || (possible && named.untied === true)),
    framed: !own && plain && tied,
    slips: own && told,
    kin: () => kinOf(named.measure.indicator, spokenOf(clause), clause.before + clause.rest),
    ...(mention.range ? { range: mention.range } : {}),
  };
}

/** 已审结47件: said of those closed. */
const CLOSED = /审结|结案/;
/** 以市政府为复议机关的6件: loose words that may count some of the disputes have no loose reading. */
const likeliest = (measure: Measure): Measure => ({
  ...measure,
  readings: measure.readings.slice(0, 1),
});

/** 上年结转的66件全部在一季度办结: when they were closed says nothing of how many there were. */
const STOCK = /上年结转|结转下年|年[底末]结转/;
/** 信息公开申请（3件）、行政复议（1件）: the first of a row that ends with disputes. */
const ASKED_FOR = /^[^因被]*(?:信息公开申请|依申请公开)$/;
/** Characters that a text layer lost or swapped: the words cannot be relied on. */
const GARBLED = /\ufffd|(?<=[\u4e00-\u9fff，。;])[A-Za-z](?=[年月日])/;
/** Of two figures told in one breath (新收、办结分别为) neither is surely the one named last. */
const RESPECTIVE = /分别(?![是为][^，。;\d])[^，。;]*$/;

/** 除21件撤回外，其余608件均已答复: what is left of the requests when some are taken out. */
const LESS_SOME =
  /扣除|剔除|甄别|(?:不属于|非)(?:政府)?信息公开|(?:除|另有?)[^，。;]{0,12}(?:撤回|撤销|无效|终止)/;

/** 26件因未到答复期限，结转下年: the reason narrows nothing. */
const WHY_CARRIED = /(?:因|由于|尚在|仍在|尚未|未到)[^，。;]*$/;

/** The words that say what a figure counts: those before it, with those behind it where they say nothing. */
const spokenOf = ({ lead, phrase, tail, rest }: Clause): string => {
  if (isReasonOfForm(phrase)) return phrase;
  const why = rest.includes('结转下年') ? tail.replace(WHY_CARRIED, '') : tail;
  return isFiller(lead) ? lead + why : lead.replace(LEVEL_END, '');
};

/** 办理行政许可48000余件, 公示行政处罚3.8万余件: in round figures these are not the decisions. */
const LOOSELY = /办理|公[示开]/;

/** Documents issued and decisions taken, where the words name the very cell. */
function readStated(
  sentence: string,
  mention: Mention,
  clause: Clause,
  { author, template }: { author: Author; template: TemplateId },
): Omit<ReadClaim, 'claim'> | undefined {
  // 行政事业性收费为零
  const unit = mention.value === 0 && clause.lead.includes('收费') ? MONEY : mention.unit;
  const named = template === '2021' ? readProactive(clause, unit, author.agency) : undefined;
  if (!named || isOtherPeriod(clause.whole, clause.before, author.year)) return undefined;
  if (mention.approximate && LOOSELY.test(clause.whole)) return undefined;
  const scope = scopeOf(clause.before, author);
  if (scope === 'other') return undefined;
  const slips =
    scope === 'same' &&
    !isOfficeIssuing(clause.before, author) &&
    !isOneAmong(clause.before, sentence.slice(mention.end)) &&
    !mention.approximate &&
    !mention.rounded;
  return {
    measure: named.measure,
    firm: slips && named.firm,
    untied: slips && /decisions|fees/.test(named.measure.indicator),
    slips,
    ...(mention.range ? { range: mention.range } : {}),
  };
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
  noughts: readonly { at: number; indicator: string }[],
  context: { author: Author; template: TemplateId },
): ReadClaim[] {
  const none = { value: 0, unit: '件', approximate: false };
  const zeros = spans.flatMap(({ at, end, topic }): ReadClaim[] => {
    const clause = sentence.folded.slice(at, end);
    const before = sentence.folded.slice(0, at);
    const zero = readZeroStatement(clause, before, topic, context.author, context.template);
    const upheld =
      context.template === '2014'
        ? undefined
        : readAllUpheld(clause, before, topic, context.author);
    const firm = zero?.scope === 'same' && (zero.kind !== 'disputes' || isOfInformation(sentence));
    // 行政强制处理决定均为0件: read as a figure already.
    const told = noughts.filter((one) => at <= one.at && one.at <= end);
    const denied = (zero?.measures ?? []).filter(
      (measure) => !told.some(({ indicator }) => indicator === measure.indicator),
    );
    return [
      ...denied.map((measure) => ({
        claim: toClaim(sentence, measure.indicator === FEES_CELL ? { ...none, unit: MONEY } : none),
        measure,
        firm,
      })),
      ...(upheld?.measures ?? []).map((measure) => ({
        claim: toClaim(sentence, none),
        measure,
        firm: upheld?.scope === 'same',
      })),
    ];
  });
  // 均维持，无未审结案件: two clauses may deny one cell.
  const denied = zeros.map(({ measure }) => measure?.indicator);
  return zeros.filter((_, index) => denied.indexOf(denied[index]) === index);
}

/** The figures that one sentence claims, and the topic that it leaves to the next. */
export function readSentence(
  printed: Sentence,
  start: Topic,
  context: { author: Author; template: TemplateId },
): { claims: ReadClaim[]; topic: Topic } {
  const sentence = { ...printed, folded: restate(printed.folded, context.author.year) };
  const spans = topicsIn(sentence.folded, start);
  const mentions = findMentions(sentence.folded);
  const figured = mentions.map((mention, index) => ({
    mention,
    clause: clauseAround(sentence.folded, mentions, index),
  }));
  const own = ownTopics(sentence.folded, spans, figured, context.author.agency);
  const stated = figured.map(({ mention, clause }, index) => {
    const span = own[index] ?? { topic: start, weak: false };
    return {
      claim: toClaim(sentence, mention),
      clause,
      ...readMention(sentence, mentions, index, clause, span, context),
    };
  });
  const reasons = stated.flatMap(({ clause, ...one }, index) => {
    const isLast = index === mentions.length - 1;
    const told = one.measure ? forAll(one.measure, clause, isLast) : [];
    return told.map(({ measure, firm }) => ({ claim: one.claim, measure, firm: firm && one.firm }));
  });
  const noughts = stated.flatMap(({ claim, measure }, index) =>
    claim.value === 0 && measure
      ? [{ at: mentions[index]?.start ?? 0, indicator: measure.indicator }]
      : [],
  );
  const useful = stated.flatMap(({ clause: _words, ...one }, index) =>
    one.measure || mentions[index]?.unit !== '' ? [one] : [],
  );
  return {
    claims: [...useful, ...reasons, ...readZeros(sentence, spans, noughts, context)],
    topic: spans.findLast(({ weak }) => !weak)?.topic ?? start,
  };
}
