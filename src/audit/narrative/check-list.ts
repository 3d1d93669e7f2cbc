import { exactSum } from '../exact-sum.js';
import { findMentions, type Mention } from './find-mentions.js';

/** A list that states its own total. */
export interface StatedList {
  total: number;
  items: number[];
  unit: string;
}

const OPENS = /其中|分别为|分别是|包括|具体为/;
const OPENING = /^[，,(：:;；]*(?:其中|分别为|分别是|包括|具体为)/;
const VAGUE = /等|约|余|近|以上|左右|多件|部分为|主要/;
const NESTED = /其中|含|包括|[(（]/;
const RESULTS = /予以公开|部分公开|不予公开|无法提供|不予处理|其他处理/;
const CHANNELS = /网络|网上|网站|信函|邮寄|邮件|当面|现场|窗口|传真|平台/;
const FEE = /信息处理费/;
/** All results of a request, but one: a list of fewer may leave some out. */
const NEARLY_ALL_RESULTS = 5;

type Kind = 'results' | 'channels' | 'fee';

function kindOf(labels: readonly string[], before: string): Kind | undefined {
  if (labels.length >= NEARLY_ALL_RESULTS && labels.every((label) => RESULTS.test(label))) {
    return 'results';
  }
  if (labels.length > 1 && labels.every((label) => CHANNELS.test(label))) return 'channels';
  return FEE.test(before) && labels.length > 1 ? 'fee' : undefined;
}

function labelsOf(sentence: string, total: Mention, items: readonly Mention[]): string[] {
  return items.map((item, index) =>
    sentence
      .slice(items[index - 1]?.end ?? total.end, item.start)
      .replace(OPENING, '')
      .replace(/[，,、；;()]/g, ''),
  );
}

/** The parts may overlap or leave something out: only what cannot be read so is wrong. */
function isWrong(kind: Kind, total: number, items: readonly number[]): boolean {
  const sum = exactSum(items);
  return kind === 'channels' ? sum > total : sum !== total;
}

/**
 * Finds a list in a folded sentence that does not add up to the total it states: results of
 * requests, ways of applying, or fees; lists that are open, nested or of mixed measures are left alone.
 */
export function findWrongList(sentence: string): StatedList | undefined {
  if (!OPENS.test(sentence)) return undefined;
  const mentions = findMentions(sentence);
  for (const [index, total] of mentions.entries()) {
    const rest = sentence.slice(total.end);
    const items = mentions.slice(index + 1);
    if (!OPENING.test(rest) || items.length < 2) continue;
    if (VAGUE.test(rest) || NESTED.test(rest.replace(OPENING, ''))) return undefined;
    const same = items.every(({ unit, approximate }) => unit === total.unit && !approximate);
    const labels = labelsOf(sentence, total, items);
    const kind = kindOf(labels, sentence.slice(0, total.start));
    if (!same || total.approximate || !kind) return undefined;
    if (kind !== 'fee' && new Set(labels).size < labels.length) return undefined;
    const values = items.map(({ value }) => value);
    return isWrong(kind, total.value, values)
      ? { total: total.value, items: values, unit: total.unit }
      : undefined;
  }
  return undefined;
}
