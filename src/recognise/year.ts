const ZEROS = '〇○◯零oO0Ｏ';
const CHINESE = `${ZEROS}一二三四五六七八九`;
const CHINESE_YEAR = new RegExp(`[二2][${ZEROS}][${CHINESE}]{2}(?=年)`, 'u');
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/u;

/** First year in a folded text: 2024, or 二〇二四 with any kind of round zero before 年. */
export function yearIn(folded: string): number | null {
  const digits = YEAR.exec(folded);
  const words = CHINESE_YEAR.exec(folded);
  if (words && (!digits || words.index < digits.index)) {
    return Number(Array.from(words[0], digitOf).join(''));
  }
  return digits ? Number(digits[1]) : null;
}

function digitOf(char: string): string {
  const value = '一二三四五六七八九'.indexOf(char) + 1;
  if (value > 0) return String(value);
  return /\d/.test(char) ? char : '0';
}

/** A year of which nobody could read some digits: four characters before 年, marks among them for what was read. */
const UNREAD = '(?=.{0,3}\\ufffd)[\\d\\ufffd,.、]{4}(?=年)';

/** The year expression of a title, with what belongs to it: 2024年度, (2024年). */
export const YEAR_WORDS = new RegExp(
  `\\(?(?:(?<!\\d)(?:19|20)\\d{2}(?!\\d)|[二2][${ZEROS}][${CHINESE}]{2}|${UNREAD})(?:年度|年|度)?\\)?`,
  'gu',
);

const PERIOD =
  /((?:19|20)\d{2})[^\d](\d{1,2})[^\d](\d{1,2})[^\d]{0,3}(?:至|到|-|~|起)[^\d]{0,3}(?:((?:19|20)\d{2})[^\d])?(\d{1,2})[^\d](\d{1,2})/u;

/** The period that figures are counted over, as ISO dates; both empty where it is not stated. */
export function periodIn(folded: string): { from: string; to: string } {
  const match = PERIOD.exec(folded);
  if (!match) return { from: '', to: '' };
  const [, year = '', month = '', day = '', endYear = year, endMonth = '', endDay = ''] = match;
  const from = isoDate(year, month, day);
  const to = isoDate(endYear, endMonth, endDay);
  return from === '' || to === '' || to < from ? { from: '', to: '' } : { from, to };
}

/** Longest months; February has no 30th. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isoDate(year: string, month: string, day: string): string {
  const days = DAYS[Number(month) - 1] ?? 0;
  if (Number(day) < 1 || Number(day) > days) return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
