import { exactSum } from '../exact-sum.js';
import { findMentions, type Mention } from './find-mentions.js';
import { namesAllReasons, namesReason } from './reasons.js';

/** A list that states its own total. */
export interface StatedList {
  total: number;
  items: number[];
  unit: string;
  /** What the items are called, where they stand behind their total. */
  labels?: readonly string[];
}

const OPENING =
  /^(?:\([^()\d]*\))?[，,(：:;；。]*(?:其中|其?(?:办理|审理|处理)?结果[:为]|(?:申请)?作出(?:处理|答复)(?:如下|结果)?:|(?:的)?(?:政府信息公开)?(?:申请)?中[，,:]|分别为|分别是|包括|具体为|(?:按|从|以)[^，。;:\d]{2,10}(?:划分|区分|分类|统计|分|看|来看)[，:]?(?:其中)?|(?<=^\()(?=(?:通过)?(?:网络|网上|网站|信函|邮寄|当面|现场|平台|未经复议|直接)))/;
/** Without one of these no list opens. */
const OPENS_LIST =
  /其中|，予以公开|，维持|结果|作出(?:处理|答复)|中[，,:]|分别|包括|具体为|[划区]分|分类|统计|看|分[，:\d]|\((?:通过)?(?:网|信函|邮寄|当面|现场|平台|未经复议|直接)|[，、][^，、]{0,4}[合共总]计(?:办结|答复|不予公开|无法提供|不予处理|其他处理)?\d/;
const VAGUE = /等|约|余|近|以上|左右|多件|部分为|主要/;
const NESTED = /其中|含|包括|[(（]/;
const FEE = /信息处理费/;

interface Kind {
  /** Totals of the tables that it may add up to, on another base than the figure before it. */
  base?: 'requests' | 'disputes';
  label: { test: (words: string) => boolean };
  /** How it opens, where that alone tells that these are parts of one whole. */
  opening?: RegExp;
  /** What the words before the total must say. */
  head?: RegExp;
  /** Whether the items leave nothing out: then a sum below the total is wrong, too. */
  complete: (labels: readonly string[], behind: string, head: string) => boolean;
}

/** Behind its last item a list that leaves nothing out is at its end, but for a share. */
const ENDS = /^(?:[，(]占[^，。;()]*\)?)?(?:[。;)]|，(?!(?:余|其[余他它]|另|还)|.{0,12}\d)|$)/;

/** 通过网络1203件，信函527件，当面98件: the ways that there are; who names them all leaves none out. */
const ALL_WAYS = [/网络|网上|网站|线上|平台/, /信函|邮寄|邮政/, /当面|现场|窗口/];
const namesAllWays = (labels: readonly string[]): boolean =>
  ALL_WAYS.every((way) => labels.some((label) => way.test(label)));
/** The four outcomes of the form: who names them all leaves none out. */
const ALL_OUTCOMES = [/维持/, /纠正/, /其他/, /未审结|审理/];
const namesAllOutcomes = (labels: readonly string[]): boolean =>
  ALL_OUTCOMES.every((outcome) => labels.some((label) => outcome.test(label)));

/** 按内容分，土地征收类118件，…，其他类36件: parted into kinds of which the last is all the rest. */
const PARTED =
  /^[，,、:;。(]*(?:其中)?[，,:]?(?:按|从)[^，。;:\d]{0,6}(?:内容|事项|领域|类[型别])[^，。;:\d]{0,6}(?:划分|区分|分类|统计|分|看|来看)[，:]/;
const REST = /^其[他它余][类方面事项领域申请内容的]*$/;

/** What lists are made of: all items of a list are of one kind. */
const KINDS: readonly Kind[] = [
  {
    base: 'requests',
    label: /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理/,
    complete: ({ length }) => length >= 5,
  },
  {
    base: 'requests',
    label: /网络|网上|网站|线上|信函|邮寄|邮政|邮件|当面|现场|窗口|传真|平台|电子/,
    complete: (labels, behind) => namesAllWays(labels) && ENDS.test(behind),
  },
  {
    base: 'disputes',
    label: /^(?:结果|被|获|予以)*(?:维持|纠正|其他(?:结果)?|(?:尚)?未审结|正在审理)的?$/,
    complete: (labels, behind) => namesAllOutcomes(labels) && ENDS.test(behind),
  },
  {
    base: 'requests',
    label:
      /^(?:自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他(?:组织)?)(?:提出)?(?:的)?(?:申请)?$/,
    // 自然人58件、…、其他3件: down to all the rest.
    complete: (labels, behind) =>
      labels[0]?.startsWith('自然人') === true &&
      labels.at(-1)?.startsWith('其他') === true &&
      ENDS.test(behind),
  },
  {
    base: 'disputes',
    label: /^(?:未经复议|直接|复议后)[^，。;]{0,4}(?:起诉|诉讼)的?$/,
    complete: (labels, behind, head) =>
      labels.length > 1 && ENDS.test(behind) && /诉/.test(head) && !head.includes('复议'),
  },
];
/** 无法提供611件，其中本机关不掌握相关政府信息524件、…: the reasons of one result. */
const REASONS: Kind = {
  label: { test: namesReason },
  head: /不予公开|无法提供|不予处理|其他处理/,
  complete: (labels, _behind, head) => namesAllReasons(labels, head),
};
const PARTS: Kind = {
  base: 'requests',
  label: /\D/,
  opening: PARTED,
  complete: (labels, behind) => REST.test(labels.at(-1) ?? '') && ENDS.test(behind),
};
const FEES: Kind = { label: /^/, complete: ({ length }) => length > 1 };

/** 没有部分公开的情形；另有1件: behind what is denied another figure begins. */
const DENIED = /没有(?!现成)/;

/** The items behind a total up to the first one of another kind, with their labels; shares are passed over. */
function itemsOf(sentence: string, total: Mention, behind: readonly Mention[], { label }: Kind) {
  const items: Mention[] = [];
  const labels: string[] = [];
  let end = total.end;
  for (const item of behind) {
    const name = sentence
      .slice(end, item.start)
      .replace(OPENING, '')
      .replace(/[，,、；;()。:：]/g, '');
    end = item.end;
    if (item.unit === '%') continue;
    if (!label.test(name) || DENIED.test(name)) break;
    items.push(item);
    labels.push(name);
  }
  const last = items.at(-1)?.end ?? total.end;
  return { items, labels, text: sentence.slice(total.end, last), rest: sentence.slice(last) };
}

/** The words of its clause before a total. */
const headOf = (sentence: string, { start }: Mention): string =>
  sentence
    .slice(0, start)
    .split(/[，。;]/)
    .at(-1) ?? '';

/** 新收12件，上年结转1件，其中: a list behind a row of figures is of all of them. */
const LAST_OF_ROW = /\d[件宗起][，、][^，。;、\d]*(?:结转|转结|遗留)[^，。;、\d]*$/;

/** The list of one kind behind a total, if it is closed, plain and does not add up. */
function wrongOfKind(
  sentence: string,
  total: Mention,
  behind: readonly Mention[],
  kind: Kind,
  tables: () => TableTotals,
): StatedList | undefined {
  const head = headOf(sentence, total);
  if (kind.opening?.test(sentence.slice(total.end)) === false) return undefined;
  if (kind.head?.test(head) === false) return undefined;
  const { items, labels, text, rest } = itemsOf(sentence, total, behind, kind);
  if (items.length < 2 || VAGUE.test(text) || NESTED.test(text.replace(OPENING, '')))
    return undefined;
  const same = items.every(({ unit, approximate }) => unit === total.unit && !approximate);
  if (!same || total.approximate) return undefined;
  if (kind !== FEES && new Set(labels).size < labels.length) return undefined;
  const values = items.map(({ value }) => value);
  const sum = exactSum(values);
  const whole =
    kind.complete(labels, rest, head) ||
    (sum < total.value && ENDS.test(rest) && tables().namesAll(labels, total.value));
  const wrong = sum > total.value ? whole || !kind.opening : sum < total.value && whole;
  return wrong ? { total: total.value, items: values, unit: total.unit, labels } : undefined;
}

/** 网络489件、信函203件、当面51件，合计743件: a sum behind its items. */
const SUM_BEHIND =
  /^[，、](?:[两二三四五以]?[项者类上])?(?:合计|共计|总计)(?:办结|答复|不予公开|无法提供|不予处理|其他处理)?$/;
/** What may be summed up so, and how many items of it leave nothing out. */
const SUMMED: readonly [item: Kind['label'], least: number][] = [
  [/(?:线[上下]|网络|网上|网站|信函|邮寄|邮件|当面|现场|窗口|传真|平台|电子)[^，。;\d]{0,8}$/, 2],
  [/(?:予以公开|部分公开|不予公开|无法提供|不予处理|其他处理)[^，。;\d]{0,4}$/, 5],
  [{ test: (words) => namesReason(words) && !VAGUE.test(words) }, 4],
];

/** A list of ways of applying or of results and the sum that it states behind them, where they differ. */
function wrongSum(
  sentence: string,
  mentions: readonly Mention[],
  tables: () => TableTotals,
): StatedList | undefined {
  const between = (index: number): string =>
    sentence.slice(mentions[index - 1]?.end ?? 0, mentions[index]?.start);
  for (const [index, total] of mentions.entries()) {
    if (total.unit !== '件' || total.approximate || !SUM_BEHIND.test(between(index))) continue;
    // 合计25件（含其他处理3件）
    if (sentence[total.end] === '(') continue;
    for (const [item, least] of SUMMED) {
      const isItem = (at: number): boolean => item.test(between(at).split(/[。;]/).at(-1) ?? '');
      let first = index;
      while (first > 0 && isItem(first - 1)) first--;
      // 线下254件、网络489件: what goes on before the first item is one of another kind.
      if (between(first).startsWith('、')) continue;
      const items = mentions.slice(first, index);
      const plain = items.every(({ unit, approximate }) => unit === total.unit && !approximate);
      const values = items.map(({ value }) => value);
      const sum = exactSum(values);
      if (items.length >= least && plain && sum !== total.value && !tables().requests.has(sum))
        return { total: total.value, items: values, unit: total.unit };
    }
  }
  return undefined;
}

/** 办结276件，其中: the total of the results that follow, on no other base. */
const CLOSED = /(?:办结|答复|办理完毕)[^，。;\d]*$/;

/** 办结申请8件，予以公开5件: the results of what is closed need no 其中. */
const RESULTS_BEHIND = /^(?:政府信息公开)?(?:申请)?，予以公开\d/;
/** 行政复议39件，结果维持21件、…: nor do the outcomes of disputes. */
const OUTCOMES_BEHIND = /^(?:案件)?，(?:结果)?维持\d/;

/** 被申请行政复议: the head of a list that counts its disputes, in front of their figure. */
const COUNTED_ALONE = /(?:复议|诉讼)(?:案件)?(?:共|共计)?$/;

/** Totals that the tables print. */
export interface TableTotals {
  requests: ReadonlySet<number>;
  disputes: ReadonlySet<number>;
  /** Of the requests closed. */
  closed: number | undefined;
  /** Whether a list is made of the parts of one of them; undefined where the tables have no such parts. */
  isOfTotal: (labels: readonly string[], items: readonly number[]) => boolean | undefined;
  /** Whether nothing but what a list names adds up to such a total. */
  namesAll: (labels: readonly string[], total: number) => boolean;
}

/** Whether a list that adds up to a total of the tables counts on another base than the figure before it. */
function isOnOtherBase(
  { total, items, labels = [] }: StatedList,
  { base }: Kind,
  before: string,
  tables: TableTotals,
): boolean {
  const sum = exactSum(items);
  if (!base || !tables[base].has(sum)) return false;
  const known = tables.isOfTotal(labels, items);
  // 行政复议34件，其中… of all 40: nobody counts 34.
  const alone = base === 'disputes' && !tables[base].has(total) && COUNTED_ALONE.test(before);
  if (known === false || (known && alone)) return false;
  if (base === 'requests' && total === tables.closed && CLOSED.test(before)) return false;
  return !(sum === tables.closed && !tables[base].has(total) && CLOSED.test(before));
}

/**
 * Finds a list in a folded sentence that does not fit the total it states: one that exceeds it, or
 * a complete one that falls short of it. Lists that are open, nested or of mixed measures are left
 * alone, and so is one whose sum is a total of the tables: it counts on another base than the
 * figure before it (收到 620 件，其中 of all closed).
 */
export function findWrongList(sentence: string, tables: () => TableTotals): StatedList | undefined {
  if (!OPENS_LIST.test(sentence)) return undefined;
  const mentions = findMentions(sentence);
  for (const [index, total] of mentions.entries()) {
    const [before, behind] = [sentence.slice(0, total.start), sentence.slice(total.end)];
    const ended = OUTCOMES_BEHIND.test(behind) && /复议|诉/.test(headOf(sentence, total));
    const opens = OPENING.test(behind) || ended;
    if (!opens && !(CLOSED.test(before) && RESULTS_BEHIND.test(behind))) continue;
    if (LAST_OF_ROW.test(before)) continue;
    const kinds = FEE.test(before) ? [FEES] : [...KINDS, REASONS, PARTS];
    for (const kind of kinds) {
      const wrong = wrongOfKind(sentence, total, mentions.slice(index + 1), kind, tables);
      if (wrong && !isOnOtherBase(wrong, kind, before, tables())) return wrong;
    }
  }
  return wrongSum(sentence, mentions, tables);
}
