/** Groups of three digits, each behind a mark that parts thousands or looks like a worn one that does. */
const GROUPED = /^\s*(\d{1,3}(?:[.,，:]\d{3})+)\s*$/u;
/** The same before the last mark, which may be that of the decimals. */
const GROUPED_AMOUNT = /^\s*(\d{1,3}(?:[.,，:]\d{3})+)([,，]\d{3}|\.\d+)\s*$/u;

/**
 * A scan wears the tail off a comma, which is then read as a point or a colon. Where such a mark can
 * only part thousands it is given as a comma: before three digits in a figure that is `whole`, before
 * another mark in an amount of money. Any other text is given back as it is.
 */
export function mendSeparators(text: string, whole: boolean): string {
  const [, digits, rest = ''] = (whole ? GROUPED : GROUPED_AMOUNT).exec(text) ?? [];
  return digits === undefined ? text : digits.replace(/[.，:]/gu, ',') + rest;
}
