export { Decimal } from './decimal.js';
export { foldText } from './fold-text.js';
export { asIdeograph, radicalsOf } from './ideograph.js';
export { editDistance, similarity } from './similarity.js';
export { type FigureText, type PrintedFigure, isUnit, readFigure } from './read-figure.js';
export { mendMarks, partLone, partThousands } from './misread-marks.js';
export { NUMERAL_PATTERN, type Numeral, parseChineseNumeral } from './chinese-numeral.js';
export { type CsvRecord, parseCsv, parseCsvRecords } from './parse-csv.js';
