const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/iu;
const DAY = /^(?:[1-9]|[12]\d|3[01])[,.]?$/u;

/** True for a month and its day, which are one text however the day is set under others: Oct 5, Sep 11. */
export function isDayOf(month: string, day: string): boolean {
  return MONTH.test(month) && DAY.test(day);
}
