import { allMatches } from './matches.js';
import { NUMERAL_PATTERN, parseChineseNumeral } from '../../text/index.js';

/** A number with its unit in a folded sentence. */
export interface Mention {
  value: number;
  unit: string;
  /** 约, 近, 余, 多 …: not meant to the last digit. */
  approximate: boolean;
  /** Between which figures an approximate number leaves the true one. */
  range?: readonly [number, number];
  /** Written in 万 or 亿, hence likely rounded. */
  rounded: boolean;
  /** Written in Chinese figures. */
  spelled: boolean;
  /** Where number and unit stand in the sentence. */
  start: number;
  end: number;
}

const UNITS =
  '个百分点|个工作日|人次|件次|万元|亿元|条次|件|条|宗|份|起|例|篇|元|%|个|项|期|次|场|人|家|名|部|户|页|批|公里|平方米|天|小时|分钟|岁';
const UNDER = /(?:近|将近|不足|不到)$/;
const OVER = /(?:超|超过|逾|突破|上|至少)$/;
const ABOUT = /(?:约|大约|大概|大致)$/;
const ABOUT_AFTER = /^(?:左右|上下)/;
const OVER_AFTER = /^以上/;
const UNDER_AFTER = /^以[内下]/;
/** How far off a round number may be. */
const SLACK = 0.1;
const MENTION = new RegExp(`(${NUMERAL_PATTERN})(余|多|来(?=[件宗份条次起]))?(${UNITS})?`, 'g');
const DATE_AFTER = /^(?:年|月|日|号|时|度|季|、|\)|是|要|届|级|楼|[a-z])/;
const NOT_A_NUMBER_BEFORE = /(?:第|〔|\(|-|\d|[a-z.])$/;
/** Units in which a bare 一 or 两 is a manner of speaking: 一个, 一次, 一项. */
const LOOSE_UNITS = new Set([
  '个',
  '次',
  '项',
  '批',
  '家',
  '场',
  '人',
  '名',
  '部',
  '天',
  '份',
  '条',
]);
/** 三份信息公开申请 are counted, 一份报告 is a manner of speaking. */
const OF_REQUESTS = /^(?:政府)?(?:信息公开|依申请公开).{0,4}申请/;
/** 三四件 is three or four. */
const THREE_OR_FOUR = /^[一二两三四五六七八九]{2}$/;
/** 没有一件属于国家秘密 denies. */
const NOT_ONE = /(?:没有|不存在|[无未])(?:任何)?$/;
const DIGITS_START = /^\d/;
/** A number without a unit counts only where the sentence goes on as it does after one. */
const BARE_END = /^[，。;；、)]|^$/;

/** 340余 is 341 to 349, 三百余 301 to 399: up to the next step of its last figure that is not zero. */
const stepOf = (value: number): number => 10 ** (/0*$/.exec(String(value))?.[0].length ?? 0);

/** What an approximate number may stand for; undefined for an exact one. */
function rangeOf(
  value: number,
  vague: boolean,
  before: string,
  after: string,
): readonly [number, number] | undefined {
  if (vague) return [value, value + stepOf(value) - 1];
  if (UNDER.test(before) || UNDER_AFTER.test(after)) return [value * (1 - SLACK), value];
  if (OVER.test(before) || OVER_AFTER.test(after)) return [value, value * (1 + SLACK)];
  const about = ABOUT.test(before) || ABOUT_AFTER.test(after);
  return about ? [value * (1 - SLACK), value * (1 + SLACK)] : undefined;
}

/** How many characters around a number may say of it that it is none, or not exact. */
const AROUND = 16;

function toMention(match: RegExpMatchArray, sentence: string): Mention | undefined {
  const [whole, printed = '', vague = '', named = ''] = match;
  // 628.4万元 is told in the unit of the form, not rounded to it.
  const money = named === '元' && /^[\d.,]+万$/.test(printed);
  const [text, unit] = money ? [printed.slice(0, -1), '万元'] : [printed, named];
  const start = match.index ?? 0;
  const end = start + whole.length;
  const before = sentence.slice(Math.max(0, start - AROUND), start);
  const after = sentence.slice(end, end + AROUND);
  const numeral = parseChineseNumeral(text);
  if (!numeral || before.endsWith('第')) return undefined;
  const spelled = !DIGITS_START.test(text);
  if (THREE_OR_FOUR.test(text) || (text === '一' && NOT_ONE.test(before))) return undefined;
  if (unit === '') {
    const bare =
      (!spelled || (text === '零' && /[为是]$/.test(before))) &&
      BARE_END.test(after) &&
      /[\u4e00-\u9fff]$/.test(before);
    if (!bare || NOT_A_NUMBER_BEFORE.test(before)) return undefined;
  }
  if (unit === '' && DATE_AFTER.test(after) && !BARE_END.test(after)) {
    return undefined;
  }
  const loose = spelled && LOOSE_UNITS.has(unit) && numeral.value <= 3;
  if (loose && !OF_REQUESTS.test(after)) return undefined;
  if (unit === '件' && after.startsWith('事')) return undefined;
  const vaguely = numeral.approximate || vague !== '';
  const range = rangeOf(numeral.value, vaguely, before, after);
  return {
    value: numeral.value,
    unit,
    approximate: range !== undefined,
    ...(range ? { range } : {}),
    rounded: /[万亿]/.test(text),
    spelled,
    start,
    end,
  };
}

/** The figures that a folded sentence states, in order; dates, ordinals and numbers of documents are none. */
export function findMentions(sentence: string): Mention[] {
  return allMatches(sentence, MENTION).flatMap((match) => toMention(match, sentence) ?? []);
}
