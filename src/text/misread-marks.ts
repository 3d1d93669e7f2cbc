/** Specks before or behind a count: it neither starts nor ends with a mark. */
const SPECKS = /^[\s.,，:·]+(?=\d)|(?<=\d)[\s.,，:·]+$/gu;
/** Groups of three digits, each behind a mark that parts thousands or looks like a worn one that does. */
const GROUPED = /^(\d{1,3}(?:[.,，:]\d{3})+)$/u;
/** The same before the last mark, which may be that of the decimals. */
const GROUPED_AMOUNT = /^\s*(\d{1,3}(?:[.,，:]\d{3})+)([,，]\d{3}|\.\d+)\s*$/u;

/**
 * A scan wears the tail off a comma, which is then read as a point or a colon, and puts specks beside
 * figures. A mark that can only part thousands is given as a comma: before three digits in a figure
 * that is `whole`, before another mark in an amount of money. Marks at the ends of a whole figure are
 * dropped. Any other text is given back as it is.
 */
export function mendMarks(text: string, whole: boolean): string {
  if (!whole) {
    const [, digits, rest = ''] = GROUPED_AMOUNT.exec(text) ?? [];
    return digits === undefined ? text : withCommas(digits) + rest;
  }
  const bare = text.replace(SPECKS, '');
  if (GROUPED.test(bare)) return withCommas(bare);
  return /^\d+$/.test(bare) && bare !== text.trim() ? bare : text;
}

const withCommas = (digits: string): string => digits.replace(/[.，:]/gu, ',');

/** An amount whose only mark stands before its last three digits, where the report's figures part thousands. */
export const partLone = (text: string): string =>
  text.replace(/^\s*(\d{1,3})[.:](\d{3})\s*$/u, '$1,$2');

/**
 * The figures of a report part thousands where some of its whole figures do, and none of those that could does not.
 * @param wholeFigures each as it was read, and then as others read it: who drops a mark sees less than who sees one
 */
export function partThousands(wholeFigures: readonly (readonly string[])[]): boolean {
  const bare = wholeFigures.map((texts) => {
    const [first = '', ...others] = texts.map((text) => text.replace(SPECKS, ''));
    const isSame = (text: string): boolean => digitsOf(text) === digitsOf(first);
    return others.find((text) => GROUPED.test(text) && isSame(text)) ?? first;
  });
  return bare.some((text) => GROUPED.test(text)) && !bare.some((text) => /^\d{4,}$/.test(text));
}

const digitsOf = (text: string): string => text.replace(/\D/gu, '');
