/** How a printed figure may have come from the right one. */
export type Misprint =
  | 'swap' // two neighbouring digits changed places
  | 'digit' // one digit is wrong
  | 'lost' // one digit is missing
  | 'extra' // one digit too many
  | 'empty' // the cell was left blank
  | 'other';

const isSwap = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return (
    at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
  );
};

const isOneDigit = (a: string, b: string): boolean =>
  a.length === b.length && [...a].filter((digit, index) => digit !== b[index]).length === 1;

/** True where leaving one digit out of `long` gives `short`. */
const isOneLonger = (long: string, short: string): boolean =>
  long.length === short.length + 1 &&
  [...long].some((_, index) => long.slice(0, index) + long.slice(index + 1) === short);

/** Names the slip that turns `right` into `printed`; `printed` is null for a blank. */
export function classifyMisprint(printed: number | null, right: number): Misprint {
  if (printed === null) return 'empty';
  const [a, b] = [String(printed), String(right)];
  if (isSwap(a, b)) return 'swap';
  if (isOneDigit(a, b)) return 'digit';
  if (isOneLonger(b, a)) return 'lost';
  if (isOneLonger(a, b)) return 'extra';
  return 'other';
}

/** What to say of a slip to a reader; empty where there is nothing to say. */
export const MISPRINT_TEXT: Record<Misprint, string> = {
  swap: '数字前后颠倒',
  digit: '',
  lost: '漏一位数字',
  extra: '多一位数字',
  empty: '漏填',
  other: '',
};
