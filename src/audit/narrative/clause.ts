import type { Mention } from './find-mentions.js';

/** The words around one figure of a sentence. */
export interface Clause {
  /** From the last mark or figure up to this one. */
  lead: string;
  /** The same, but lists (、) are not cut. */
  phrase: string;
  /** Behind it, up to the next mark or figure. */
  tail: string;
  /** All behind it up to the next figure. */
  rest: string;
  /** The sentence up to the figure. */
  before: string;
  /** The clause as it stands: from mark to mark. */
  whole: string;
}

const MARKS = '，。;；:：()、！？';
const CLAUSE_MARKS = '，。;；:：()！？';
const MARK = /[，。;；:：()、！？]/;
/** 620件、同比增长10.7%: how a figure has changed says nothing of what it counts. */
const WHOLE_END = /[，。;；:：()！？]|、(?=同比|较|比|增|减|上升|下降)/;
/** Words that say nothing about what a figure counts. */
const FILLER =
  /^(?:其中|另有|还有|尚有|仍有|尚余|仍余|余|仍|除|除了|余下|剩下|对|剩余|其余|另|有|共有|共计|共|合计|总计|为|是|约|近|分别|分别为|全部|均|达|达到|计|和|及|与|以及|涉及|包括|含|包含|,|\(|占|已|累计|申请之?中|申请里|案件之?中|在|[全我本][省市县区州旗镇乡局委院校]|20\d\d年度?|全年|本年度?|今年|当年|年内|同期)*$/;

function lastMark(text: string, marks: string): number {
  let index = text.length - 1;
  while (index >= 0 && !marks.includes(text[index] ?? '')) index--;
  return index;
}

function firstMark(text: string, marks: RegExp): number {
  const index = text.search(marks);
  return index < 0 ? text.length : index;
}

export const isFiller = (text: string): boolean => FILLER.test(text);

/** 予以公开(含部分公开): what brackets right before a figure add belongs to its name. */
const GLOSS = /\(([^()]{1,20})\)$/;

/** 行政复议(因政府信息公开引发，下同)23件: a remark of several clauses does not. */
const REMARK = /\((?![^()]*[不除仅只限非])[^()]*，[^()]*\)$/;

/** 收到申请(含上年结转23件)643件: a bracket with a figure of its own stands between the words and the figure. */
const BRACKETED = /^[^()]{0,6}\)(?:共|共计|合计|总计|为|计)*$/;

/** 自然人占87.1%，共540件: a share stands between the words and the figure. */
const SHARED = /^[，,、(]?(?:共|共计|计|为|达|有|即)*$/;

/** Where the words before a figure start and end: behind the figure before, or in front of a bracket that holds it. */
function spanBefore(sentence: string, mentions: readonly Mention[], index: number) {
  const end = mentions[index]?.start ?? 0;
  let from = mentions[index - 1]?.end ?? 0;
  const share = mentions[index - 1];
  if (share?.unit === '%' && SHARED.test(sentence.slice(from, end))) {
    return { from: mentions[index - 2]?.end ?? 0, end: share.start };
  }
  if (!BRACKETED.test(sentence.slice(from, end))) return { from, end };
  const open = sentence.lastIndexOf('(', from);
  if (open < 0) return { from, end };
  from = mentions.findLast((mention) => mention.end <= open)?.end ?? 0;
  return { from, end: open };
}

/** The words before a figure without the brackets around it or right before it, and without a colon. */
function labelIn(between: string, behind: string): string {
  if (between.endsWith('(') && behind.startsWith(')')) return between.slice(0, -1);
  return between
    .replace(REMARK, '')
    .replace(GLOSS, '$1')
    .replace(/:$|占(?:比|总数的?)?$/, '');
}

/** 办理结果为208件予以公开: what each figure counts stands behind it. */
const INTRODUCES = /(?:情况|结果)(?:是|为|如下)$/;

/** 另有2件作其他处理：1件申请人逾期不补正: what stands between a figure and a colon is that figure's. */
const OF_FIGURE_BEFORE = /^[^，。;:()、]+:$/;

/** 18件政府信息公开行政复议案件中被纠正2件. */
const DISPUTES_OF =
  /^(?:的)?(?:政府信息公开)?(?:类|的)?(?:行政)?(?:复议|诉讼)(?:案件)?(?=(?:之?中|里|内)[^，。;]*$)/;

/** 其余15件为无法提供10件、不予处理3件: a list begins, whose first name belongs to its own figure. */
const LISTED_AFTER = /^(?:的)?(?:申请)?(?:分别)?(?:为|是|即|包括|系)/;

/** 620件申请已办结606件: words that run on to the next figure belong to it, save for the name of what was counted. */
const ownTail = (behind: string): string =>
  LISTED_AFTER.test(behind)
    ? ''
    : (DISPUTES_OF.exec(behind)?.[0] ??
      /^(?:的)?(?:政府)?(?:信息公开|依申请公开)?申请(?:件|事项)?(?=[^，。;]*(?:办结|答复|结转|公开))/.exec(
        behind,
      )?.[0] ??
      behind);

/** Cuts the words around the figure at `index` out of a sentence. */
export function clauseAround(
  sentence: string,
  mentions: readonly Mention[],
  index: number,
): Clause {
  const own = mentions[index];
  const start = own?.start ?? 0;
  const end = own?.end ?? sentence.length;
  const words = spanBefore(sentence, mentions, index);
  const to = mentions[index + 1]?.start ?? sentence.length;
  const between = sentence.slice(words.from, words.end);
  const behind = sentence.slice(end, to);
  const before = sentence.slice(0, start);
  const whole =
    before.slice(lastMark(before, CLAUSE_MARKS) + 1) +
    sentence.slice(start, end) +
    sentence.slice(end, end + firstMark(sentence.slice(end), WHOLE_END));
  const label = labelIn(between, behind);
  const upToMark = behind.slice(0, firstMark(behind, MARK));
  const tail = upToMark === behind && to < sentence.length ? ownTail(behind) : upToMark;
  const named = between.endsWith('(') ? label : between;
  const lead = label.slice(lastMark(label, MARKS) + 1);
  const introduced = INTRODUCES.test(lead) || (index > 0 && OF_FIGURE_BEFORE.test(between));
  return {
    lead: tail !== '' && introduced ? '' : lead,
    phrase: named.slice(lastMark(named, CLAUSE_MARKS) + 1),
    rest: behind,
    tail,
    before,
    whole,
  };
}
