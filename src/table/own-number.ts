/** How labels with a number of their own begin: （二）部分公开, 3.其他, 四、结转下年度; the point may be one that no map gives. */
const OWN_NUMBER =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]\s*[\p{Script=Han}\uFFFD]|(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、\uFFFD])\s*\p{Script=Han})/u;

/** True for a label that begins with a number of its own: no text over it goes on there. */
export function hasOwnNumber(text: string): boolean {
  return OWN_NUMBER.test(text);
}

/** The same for a line of several labels side by side, signs of upright writing among them. */
export function holdsOwnNumber(line: string): boolean {
  return line.split(/\s+/u).some(hasOwnNumber);
}
