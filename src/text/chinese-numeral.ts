import { Decimal } from './decimal.js';

/** A number as prose writes it. */
export interface Numeral {
  value: number;
  /** True where the words say that it is not exact: 十余, 几十, 三百多. */
  approximate: boolean;
}

const DIGITS = new Map(
  [
    '零〇○Oo',
    '一壹',
    '二贰两貳',
    '三叁參',
    '四肆',
    '五伍',
    '六陆陸',
    '七柒',
    '八捌',
    '九玖',
  ].flatMap((forms, digit) => [...forms].map((form): [string, number] => [form, digit])),
);
const UNITS = new Map([
  ['十', 1],
  ['拾', 1],
  ['百', 2],
  ['佰', 2],
  ['千', 3],
  ['仟', 3],
  ['万', 4],
  ['萬', 4],
  ['亿', 8],
  ['億', 8],
]);
/** Units that multiply all that stands before them, the greater first. */
const GREAT_UNITS = [/[亿億]/, /[万萬]/];
const VAGUE_END = /[余餘多几幾来]$/;
const VAGUE_BEFORE_UNIT = /[余餘多几幾来](?=[万萬亿億]$)/;
const VAGUE_START = /^[几幾数數](?=[十拾百佰千仟万萬亿億])/;
const ARABIC = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([十百千万亿]{0,2})$/;
/** No more digits than a double holds. */
const PLAIN = /^\d{1,15}$/;
const DIGITS_ONLY = /^[零〇○一二三四五六七八九]{2,}$/;
const BELOW_TEN_THOUSAND =
  /^(?:([一二三四五六七八九两壹贰貳叁參肆伍陆陸柒捌玖])[千仟])?(零|〇)?(?:([一二三四五六七八九两壹贰貳叁參肆伍陆陸柒捌玖])[百佰])?(零|〇)?(?:([一二三四五六七八九两壹贰貳叁參肆伍陆陸柒捌玖])?[十拾])?(零|〇)?([零〇一二三四五六七八九两壹贰貳叁參肆伍陆陸柒捌玖])?$/;

/** Source of a pattern that finds numerals in folded prose; what it finds `parseChineseNumeral` may still refuse. */
export const NUMERAL_PATTERN =
  '(?:(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?[余多几]?[十百千]?[万亿]?[余多]?|' +
  '[几数]?[零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]+[余多几]?[万亿]?[余多]?)';

const digitOf = (char: string | undefined): number => DIGITS.get(char ?? '') ?? 0;

/** `3.5亿`, `1,234`, `12万`. */
function parseArabic(text: string): number | undefined {
  const match = ARABIC.exec(text);
  if (!match) return undefined;
  const [, whole = '', fraction = '', units = ''] = match;
  const places = [...units].reduce((sum, unit) => sum + (UNITS.get(unit) ?? 0), 0);
  return Decimal.parse(whole.replaceAll(',', '') + fraction)
    ?.shift(places)
    .toNumber();
}

function parseSmall(text: string): number | undefined {
  const match = BELOW_TEN_THOUSAND.exec(text);
  if (!match || text === '') return undefined;
  const [, thousands, , hundreds, , tens, , ones] = match;
  const ten = /[十拾]/.test(text) ? (tens === undefined ? 1 : digitOf(tens)) : 0;
  return digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + ten * 10 + digitOf(ones);
}

/** 一百二 is 120, 两万五 is 25,000: a last digit right behind a unit counts tenths of it. */
function parseShortened(text: string): number | undefined {
  const unit = UNITS.get(text.at(-2) ?? '');
  const last = digitOf(text.at(-1));
  if (unit === undefined || unit < 2 || last === 0 || text.length < 3) return undefined;
  const before = parseSpelled(text.slice(0, -1));
  return before === undefined ? undefined : before + last * 10 ** (unit - 1);
}

function parseSpelled(text: string): number | undefined {
  for (const [index, pattern] of GREAT_UNITS.entries()) {
    const parts = text.split(pattern);
    if (parts.length < 2) continue;
    const after = parts.pop() ?? '';
    const before = text.slice(0, text.length - after.length - 1);
    const high = before === '' ? undefined : (parseSpelled(before) ?? parseArabic(before));
    const low = after === '' ? 0 : parseSpelled(after);
    if (high === undefined || low === undefined) return undefined;
    return high * (index === 0 ? 1e8 : 1e4) + low;
  }
  return parseSmall(text);
}

function parseExact(text: string): number | undefined {
  if (DIGITS_ONLY.test(text)) return Number([...text].map(digitOf).join(''));
  return parseArabic(text) ?? parseShortened(text) ?? parseSpelled(text);
}

/**
 * Reads a number in Arabic or Chinese figures or a mixture: 一百二十, 两百, 二〇二四, 壹亿贰仟叁佰万,
 * 3.5亿, 十余, 几十. The text must be folded (text/fold) and hold nothing else; undefined otherwise.
 */
export function parseChineseNumeral(text: string): Numeral | undefined {
  if (PLAIN.test(text)) return { value: Number(text), approximate: false };
  const plain = text
    .replace(VAGUE_START, '一')
    .replace(VAGUE_END, '')
    .replace(VAGUE_BEFORE_UNIT, '')
    .replace(/^(?=[百佰千仟万萬亿億])/, '一');
  const approximate =
    VAGUE_START.test(text) || VAGUE_END.test(text) || VAGUE_BEFORE_UNIT.test(text);
  const value = parseExact(plain);
  return value === undefined ? undefined : { value, approximate };
}
