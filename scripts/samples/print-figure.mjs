// How a report prints its figures: the style's way with thousands, noughts and widths, remarks added.

const FULL_WIDTH = '０１２３４５６７８９';

const thousands = (text) => {
  const [whole, fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/**
 * What is printed for a figure; `null` is printed as the style's blank.
 * @param {number | null} value
 * @param {{ zero?: string, blank?: string, thousands?: boolean, fullWidth?: boolean, spaced?: boolean }} style
 */
export function printFigure(value, style) {
  if (value === null) return style.blank ?? '';
  if (value === 0 && style.zero !== undefined) return style.zero;
  let text = String(value);
  if (style.thousands) text = thousands(text);
  if (style.fullWidth) text = text.replace(/\d/g, (digit) => FULL_WIDTH[Number(digit)]);
  return style.spaced ? ` ${text} ` : text;
}

/** Figures that the style prints as nothing, `/` or a dash: in the truth these are blanks. */
export function printedFigures(figures, style, blanks = []) {
  return Object.fromEntries(
    Object.entries(figures).map(([id, value]) => [
      id,
      (style.zero !== undefined && value === 0) || blanks.includes(id) ? null : value,
    ]),
  );
}
